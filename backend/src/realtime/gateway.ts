// Socket.IO: who is connected, what they may say, and how they are told. Push is a hint; the rows in PostgreSQL are the record.
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { commands as declared, type Ack, type EventName, type EventPayload } from '@switchboard/contract/live.ts';
import type { Command } from '@switchboard/contract/shapes.ts';
import type { Adapter } from 'socket.io-adapter';
import { Server, type Namespace } from 'socket.io';
import type { Static, TSchema } from 'typebox';
import { asProblem } from '../http/failures.ts';
import { limit, refuse } from '../http/mount.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import { compile, hasNul } from '../validation.ts';
import type { Reads } from './audience.ts';
import { Bucket } from './bucket.ts';
import { following } from './following.ts';
import { rooms } from './rooms.ts';
import type { DeskSocket, Io } from './sockets.ts';
import { teller } from './teller.ts';
import { tellViewers, viewedRooms } from './viewers.ts';

export interface CommandCall<C extends Command> extends ReturnType<typeof following> {
  person: 'anonymous' extends C['may'][number] ? Person | null : Person;
  /** From now on the socket is this token's person. */
  become(token: string): Promise<Person>;
  token(): string | null;
  /** To this socket alone. */
  tell<E extends EventName>(event: E, payload: EventPayload<E>): void;
}
type Reply<C> = C extends { reply: infer R extends TSchema } ? Static<R> : void;
export type CommandHandlers<Cs extends Record<string, Command>> = {
  [K in keyof Cs]: (payload: Static<Cs[K]['payload']>, call: CommandCall<Cs[K]>) => Promise<Reply<Cs[K]>>;
};

export interface GatewayParts {
  authenticate(token: string): Promise<Person>;
  handlers: CommandHandlers<typeof declared>;
  reads: Reads;
  arrived(person: Person): Promise<void>;
  /** Where a connection comes from, by the same rule as a request. */
  addressOf(request: IncomingMessage): string;
  origins: readonly string[];
  limited: boolean;
  adapter?: (namespace: Namespace) => Adapter;
  report(error: unknown): void;
}

const socketsEach = 20;
/** Visitors have no name yet; many may sit behind one address. */
const socketsAnAddress = 200;
const inTurn = new Set(Object.entries<Command>(declared).flatMap(([name, { in_turn }]) => (in_turn ? name : [])));
const validators = Object.fromEntries(Object.entries(declared).map(([name, { payload }]) => [name, compile(payload)]));

export function openGateway(server: HttpServer, parts: GatewayParts) {
  const io: Io = new Server(server, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: 64 * 1024,
    connectTimeout: 8_000,
    ...(parts.adapter && { adapter: parts.adapter as never }),
    // A browser always names its origin here; without one it is no browser, and carries no foreign page's wishes.
    allowRequest: ({ headers: { origin } }, decide) =>
      decide(null, origin === undefined || parts.origins.includes(origin)),
  });
  const open = new Tally();

  io.use((socket, next) => {
    void admit(socket, parts, open).then(next);
  });
  io.on('connection', (socket) => {
    open.add(holderOf(socket));
    settle(socket, parts);
    serve(socket, io, parts, open);
    socket.on('disconnecting', () => {
      open.remove(holderOf(socket));
      for (const room of viewedRooms(socket)) setImmediate(() => void tellViewers(io, room).catch(parts.report));
    });
  });
  return { io, ...teller(io, parts.reads, parts.report), cut: (session: Cut) => cut(io, session) };
}

/** Under whose name a socket counts. */
const holderOf = ({ data: { person, address } }: DeskSocket) => person?.id ?? address;

/** @returns why it may not come in, if so; the client sees the code */
async function admit(
  socket: DeskSocket,
  { authenticate, addressOf, limited }: GatewayParts,
  open: Tally,
): Promise<Error | undefined> {
  const { token } = socket.handshake.auth as { token?: unknown };
  socket.data = { person: null, token: null, address: addressOf(socket.request), typing_in: null };
  try {
    if (token !== undefined && token !== null) {
      if (typeof token !== 'string') throw problem('auth/token-invalid');
      socket.data.person = await authenticate(token);
      socket.data.token = token;
    }
    const most = socket.data.person ? socketsEach : socketsAnAddress;
    if (limited && open.of(holderOf(socket)) >= most) throw problem('request/too-many');
  } catch (error) {
    const { message, code } = asProblem(error);
    return Object.assign(new Error(message), { data: { code } });
  }
}

/** Its own rooms, and for staff the word that they are here. */
function settle(socket: DeskSocket, { arrived, report }: GatewayParts): void {
  const { person } = socket.data;
  if (!person) return;
  void socket.join(homeRooms(person));
  if (isStaff(person)) arrived(person).catch(report);
}

