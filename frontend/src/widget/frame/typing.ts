// Who types: told at most every 2.5 seconds, and heard for five.

const told_every_ms = 2500;
const heard_for_ms = 5000;

export class Typing {
  readonly #show: (name: string | null) => void;
  readonly #tell: (typing: boolean) => void;
  #told_at = Number.NEGATIVE_INFINITY;
  #fading: ReturnType<typeof setTimeout> | undefined;

  /** @param show who types on the other side; null when nobody does */
  constructor(show: (name: string | null) => void, tell: (typing: boolean) => void) {
    this.#show = show;
    this.#tell = tell;
  }

  /** A key was pressed here. */
  typed(now = Date.now()): void {
    if (now - this.#told_at < told_every_ms) return;
    this.#told_at = now;
    this.#tell(true);
  }

  /** What was typed is sent or gone. */
  stop(): void {
    if (this.#told_at === Number.NEGATIVE_INFINITY) return;
    this.#told_at = Number.NEGATIVE_INFINITY;
    this.#tell(false);
  }

  heard(name: string, typing: boolean): void {
    if (!typing) return this.clear();
    clearTimeout(this.#fading);
    this.#fading = setTimeout(() => this.#show(null), heard_for_ms);
    this.#show(name);
  }

  clear(): void {
    clearTimeout(this.#fading);
    this.#show(null);
  }
}
