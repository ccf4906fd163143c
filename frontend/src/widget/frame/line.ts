// The live connection of the chat, kept up like the desk's own (src/live.ts), but of one person and without React.
import type {
  Ack,
  ClientToServer,
  CommandName,
  CommandPayload,
  CommandReply,
  EventName,
  ServerToClient,
  Told,
} from '@switchboard/contract/live.ts';
import { io, type Socket } from 'socket.io-client';
import { Problem, statusOf, type Detail } from '../../problem.ts';

/** `connecting` is the first time, `lost` any later one and whenever the desk cannot be reached. */
export type LineState = 'connecting' | 'connected' | 'lost';

interface Ends {
  moved(state: LineState): void;
  /** The token does not hold any more. */
  refused(): void;
}

type Wire = Socket<ServerToClient, ClientToServer>;

export class Line {
  readonly #socket: Wire;
  readonly #hearers = new Map<string, Set<(told: never) => void>>();
  #redial: ReturnType<typeof setTimeout> | undefined;
  /** How often the server itself has hung up or refused since the last connection. */
  #refusals = 0;

  constructor(token: string, { moved, refused }: Ends) {
    const socket: Wire = io({
      autoConnect: false,
      forceNew: true,
      auth: { token },
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 5000,
      randomizationFactor: 0.5,
    });
    this.#socket = socket;
    socket.on('connect', () => {
      this.#refusals = 0;
      moved('connected');
      this.#tell('connect', undefined);
    });
    socket.on('disconnect', () => {
      moved('lost');
      if (!socket.active) this.#dialAgain();
    });
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      if ((error.data?.code ?? error.message) === 'auth/token-invalid') return refused();
      moved('lost');
      if (!socket.active) this.#dialAgain();
    });
    socket.onAny((event: string, told: unknown) => this.#tell(event, told));
    addEventListener('online', this.#hurry);
    moved('connecting');
    socket.connect();
  }

  get is_connected(): boolean {
    return this.#socket.connected;
  }

  on<E extends EventName>(event: E, hear: (told: Told<E>) => void): () => void {
    return this.#listen(event, hear);
  }

  /** Each time the line is there, or there again. */
  onConnect(hear: () => void): () => void {
    return this.#listen('connect', hear);
  }

  /** The visitor has a new token: the socket has it already, the next one must come with it. */
  become(token: string): void {
    this.#socket.auth = { token };
  }

  /**
   * Sends a command and waits for its answer. Every command used here may be repeated without harm, so an answer that does
   * not come is asked for again.
   * @throws {Problem}
   */
  async command<C extends CommandName>(name: C, payload: CommandPayload<C>, tries = 3): Promise<CommandReply<C>> {
    for (let tried = 1; ; tried += 1) {
      const answer = await this.#ask(name, payload);
      if ('reply' in answer) return answer.reply;
      const { problem } = answer;
      if (!problem.is_passing || tried >= tries) throw problem;
      await new Promise((resolve) => setTimeout(resolve, (problem.retry_after ?? tried * 0.5) * 1000));
    }
  }

  /** For what is worthless a moment later: sent now or never. */
  whisper<C extends CommandName>(name: C, payload: CommandPayload<C>): void {
    if (this.#socket.connected) (this.#socket as unknown as Socket).emit(name, payload);
  }

  close(): void {
    clearTimeout(this.#redial);
    removeEventListener('online', this.#hurry);
    this.#socket.removeAllListeners();
    this.#socket.offAny();
    this.#socket.disconnect();
    this.#hearers.clear();
  }

  async #ask<C extends CommandName>(
    name: C,
    payload: CommandPayload<C>,
  ): Promise<{ reply: CommandReply<C> } | { problem: Problem }> {
    try {
      const untyped = this.#socket as unknown as Socket;
      const ack = (await untyped.timeout(8000).emitWithAck(name, payload)) as Ack<CommandReply<C>>;
      if (ack.ok) return { reply: ack.data };
      const retry_after = ack.retry_after_ms === undefined ? null : ack.retry_after_ms / 1000;
      const { code, error: sentence } = ack;
      const { details = [] } = ack as { details?: Detail[] };
      return { problem: new Problem({ code, status: statusOf(code), sentence, retry_after, details }) };
    } catch (cause) {
      const facts = { code: 'client/timeout', status: 0, sentence: 'The desk did not answer in time.' } as const;
      return { problem: new Problem(facts, { cause }) };
    }
  }

  #listen(event: string, hear: (told: never) => void): () => void {
    const set = this.#hearers.get(event) ?? new Set();
    this.#hearers.set(event, set.add(hear));
    return () => set.delete(hear);
  }

  #tell(event: string, told: unknown): void {
    for (const hear of this.#hearers.get(event) ?? []) hear(told as never);
  }

  /** Socket.IO leaves it at that when the server itself has hung up (it restarts, or sheds load): we do not. */
  #dialAgain(): void {
    clearTimeout(this.#redial);
    const delay_ms = Math.min(500 * 2 ** this.#refusals, 5000) * (0.5 + Math.random());
    this.#refusals += 1;
    this.#redial = setTimeout(() => this.#socket.connect(), delay_ms);
  }

  /** The network is back: do not wait for the next attempt. */
  readonly #hurry = (): void => {
    if (!this.#socket.connected) this.#socket.disconnect().connect();
  };
}