function homeRooms(person: Person): string[] {
  // A guest may have other tickets, which this token does not open: no room of their own, only the ticket's.
  if (person.scope === 'ticket') return [rooms.ticket(person.ticket_id!)];
  const own = rooms.user(person.id);
  if (!isStaff(person)) return [own];
  return [own, rooms.agent(person.id), person.role === 'admin' ? rooms.admins : rooms.agents];
}

type Answered =
  | { ok: true; data: unknown }
  | (Extract<Ack<unknown>, { ok: false }> & { details?: unknown; retry?: true });

/** The one place where a client is listened to: validated, limited, authorized, and always answered. */
function serve(socket: DeskSocket, io: Io, parts: GatewayParts, open: Tally): void {
  const tell: CommandCall<Command>['tell'] = (event, payload) => {
    const told = { ...payload, event_id: crypto.randomUUID(), at: new Date().toISOString() };
    (socket.emit as (event: string, told: object) => void)(event, told);
  };
  const own = {
    ...following(socket, io, (person) => void parts.arrived(person).catch(parts.report)),
    ...becoming(socket, parts, open),
    tell,
  };
  const bucket = new Bucket(40, 20);
  let turn: Promise<unknown> = Promise.resolve();
  socket.onAny((name: string, ...args: unknown[]) => {
    const last = args.at(-1);
    const acknowledge =
      typeof last === 'function'
        ? (last as (answer: Answered) => void)
        : (answered: Answered) => {
            // Who asks no answer of the chat still learns that it was refused.
            if (answered.ok || !name.startsWith('chat:')) return;
            tell('chat:error', { command: name, code: answered.code, error: answered.error });
          };
    const waitMs = parts.limited ? bucket.take() : 0;
    if (waitMs > 0) {
      const { message, code } = problem('request/too-many');
      return acknowledge({ ok: false, error: message, code, retry_after_ms: waitMs });
    }
    const begin = () => answer(name, args[0], socket, parts, own);
    const done = inTurn.has(name) ? (turn = turn.then(begin, begin)) : begin();
    done.then(
      (data) => acknowledge({ ok: true, data: data ?? null }),
      (error: unknown) => {
        const found = asProblem(error);
        if (found.status >= 500) parts.report(error);
        acknowledge({
          ok: false,
          error: found.message,
          code: found.code,
          details: found.details,
          ...(found.retryAfterSeconds !== undefined && { retry_after_ms: found.retryAfterSeconds * 1000 }),
          ...(found.status === 503 && { retry: true }),
        });
      },
    );
  });
}

async function answer(
  name: string,
  payload: unknown,
  socket: DeskSocket,
  parts: GatewayParts,
  own: object,
): Promise<unknown> {
  if (!Object.hasOwn(declared, name)) throw problem('request/not-found');
  const command = name as keyof typeof declared;
  // The session is asked each time (cached for seconds): one that ended may not go on by an open socket.
  const { token, address } = socket.data;
  const person = token === null ? null : await parts.authenticate(token);
  // As they are called now: a visitor may have given a name meanwhile.
  if (person && token === socket.data.token) socket.data.person = person;
  const { may, limit: most }: Command = declared[command];
  refuse(may, person);
  if (most && parts.limited) await limit(name, most, person, address);
  const validate = validators[command]!;
  if (!validate(payload) || hasNul(JSON.stringify(payload))) {
    const details = (validate.errors ?? []).map(({ instancePath, message }) => ({
      path: instancePath || '/',
      message: message ?? 'is not valid',
    }));
    throw problem('request/invalid', { details });
  }
  const handle = parts.handlers[command] as (payload: unknown, call: unknown) => Promise<unknown>;
  return handle(payload, { person, ...own });
}

function becoming(socket: DeskSocket, parts: GatewayParts, open: Tally) {
  return {
    token: () => socket.data.token,
    async become(token: string): Promise<Person> {
      const person = await parts.authenticate(token);
      // Who has left meanwhile has given back their place already.
      if (socket.connected) open.remove(holderOf(socket));
      if (socket.data.person) for (const room of homeRooms(socket.data.person)) void socket.leave(room);
      Object.assign(socket.data, { person, token });
      if (!socket.connected) return person;
      open.add(holderOf(socket));
      settle(socket, parts);
      return person;
    },
  };
}

/** How many sockets each has open in this process. */
class Tally {
  readonly #counts = new Map<string, number>();

  of = (holder: string) => this.#counts.get(holder) ?? 0;
  add = (holder: string) => void this.#counts.set(holder, this.of(holder) + 1);

  remove(holder: string): void {
    const left = this.of(holder) - 1;
    if (left > 0) this.#counts.set(holder, left);
    else this.#counts.delete(holder);
  }
}

interface Cut {
  user_id: string;
  session_id: string | null;
}

function cut(io: Io, { user_id, session_id }: Cut): void {
  for (const socket of io.of('/').sockets.values()) {
    const { person } = socket.data;
    if (person?.id === user_id && (session_id === null || person.session_id === session_id)) socket.disconnect(true);
  }
}
