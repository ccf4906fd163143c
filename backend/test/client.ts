// A client as the contract describes one: typed calls over real HTTP, typed sockets.
import type { Input, Reply, RouteName, Routes } from '@switchboard/contract/api.ts';
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

export interface Answer<T> {
  status: number;
  headers: Headers;
  /** The whole body; `data` of it is what succeeded. */
  body: {
    success?: boolean;
    data: T;
    error?: string;
    code?: string;
    details?: { path: string; message: string }[];
    request_id?: string;
  } & Record<string, unknown>;
}

export interface Options {
  token?: string | undefined;
  headers?: Record<string, string>;
}

type Given<K extends RouteName> = { [P in keyof Input<Routes[K]>]: Input<Routes[K]>[P] };

/** Calls a route of the contract and gives the whole answer, whatever it is. */
export async function ask<K extends RouteName>(
  url: string,
  name: K,
  input?: Partial<Given<K>> | object,
  { token, headers }: Options = {},
): Promise<Answer<Reply<Routes[K]>>> {
  const [method, path] = name.split(' ') as [string, string];
  const {
    params = {},
    query = {},
    body,
  } = (input ?? {}) as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])));
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
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return answerOf(response);
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : ({} as never) };
}

/** Sends files as a browser's form does; the whole answer, whatever it is. */
export async function upload(
  url: string,
  files: { name: string; bytes: Buffer }[],
  { token, field = 'files' }: { token?: string; field?: string } = {},
): Promise<Answer<Reply<Routes['POST /upload']>>> {
  const form = new FormData();
  for (const { name, bytes } of files)
    form.append(field, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name);
  return answerOf(
    await fetch(`${url}/api/upload`, {
      method: 'POST',
      headers: { ...(token && { authorization: `Bearer ${token}` }) },
      body: form,
    }),
  );
}

/** Calls a route that must succeed. */
export async function call<K extends RouteName>(
  url: string,
  name: K,
  input?: Partial<Given<K>>,
  options?: Options,
): Promise<Reply<Routes[K]>> {
  const { status, body } = await ask(url, name, input, options);
  if (status >= 400) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
  return body.data;
}

export type Client = Socket<ServerToClient, ClientToServer> & { told: { event: EventName; payload: unknown }[] };

const open = new Set<Client>();

/** A connected socket that remembers all it was told; a refusal rejects with its code. */
export async function connect(url: string, token?: string, options: object = {}): Promise<Client> {
  const socket = io(url, {
    auth: token ? { token } : {},
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...options,
  }) as unknown as Client;
  socket.told = [];
  open.add(socket);
  socket.onAny((event: EventName, payload: unknown) => void socket.told.push({ event, payload }));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) =>
      reject(Object.assign(error, { code: (error as { data?: { code?: string } }).data?.code })),
    );
  });
  return socket;
}

export const command = <C extends CommandName>(
  socket: Client,
  name: C,
  payload: CommandPayload<C>,
): Promise<Ack<CommandReply<C>>> =>
  (socket.timeout(5_000).emitWithAck as (name: string, payload: unknown) => Promise<Ack<CommandReply<C>>>)(
    name,
    payload,
  );

/** The first event of that name that fits, told already or within the time. */
export function heard<E extends EventName>(
  socket: Client,
  event: E,
  fits: (payload: Told<E>) => boolean = () => true,
  ms = 5_000,
): Promise<Told<E>> {
  const earlier = socket.told.find((each) => each.event === event && fits(each.payload as Told<E>));
  if (earlier) return Promise.resolve(earlier.payload as Told<E>);
  return new Promise((resolve, reject) => {
    const listen = (name: EventName, payload: unknown) => {
      if (name !== event || !fits(payload as Told<E>)) return;
      clearTimeout(timer);
      socket.offAny(listen);
      resolve(payload as Told<E>);
    };
    const timer = setTimeout(() => {
      socket.offAny(listen);
      reject(
        new Error(
          `${event} was not heard within ${ms} ms; heard ${socket.told.map((each) => each.event).join(', ') || 'nothing'}`,
        ),
      );
    }, ms);
    socket.onAny(listen);
  });
}

export async function closeClients(): Promise<void> {
  for (const socket of open) socket.disconnect();
  open.clear();
}
