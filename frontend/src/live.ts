// The live connection: one socket for the session, one more for each guest ticket on screen. Push is a hint, never the record.
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
import { useEffect, useEffectEvent } from 'react';
import type { Socket } from 'socket.io-client';
import { now } from './clock.ts';
import { showWorst, type Connection, type ConnectionState } from './connection.ts';
import { Problem, statusOf } from './problem.ts';
import { currentSession, endSession, forgetGuestToken, onSessionChange } from './session.tsx';

type Wire = Socket<ServerToClient, ClientToServer>;

interface Line {
  /** The socket library is fetched when the first line opens: visitors do without. */
  ready: Promise<Wire>;
  socket?: Wire;
  connection: Connection;
  holders: number;
  retry?: ReturnType<typeof setTimeout>;
  /** How often the server itself has hung up or refused since the last connection. */
  refusals: number;
}

type Hear<E extends EventName> = (told: Told<E>, token: string) => void;

const lines = new Map<string, Line>();
const hearers = new Map<string, Set<(told: never, token: string) => void>>();
const connectHearers = new Set<(token: string, again: boolean) => void>();
const linger_ms = 2000;

/** Keeps a line with this token open until the returned function is called. */
export function holdLine(token: string): () => void {
  const line = lines.get(token) ?? open(token);
  line.holders += 1;
  return () => {
    line.holders -= 1;
    // Going from page to page must not cut and redial.
    setTimeout(() => {
      if (line.holders === 0 && lines.get(token) === line) close(token, line);
    }, linger_ms);
  };
}

function open(token: string): Line {
  const line: Line = { ready: dial(token), holders: 0, refusals: 0, connection: { state: 'connecting', since: now() } };
  lines.set(token, line);
  attachWhenReady(token, line);
  tellState();
  return line;
}

function attachWhenReady(token: string, line: Line): void {
  line.ready.then(
    (socket) => attach(token, line, socket),
    () => {
      // The library could not be fetched: the network is down, or the desk is.
      move(line, 'offline');
      line.retry = setTimeout(() => {
        line.ready = dial(token);
        attachWhenReady(token, line);
      }, 5000);
    },
  );
}

async function dial(token: string): Promise<Wire> {
  const { io } = await import('socket.io-client');
  return io({
    autoConnect: false,
    forceNew: true,
    auth: { token },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    randomizationFactor: 0.5,
  });
}

function attach(token: string, line: Line, socket: Wire): void {
  // Closed while the library was on its way.
  if (lines.get(token) !== line) return;
  line.socket = socket;
  let was_connected = false;
  socket.on('connect', () => {
    line.refusals = 0;
    move(line, 'connected');
    for (const hear of connectHearers) hear(token, was_connected);
    was_connected = true;
  });
  socket.on('disconnect', () => {
    move(line, 'connecting');
    if (!socket.active) redial(line);
  });
  socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
    const code = error.data?.code ?? error.message;
    if (code === 'auth/token-invalid') return refuse(token, line);
    move(line, 'offline');
    if (!socket.active) redial(line);
  });
  socket.onAny((event: string, ...told: unknown[]) => {
    for (const hear of hearers.get(event) ?? []) hear(told[0] as never, token);
  });
  socket.connect();
}

/** Socket.IO leaves it at that when the server itself has hung up (it restarts, or sheds load): we do not. */
function redial(line: Line): void {
  clearTimeout(line.retry);
  const delay_ms = Math.min(500 * 2 ** line.refusals, 5000) * (0.5 + Math.random());
  line.refusals += 1;
  line.retry = setTimeout(() => line.socket?.connect(), delay_ms);
}

function refuse(token: string, line: Line): void {
  close(token, line);
  if (currentSession()?.token === token) endSession('expired');
  else forgetGuestToken(token);
}

function close(token: string, line: Line): void {
  clearTimeout(line.retry);
  line.socket?.removeAllListeners();
  line.socket?.offAny();
  line.socket?.disconnect();
  lines.delete(token);
  tellState();
}

