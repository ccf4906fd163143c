// One ticket's conversation as this browser follows it: joined, kept whole, and sending until acknowledged.
import type { Message, TicketRow } from '@switchboard/contract/tickets.ts';
import { call } from '../api.ts';
import { command, holdLine, isConnected, listen, onConnect, whisper } from '../live.ts';
import { Problem } from '../problem.ts';
import { randomId } from '../random-id.ts';
import { rememberGuestTicket } from '../session.tsx';
import { markStale } from '../stale.ts';
import { forget, keep, kept } from '../storage.ts';
import { emptyLog, follow, isBehind, type Draft, type Log, type Outgoing, type Step } from './conversation-log.ts';

export interface Conversing {
  log: Log;
  /** Why the conversation could not be read. */
  problem: Problem | null;
  /** The ticket a reply to a closed one has opened. */
  follow_up: TicketRow | null;
}

const without_line_ms = 3000;
const poll_ms = 15_000;

export class Conversation {
  readonly ref: string;
  readonly token: string;
  #state: Conversing = { log: emptyLog, problem: null, follow_up: null };
  #id: string | null = null;
  #listeners = new Set<() => void>();
  #cleanups: (() => void)[] = [];
  #is_asking = false;
  #ask_again = false;
  #is_pumping = false;
  #is_closed = false;
  #wake: () => void = () => {};

  constructor(ref: string, token: string) {
    this.ref = ref;
    this.token = token;
    for (const unsent of (kept(this.#box) as Outgoing[] | null) ?? []) {
      const outgoing: Outgoing = { ...unsent, state: unsent.state === 'failed' ? 'failed' : 'waiting' };
      this.#step({ type: 'begun', outgoing });
    }
  }

  get #box(): string {
    return `unsent.${this.ref}`;
  }

  state = (): Conversing => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  open(): void {
    this.#cleanups = [
      holdLine(this.token),
      onConnect((token) => token === this.token && this.#nudge()),
      listen('ticket-message', ({ ticket, message }, token) => {
        if (token !== this.token || !this.#isOf(ticket)) return;
        this.#step({ type: 'arrived', message });
        if (isBehind(this.#state.log)) this.ask();
      }),
      listen('head', ({ ticket_id, last_seq }, token) => {
        if (token !== this.token || ticket_id === undefined || ticket_id !== this.#id) return;
        this.#step({ type: 'head', last_seq: last_seq ?? 0 });
        if (isBehind(this.#state.log)) this.ask();
      }),
    ];
    if (isConnected(this.token)) this.ask();
    // Where no socket comes through at all, the conversation is still read, by and by.
    const first = setTimeout(() => this.#askWithoutLine(), without_line_ms);
    const again = setInterval(() => this.#askWithoutLine(), poll_ms);
    this.#cleanups.push(
      () => clearTimeout(first),
      () => clearInterval(again),
    );
    void this.#pump();
  }

  close(): void {
    this.#is_closed = true;
    this.#wake();
    whisper('leave-ticket-room', { ticket_id: this.ref }, this.token);
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
    const { body, internal, status, seen_seq, force } = outgoing;
    this.discard(client_id);
    this.send({ body, internal, status, seen_seq, force, ...change });
  }

  discard(client_id: string): void {
    this.#step({ type: 'dropped', client_id });
  }

  #isOf({ id, number }: { id: string; number: number }): boolean {
    return id === this.#id || id === this.ref || String(number) === this.ref;
  }

  #nudge(): void {
    this.ask();
    this.#wake();
  }

  #askWithoutLine(): void {
    if (!isConnected(this.token)) this.ask();
  }

  async #askUntilWhole(): Promise<void> {
    this.#is_asking = true;
    try {
      while (this.#ask_again && !this.#is_closed) {
        this.#ask_again = false;
        const before = this.#state.log.last_seq;
        this.#set({ problem: null });
        this.#step(await this.#askOnce(before));
        const { log } = this.#state;
        // A page that brings nothing new although more is promised would be asked for endlessly.
        const is_longer = isBehind(log) || !isConnected(this.token);
        if (is_longer && log.last_seq > before) this.#ask_again = true;
      }
    } catch (error) {
      this.#set({ problem: Problem.from(error) });
    }
    this.#is_asking = false;
  }

  async #askOnce(after_seq: number): Promise<Step> {
    if (isConnected(this.token)) {
      const joined = await command('join-ticket-room', { ticket_id: this.ref, after_seq }, { token: this.token });
      this.#id = joined.ticket_id;
      return { type: 'answered', messages: joined.messages, last_seq: joined.last_seq };
    }
    const messages = await call(
      'GET /tickets/:id/messages',
      { params: { id: this.ref }, query: { after_seq } },
      { token: this.token },
    );
    return { type: 'answered', messages };
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
    const { state: _, problem: __, created_at: ___, seq: ____, ...body } = outgoing;
    try {
      const { follow_up, ticket_id, access_token, ...message } = await call(
        'POST /tickets/:id/messages',
        { params: { id: this.ref }, body },
        { token: this.token },
      );
      if (follow_up && access_token) rememberGuestTicket(String(follow_up.number), access_token);
      this.#stored(outgoing, message, follow_up);
      markStale(['GET /tickets', 'GET /tickets/my-tickets', { route: 'GET /tickets/:id', ids: [this.ref, ticket_id] }]);
      return null;
    } catch (error) {
      return Problem.from(error);
    }
  }

  #stored(outgoing: Outgoing, message: Message, follow_up: TicketRow | null): void {
    const { client_id } = outgoing;
    if (follow_up) {
      this.#step({ type: 'dropped', client_id });
      this.#set({ follow_up });
      return;
    }
    this.#step({ type: 'stored', client_id, message });
    if (isBehind(this.#state.log)) this.ask();
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

  #keepUnsent({ sending }: Log): void {
    const unsent = sending
      .filter(({ state }) => state !== 'stored')
      .map((outgoing) => ({ ...outgoing, problem: undefined }));
    if (unsent.length > 0) keep(this.#box, unsent);
    else forget(this.#box);
  }

  #set(change: Partial<Conversing>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
