// Somebody in a chat as a client is: a socket that may be cut, a log kept by the browser's own rule, and what was sent by whom.
import { once } from 'node:events';
import type { Message } from '@switchboard/contract/conversations.ts';
import type { Ack } from '@switchboard/contract/live.ts';
import { emptyLog, follow, isBehind, type Log, type Step } from '../../frontend/src/conversation/log.ts';
import { done, messageOf } from './chats.ts';
import { command, connect, type Client } from './client.ts';

export interface Said {
  client_id: string;
  message: string;
  internal: boolean;
}

/** How an acknowledgement gets lost: nobody looks at it, or the line breaks before it comes. */
export type Loss = 'unheeded' | 'cut';

export class Party {
  readonly url: string;
  readonly token: string;
  socket: Client | null = null;
  session_id = '';
  log: Log = emptyLog;
  lost: Said[] = [];
  refused: Said[] = [];
  stored: Message[] = [];
  /** The numbers of those acknowledged at once, each before the next was said. */
  numbers: number[] = [];
  #isAsking = false;

  constructor(url: string, token: string) {
    this.url = url;
    this.token = token;
  }

  async enter(session_id: string): Promise<void> {
    Object.assign(this, { session_id, log: emptyLog, lost: [], refused: [], stored: [], numbers: [] });
    if (this.socket) await this.catchUp();
    else await this.reconnect();
  }

  async reconnect(): Promise<void> {
    this.socket = await connect(this.url, this.token);
    this.socket.on('chat:message', (told) => {
      if (told.session_id === this.session_id) this.#take({ type: 'arrived', message: messageOf(told) });
    });
    this.socket.on('head', ({ session_id, last_seq }) => {
      if (session_id === this.session_id) this.#take({ type: 'head', last_seq: last_seq! });
    });
    await this.catchUp();
  }

  #take(step: Step): void {
    this.log = follow(this.log, step);
    if (isBehind(this.log) && !this.#isAsking) void this.catchUp().catch(() => {});
  }

  /** Asks for what comes after the last number held, until nothing is missing. */
  async catchUp(): Promise<void> {
    const { socket, session_id } = this;
    this.#isAsking = true;
    try {
      do {
        const answer = done(await command(socket!, 'chat:join', { session_id, after_seq: this.log.last_seq }));
        if (session_id !== this.session_id) return;
        this.log = follow(this.log, { type: 'answered', ...answer });
      } while (isBehind(this.log));
    } finally {
      this.#isAsking = false;
    }
  }

  async cut(): Promise<void> {
    const { socket } = this;
    this.socket = null;
    const gone = once(socket as never, 'disconnect');
    socket!.io.engine.close();
    await gone;
  }

  #emit = ({ client_id, message, internal }: Said) =>
    command(this.socket!, 'chat:message', {
      session_id: this.session_id,
      message,
      client_id,
      ...(internal && { internal }),
    });

  async #send(said: Said): Promise<Ack<Message>> {
    const answer = await this.#emit(said);
    if (answer.ok) this.stored.push(answer.data);
    else this.refused.push(said);
    return answer;
  }

  async send(said: Said): Promise<Ack<Message>> {
    const answer = await this.#send(said);
    if (answer.ok) this.numbers.push(answer.data.seq);
    return answer;
  }

  async sendLosing(said: Said, how: Loss): Promise<void> {
    this.lost.push(said);
    void this.#emit(said).catch(() => {});
    if (how === 'cut') await this.cut();
  }

  /** Once more under the same id. */
  resend(): Promise<Ack<Message>> {
    return this.#send(this.lost.shift()!);
  }

  async settle(): Promise<void> {
    if (!this.socket) await this.reconnect();
    while (this.lost.length > 0) await this.resend();
  }
}
