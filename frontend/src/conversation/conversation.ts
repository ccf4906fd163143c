// One conversation as this browser follows it: kept whole, and sending until acknowledged. What carries it is a channel.
import type { Message } from '@switchboard/contract/conversations.ts';
import { Problem } from '../problem.ts';
import { randomId } from '../random-id.ts';
import { forget, keep, kept } from '../storage.ts';
import { emptyLog, follow, isBehind, type Draft, type Log, type Outgoing, type Step } from './log.ts';

export interface Hearing {
  arrived(message: Message): void;
  /** How long the log is now known to be. */
  head(last_seq: number): void;
  /** The line is there, or there again. */
  connected(): void;
}

/** What is sent of a draft. */
export type Said = Omit<Draft, 'attachments'> & { client_id: string };

/** How one conversation is read, followed and written to. A message sent may open another conversation instead: `elsewhere`. */
export interface Channel<E = never> {
  /** Names what is kept of it in this browser. */
  name: string;
  isConnected(): boolean;
  hear(hearing: Hearing): () => void;
  read(after_seq: number): Promise<{ messages: readonly Message[]; last_seq?: number }>;
  send(said: Said): Promise<{ message: Message } | { elsewhere: E }>;
}

export interface Conversing<E = never> {
  log: Log;
  /** Why the conversation could not be read. */
  problem: Problem | null;
  elsewhere: E | null;
}

const without_line_ms = 3000;
const poll_ms = 15_000;

export class Conversation<E = never> {
  readonly #channel: Channel<E>;
  #state: Conversing<E> = { log: emptyLog, problem: null, elsewhere: null };
  #listeners = new Set<() => void>();
  #cleanups: (() => void)[] = [];
  #is_asking = false;
  #ask_again = false;
  #is_pumping = false;
  #is_closed = false;
  /** Every message that this tab has had to send. */
  readonly #own = new Set<string>();
  #wake: () => void = () => {};

  constructor(channel: Channel<E>) {
    this.#channel = channel;
    for (const unsent of this.#kept()) {
      const outgoing: Outgoing = { ...unsent, state: unsent.state === 'failed' ? 'failed' : 'waiting' };
      this.#step({ type: 'begun', outgoing });
    }
  }

