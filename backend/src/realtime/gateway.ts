// Socket.IO: who is connected, what they may say, and how they are told. Push is a hint; the rows in PostgreSQL are the record.
import type { Server as HttpServer } from 'node:http';
import { commands as declared } from '@switchboard/contract/live.ts';
import type { Command } from '@switchboard/contract/shapes.ts';
import type { Adapter } from 'socket.io-adapter';
import { Server, type Namespace } from 'socket.io';
import type { Static, TSchema } from 'typebox';
import { asProblem } from '../http/failures.ts';
import { refuse } from '../http/mount.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import { compile, hasNul } from '../validation.ts';
import type { Reads } from './audience.ts';
import { Bucket } from './bucket.ts';
import { rooms } from './rooms.ts';
import type { DeskSocket, Io } from './sockets.ts';
import { teller } from './teller.ts';
import { follower, tellViewers, viewedRooms } from './viewers.ts';

export interface CommandCall<C extends Command> {
  person: 'anonymous' extends C['may'][number] ? Person | null : Person;
  /** Follow or leave a ticket's room; who may was judged by the handler. */
  follow(ticket_id: string): Promise<void>;
  leave(ticket_id: string): Promise<void>;
  type(ticket_id: string, typing: boolean): Promise<void>;
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
  origins: readonly string[];
  limited: boolean;
  adapter?: (namespace: Namespace) => Adapter;
  report(error: unknown): void;
}

const socketsEach = 20;
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
  const open = new Map<string, number>();

  io.use((socket, next) => {
    void admit(socket, parts, open).then(next);
  });
  io.on('connection', (socket) => {
    const { person } = socket.data;
    if (person) {
      open.set(person.id, (open.get(person.id) ?? 0) + 1);
      void socket.join(homeRooms(person));
      if (isStaff(person)) parts.arrived(person).catch(parts.report);
    }
    serve(socket, io, parts);
    socket.on('disconnecting', () => {
      if (person) open.set(person.id, (open.get(person.id) ?? 1) - 1);
      if (person && open.get(person.id) === 0) open.delete(person.id);
      for (const room of viewedRooms(socket)) setImmediate(() => void tellViewers(io, room).catch(parts.report));
    });
  });
  return { io, ...teller(io, parts.reads, parts.report), cut: (session: Cut) => cut(io, session) };
}

/** @returns why it may not come in, if so; the client sees the code */
async function admit(
  socket: DeskSocket,
  { authenticate, limited }: GatewayParts,
  open: Map<string, number>,
): Promise<Error | undefined> {
  const { token } = socket.handshake.auth as { token?: unknown };
  socket.data.typing_in = null;
  socket.data.person = null;
  try {
    if (token === undefined || token === null) return;
    if (typeof token !== 'string') throw problem('auth/token-invalid');
    socket.data.person = await authenticate(token);
    if (limited && (open.get(socket.data.person.id) ?? 0) >= socketsEach) throw problem('request/too-many');
  } catch (error) {
    const { message, code } = asProblem(error);
    return Object.assign(new Error(message), { data: { code } });
  }
}

function homeRooms(person: Person): string[] {
  // A guest may have other tickets, which this token does not open: no room of their own, only the ticket's.
  if (person.role === 'guest') return [rooms.ticket(person.ticket_id!)];
  const own = rooms.user(person.id);
  if (person.role === 'customer') return [own];
  return [own, rooms.agent(person.id), person.role === 'admin' ? rooms.admins : rooms.agents];
}

/** The one place where a client is listened to: validated, limited, authorized, and always answered. */
function serve(socket: DeskSocket, io: Io, parts: GatewayParts): void {
  const bucket = new Bucket(40, 20);
  socket.onAny((name: string, ...args: unknown[]) => {
    const last = args.at(-1);
    const acknowledge = typeof last === 'function' ? (last as (answer: unknown) => void) : () => {};
    const waitMs = parts.limited ? bucket.take() : 0;
    if (waitMs > 0) {
      const { message, code } = problem('request/too-many');
      return acknowledge({ ok: false, error: message, code, retry_after_ms: waitMs });
    }
    answer(name, args[0], socket, io, parts).then(
      (data) => acknowledge({ ok: true, data: data ?? null }),
      (error: unknown) => {
        const found = asProblem(error);
        if (found.status >= 500) parts.report(error);
        acknowledge({
          ok: false,
          error: found.message,
          code: found.code,
          details: found.details,
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
  io: Io,
  parts: GatewayParts,
): Promise<unknown> {
  if (!Object.hasOwn(declared, name)) throw problem('request/not-found');
  const command = name as keyof typeof declared;
  // The session is asked each time (cached for seconds): one that ended may not go on by an open socket.
  const person =
    socket.data.person && (await parts.authenticate(String((socket.handshake.auth as { token: unknown }).token)));
  refuse(declared[command].may, person);
  const validate = validators[command]!;
  if (!validate(payload) || hasNul(JSON.stringify(payload))) {
    const details = (validate.errors ?? []).map(({ instancePath, message }) => ({
      path: instancePath || '/',
      message: message ?? 'is not valid',
    }));
    throw problem('request/invalid', { details });
  }
  const handle = parts.handlers[command] as (payload: unknown, call: unknown) => Promise<unknown>;
  return handle(payload, { person, ...follower(socket, io, person!) });
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
