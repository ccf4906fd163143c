// Socket.IO: who is connected, what they may say, and how they are told. Push is a hint; the rows in PostgreSQL are the record.
import type { Server as HttpServer } from 'node:http';
import { commands as declared, type ClientToServer, type EventName, type EventPayload, type ServerToClient } from '@switchboard/contract/live.ts';
import type { Command } from '@switchboard/contract/shapes.ts';
import type { Adapter } from 'socket.io-adapter';
import { Server, type Namespace, type Socket } from 'socket.io';
import type { Static, TSchema } from 'typebox';
import type { Fact } from '../facts.ts';
import { asProblem } from '../http/failures.ts';
import { refuse } from '../http/mount.ts';
import { isStaff, type Person } from '../person.ts';
import { problem } from '../problem.ts';
import { compile, hasNul } from '../validation.ts';
import { audience, type Reads, type Telling } from './audience.ts';
import { Bucket } from './bucket.ts';
import { rooms } from './rooms.ts';

export interface SocketData {
  person: Person | null;
  typing: boolean;
}
export type Io = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type DeskSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

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
    allowRequest: ({ headers: { origin } }, decide) => decide(null, origin === undefined || parts.origins.includes(origin)),
  });
  const open = new Map<string, number>();

  io.use((socket, next) => {
    admit(socket, parts, open).then(
      () => next(),
      (error: unknown) => next(refusal(error)),
    );
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
      for (const room of socket.rooms) if (room.endsWith('-staff')) setImmediate(() => tellViewers(io, room).catch(parts.report));
    });
  });
  return { io, ...teller(io, parts), cut: (session: Cut) => cut(io, session) };
}

async function admit(socket: DeskSocket, { authenticate, limited }: GatewayParts, open: Map<string, number>): Promise<void> {
  const { token } = socket.handshake.auth as { token?: unknown };
  socket.data.typing = false;
  socket.data.person = token === undefined || token === null ? null : await authenticate(String(token));
  if (limited && socket.data.person && (open.get(socket.data.person.id) ?? 0) >= socketsEach) throw problem('request/too-many');
}

function refusal(error: unknown): Error {
  const { message, code } = asProblem(error);
  return Object.assign(new Error(message), { data: { code } });
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
        acknowledge({ ok: false, error: found.message, code: found.code, details: found.details, ...(found.status === 503 && { retry: true }) });
      },
    );
  });
}

async function answer(name: string, payload: unknown, socket: DeskSocket, io: Io, parts: GatewayParts): Promise<unknown> {
  if (!Object.hasOwn(declared, name)) throw problem('request/not-found');
  const command = name as keyof typeof declared;
  // The session is asked each time (cached for seconds): one that ended may not go on by an open socket.
  const person = socket.data.person && (await parts.authenticate(String((socket.handshake.auth as { token: unknown }).token)));
  refuse(declared[command].may, person);
  const validate = validators[command]!;
  if (!validate(payload) || hasNul(JSON.stringify(payload))) {
    const details = (validate.errors ?? []).map(({ instancePath, message }) => ({ path: instancePath || '/', message: message ?? 'is not valid' }));
    throw problem('request/invalid', { details });
  }
  const handle = parts.handlers[command] as (payload: unknown, call: unknown) => Promise<unknown>;
  return handle(payload, { person, ...follower(socket, io, person!) });
}

function follower(socket: DeskSocket, io: Io, person: Person) {
  const roomOf = (ticket_id: string) => (isStaff(person) ? rooms.ticketStaff(ticket_id) : rooms.ticket(ticket_id));
  const viewersChanged = (ticket_id: string) => tellViewers(io, rooms.ticketStaff(ticket_id));
  return {
    async follow(ticket_id: string) {
      const room = roomOf(ticket_id);
      if (socket.rooms.has(room)) return;
      await socket.join(room);
      if (isStaff(person)) await viewersChanged(ticket_id);
    },
    async leave(ticket_id: string) {
      await socket.leave(roomOf(ticket_id));
      if (isStaff(person)) await viewersChanged(ticket_id);
    },
    async type(ticket_id: string, typing: boolean) {
      if (!socket.rooms.has(roomOf(ticket_id)) || socket.data.typing === typing) return;
      socket.data.typing = typing;
      await viewersChanged(ticket_id);
    },
  };
}

/** Staff in a ticket's room see who else views it, and who types, the requester too. */
async function tellViewers(io: Io, staffRoom: string): Promise<void> {
  const ticket_id = staffRoom.slice('ticket-'.length, -'-staff'.length);
  const [colleagues, requesters] = await Promise.all([io.in(staffRoom).fetchSockets(), io.in(rooms.ticket(ticket_id)).fetchSockets()]);
  const viewers = new Map<string, EventPayload<'ticket-viewers'>['viewers'][number]>();
  for (const { data } of [...colleagues, ...requesters.filter((each) => each.data.typing)]) {
    if (!data.person) continue;
    const { id, name, role } = data.person;
    viewers.set(id, { id, name, role, typing: data.typing || (viewers.get(id)?.typing ?? false) });
  }
  io.to(staffRoom).emit('ticket-viewers', { ticket_id, viewers: [...viewers.values()], event_id: crypto.randomUUID(), at: new Date().toISOString() });
}

const queueUpdatesMs = 250;

function teller(io: Io, { reads, report }: GatewayParts) {
  let pending: NodeJS.Timeout | undefined;
  /** At most four a second, and always one after the last change. */
  const queueUpdated = (fact: Fact) => {
    pending ??= setTimeout(() => {
      pending = undefined;
      reads.waiting().then((waiting) => emit({ event: 'queue-updated', to: [rooms.agents, rooms.admins], payload: { waiting } }, fact), report);
    }, queueUpdatesMs);
  };
  const emit = ({ event, to, payload }: Exclude<Telling, { queue: true }>, fact: Fact) => {
    const told = { ...payload, event_id: String(fact.id), at: fact.at };
    (io.to(to).emit as (event: EventName, told: object) => void)(event, told);
  };
  return {
    /** Turns a fact into what its audience hears. */
    async tell(fact: Fact): Promise<void> {
      const hear = audience[fact.type] as (fact: Fact, reads: Reads) => Promise<Telling[]> | Telling[];
      for (const telling of await hear(fact, reads)) {
        if ('queue' in telling) queueUpdated(fact);
        else emit(telling, fact);
      }
    },
    stop: () => clearTimeout(pending),
  };
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
