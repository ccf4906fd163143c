// Work for a limited number of hands: what comes while all are busy waits its turn.

export class Lanes {
  readonly #size: number;
  readonly #waiting: (() => Promise<void>)[] = [];
  #busy = 0;
  #idle: (() => void)[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** `work` must not reject. */
  add(work: () => Promise<void>): void {
    this.#waiting.push(work);
    this.#next();
  }

  /** Resolves once nothing is under way and nothing waits. */
  idle(): Promise<void> {
    return this.#busy === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  #next(): void {
    while (this.#busy < this.#size && this.#waiting.length > 0) {
      this.#busy += 1;
      void this.#waiting.shift()!().finally(() => {
        this.#busy -= 1;
        this.#next();
        if (this.#busy === 0) this.#idle.splice(0).forEach((tell) => tell());
      });
    }
  }
}
