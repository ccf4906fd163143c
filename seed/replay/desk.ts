// The desk from outside: typed calls over its public API and typed sockets, as the contract describes them.
import type { Input, Reply, RouteName, Routes } from '@switchboard/contract/api.ts';
import type {
  Ack,
  ClientToServer,
  CommandName,
  CommandPayload,
  CommandReply,
  ServerToClient,
} from '@switchboard/contract/live.ts';
import { io, type Socket } from 'socket.io-client';

export type DeskSocket = Socket<ServerToClient, ClientToServer>;

/** The desk said no, or nothing. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Desk {
  url: string;
  /** @throws Refused with the desk's sentence; status 0 when there was no answer */
  call<K extends RouteName>(name: K, input: Input<Routes[K]>, token?: string): Promise<Reply<Routes[K]>>;
}

interface Given {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}

const patienceMs = 15_000;

export function deskAt(url: string): Desk {
  return {
    url,
    async call(name, input, token) {
      const { params = {}, query = {}, body } = input as Given;
      const [method, path] = name.split(' ') as [string, string];
      const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
      const search = new URLSearchParams(
        Object.entries(query).flatMap(([key, value]) =>
          [value].flat().map((each): [string, string] => [key, String(each)]),
        ),
      );
      const response = await fetch(`${url}/api${filled}?${search.toString()}`, {
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(token && { authorization: `Bearer ${token}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patienceMs),
      }).catch((error: Error) => {
        throw new Refused(
          0,
          error.name === 'TimeoutError' ? `no answer within ${patienceMs / 1000} s` : 'the connection failed',
        );
      });
      const text = await response.text();
      const answer = parsed(text);
      if (!response.ok) throw new Refused(response.status, answer.error ?? text.slice(0, 100));
      return answer.data as never;
    },
  };
}

function parsed(text: string): { data?: unknown; error?: string } {
  try {
    return JSON.parse(text || '{}') as object;
  } catch {
    return {};
  }
}

export async function connect(url: string, token: string): Promise<DeskSocket> {
  const socket: DeskSocket = io(url, { auth: { token }, transports: ['websocket'], forceNew: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(new Refused(0, `the socket was refused: ${error.message}`));
    });
  });
  return socket;
}

export const command = <C extends CommandName>(
  socket: DeskSocket,
  name: C,
  payload: CommandPayload<C>,
): Promise<Ack<CommandReply<C>>> =>
  (socket.timeout(patienceMs).emitWithAck as (name: string, payload: unknown) => Promise<Ack<CommandReply<C>>>)(
    name,
    payload,
  );