  get #box(): string {
    return `unsent.${this.#channel.name}`;
  }

  #kept(): Outgoing[] {
    return (kept(this.#box) as Outgoing[] | null) ?? [];
  }

  state = (): Conversing<E> => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  open(): void {
    const take = (step: Step) => {
      this.#step(step);
      if (isBehind(this.#state.log)) this.ask();
    };
    const unhear = this.#channel.hear({
      arrived: (message) => take({ type: 'arrived', message }),
      head: (last_seq) => take({ type: 'head', last_seq }),
      connected: () => this.#nudge(),
    });
    if (this.#channel.isConnected()) this.ask();
    // Where no socket comes through at all, the conversation is still read, by and by.
    const first = setTimeout(() => this.#askWithoutLine(), without_line_ms);
    const again = setInterval(() => this.#askWithoutLine(), poll_ms);
    this.#cleanups = [unhear, () => clearTimeout(first), () => clearInterval(again)];
    void this.#pump();
  }

  close(): void {
    this.#is_closed = true;
    this.#wake();
    for (const clean of this.#cleanups) clean();
  }

  /** Asks for what comes after the last number held: the first load and every recovery alike. */
  ask = (): void => {
    this.#ask_again = true;
    if (!this.#is_asking) void this.#askUntilWhole();
  };

  send(draft: Draft): void {
    const outgoing: Outgoing = {
      ...draft,
      client_id: randomId(),
      created_at: new Date().toISOString(),
      state: 'sending',
    };
    this.#step({ type: 'begun', outgoing });
    void this.#pump();
  }

  /** A message that waits goes again under its own id; a refused one was not stored and goes as a new one, after the others. */
  retry(client_id: string, change: Partial<Draft> = {}): void {
    const outgoing = this.#state.log.sending.find((one) => one.client_id === client_id);
    if (outgoing?.state === 'waiting') this.#nudge();
    if (outgoing?.state !== 'failed') return;
    this.discard(client_id);
    this.send({ ...draftOf(outgoing), ...change });
  }

  discard(client_id: string): void {
    this.#step({ type: 'dropped', client_id });
  }

  #nudge(): void {
    this.ask();
    this.#wake();
  }

  #askWithoutLine(): void {
    if (!this.#channel.isConnected()) this.ask();
  }

  async #askUntilWhole(): Promise<void> {
    this.#is_asking = true;
    try {
      while (this.#ask_again && !this.#is_closed) {
        this.#ask_again = false;
        const before = this.#state.log.last_seq;
        this.#set({ problem: null });
        this.#step({ type: 'answered', ...(await this.#channel.read(before)) });
        const { log } = this.#state;
        // A page that brings nothing new although more is promised would be asked for endlessly.
        const is_longer = isBehind(log) || !this.#channel.isConnected();
        if (is_longer && log.last_seq > before) this.#ask_again = true;
      }
    } catch (error) {
      this.#set({ problem: Problem.from(error) });
    }
    this.#is_asking = false;
  }

  /** Sends one message after the other, so that they are stored in the order they were written. */
  async #pump(): Promise<void> {
    if (this.#is_pumping) return;
    this.#is_pumping = true;
    for (let failures = 0; !this.#is_closed;) {
      const next = this.#state.log.sending.find(({ state }) => state === 'sending' || state === 'waiting');
      if (!next) break;
      const problem = await this.#sendOnce(next);
      if (!problem) failures = 0;
      else if (problem.is_passing) {
        failures += 1;
        this.#step({ type: 'marked', client_id: next.client_id, state: 'waiting', problem });
        await this.#pause(Math.max((problem.retry_after ?? 0) * 1000, Math.min(1000 * 2 ** failures, 15_000)));
      } else this.#step({ type: 'marked', client_id: next.client_id, state: 'failed', problem });
    }
    this.#is_pumping = false;
  }

  async #sendOnce(outgoing: Outgoing): Promise<Problem | null> {
    const { client_id } = outgoing;
    const { attachments: _, ...said } = draftOf(outgoing);
    try {
      const sent = await this.#channel.send({ ...said, client_id });
      if ('elsewhere' in sent) {
        this.#step({ type: 'dropped', client_id });
        this.#set({ elsewhere: sent.elsewhere });
      } else this.#step({ type: 'stored', client_id, message: sent.message });
      if (isBehind(this.#state.log)) this.ask();
      return null;
    } catch (error) {
      return Problem.from(error);
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #step(step: Step): void {
    const log = follow(this.#state.log, step);
    if (log === this.#state.log) return;
    if (log.sending !== this.#state.log.sending) this.#keepUnsent(log);
    this.#set({ log });
  }

  /** Another tab may have unsent messages of the same conversation: each keeps its own, and leaves the other's alone. */
  #keepUnsent({ sending }: Log): void {
    for (const { client_id } of sending) this.#own.add(client_id);
    const own = sending.filter(({ state }) => state !== 'stored').map(withoutProblem);
    const others = this.#kept().filter(({ client_id }) => !this.#own.has(client_id));
    if (own.length + others.length > 0) keep(this.#box, [...others, ...own]);
    else forget(this.#box);
  }

  #set(change: Partial<Conversing<E>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** What was written, without how far it has come. */
function draftOf(outgoing: Outgoing): Draft {
  const { client_id: _, created_at: __, state: ___, seq: ____, problem: _____, ...draft } = outgoing;
  return draft;
}

function withoutProblem(outgoing: Outgoing): Outgoing {
  const { problem: _, ...rest } = outgoing;
  return rest;
}
