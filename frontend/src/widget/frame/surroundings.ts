// The page the frame stands in: what it wishes, whether it shows us, and what we tell it.
import { post, readToFrame, readWishes, type ToPage, type Wishes } from '../bridge.ts';

export interface Around {
  wishes: Wishes;
  is_shown: boolean;
  /** The panel is all there is to be seen. */
  covers: boolean;
  /** Counts how often the reader has come in and wants to begin. */
  arrivals: number;
}

export class Surroundings {
  #state: Around;
  /** Of the page around; known once it has spoken. */
  #origin: string | null = null;
  readonly #is_framed = window.parent !== window;
  readonly #listeners = new Set<() => void>();

  constructor() {
    // Opened by itself, as a page of its own, the chat is simply there.
    this.#state = { wishes: readWishes({}), is_shown: !this.#is_framed, covers: false, arrivals: 0 };
    if (!this.#is_framed) return;
    addEventListener('message', ({ source, origin, data }: MessageEvent) => {
      // Who may frame us at all, the content security policy has judged. The first to speak is who we answer.
      if (source === window.parent && origin === (this.#origin ?? origin)) this.#hear(data, origin);
    });
    post(window.parent, { says: 'ready' }, '*');
  }

  state = (): Around => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get can_close(): boolean {
    return this.#is_framed;
  }

  close = (): void => this.tell({ says: 'close' });

  tell(word: ToPage): void {
    if (this.#origin !== null) post(window.parent, word, this.#origin);
  }

  #hear(data: unknown, origin: string): void {
    const word = readToFrame(data);
    if (!word) return;
    this.#origin = origin;
    if (word.says === 'wishes') return this.#set({ wishes: word.wishes });
    const { is_shown, takes_focus, covers } = word;
    const arrivals = this.#state.arrivals + (is_shown && takes_focus ? 1 : 0);
    this.#set({ is_shown, covers, arrivals });
  }

  #set(change: Partial<Around>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