function move(line: Line, state: ConnectionState): void {
  // From lost to found it is one outage, and `since` tells how long it lasts.
  const since = state === 'connected' || line.connection.state === 'connected' ? now() : line.connection.since;
  line.connection = { state, since };
  tellState();
}

/** Follows the session: its line opens when someone signs in, changes with the token, and closes at the end. */
export function startLive(): void {
  let token: string | undefined;
  let release: (() => void) | undefined;
  const follow = () => {
    const next = currentSession()?.token;
    if (next === token) return;
    const former = token;
    token = next;
    release?.();
    release = next ? holdLine(next) : undefined;
    const line = former && lines.get(former);
    if (line) close(former, line);
  };
  onSessionChange(follow);
  follow();
  // The network is back: do not wait for the next attempt.
  globalThis.addEventListener('online', () => {
    for (const { socket } of lines.values()) if (socket && !socket.connected) socket.disconnect().connect();
  });
}

export function listen<E extends EventName>(event: E, hear: Hear<E>): () => void {
  const set = hearers.get(event) ?? new Set();
  hearers.set(event, set.add(hear));
  return () => set.delete(hear);
}

/** `again` is false on the first connection of a line: whatever was read before may have missed something. */
export function onConnect(hear: (token: string, again: boolean) => void): () => void {
  connectHearers.add(hear);
  return () => connectHearers.delete(hear);
}

export function useLive<E extends EventName>(event: E, hear: Hear<E>): void {
  const latest = useEffectEvent(hear);
  useEffect(() => listen(event, (told, token) => latest(told, token)), [event]);
}

export const isConnected = (token: string): boolean => lines.get(token)?.socket?.connected ?? false;

export interface CommandHow {
  /** A guest's line instead of the session's. */
  token?: string;
  timeout_ms?: number;
  tries?: number;
}

/**
 * Sends a command and waits for its answer. Every command of the contract may be repeated without harm (what creates
 * something carries a `client_id`), so an answer that does not come is asked for again.
 * @throws {Problem}
 */
export async function command<C extends CommandName>(
  name: C,
  payload: CommandPayload<C>,
  { token = currentSession()?.token, timeout_ms = 8000, tries = 3 }: CommandHow = {},
): Promise<CommandReply<C>> {
  for (let tried = 1; ; tried += 1) {
    const line = token === undefined ? undefined : lines.get(token);
    if (!line) throw new Problem({ code: 'auth/required', status: 401, sentence: 'Sign in first.' });
    const answer = await ask(line, name, payload, timeout_ms);
    if ('reply' in answer) return answer.reply;
    const { problem } = answer;
    if (!problem.is_passing || tried >= tries) throw problem;
    await new Promise((resolve) => setTimeout(resolve, (problem.retry_after ?? tried * 0.5) * 1000));
  }
}

type Answered<C extends CommandName> = { reply: CommandReply<C> } | { problem: Problem };

async function ask<C extends CommandName>(
  line: Line,
  name: C,
  payload: CommandPayload<C>,
  timeout_ms: number,
): Promise<Answered<C>> {
  try {
    const untyped = (await line.ready) as unknown as Socket;
    const ack = (await untyped.timeout(timeout_ms).emitWithAck(name, payload)) as Ack<CommandReply<C>>;
    if (ack.ok) return { reply: ack.data };
    const retry_after = ack.retry_after_ms === undefined ? null : ack.retry_after_ms / 1000;
    const { code, error: sentence } = ack;
    return { problem: new Problem({ code, status: statusOf(code), sentence, retry_after }) };
  } catch (cause) {
    const facts = { code: 'client/timeout', status: 0, sentence: 'The desk did not answer in time.' } as const;
    return { problem: new Problem(facts, { cause }) };
  }
}

/** For what is worthless a moment later (typing): sent now or never. */
export function whisper<C extends CommandName>(
  name: C,
  payload: CommandPayload<C>,
  token = currentSession()?.token,
): void {
  const line = token === undefined ? undefined : lines.get(token);
  if (line?.socket?.connected) (line.socket as unknown as Socket).emit(name, payload);
}

const tellState = () => showWorst([...lines.values()].map(({ connection }) => connection));
