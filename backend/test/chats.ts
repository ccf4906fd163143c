// Chats for tests, begun, accepted and talked in over real sockets. What must succeed throws its code when it does not.
import type { Message } from '@switchboard/contract/conversations.ts';
import type { Ack, Told } from '@switchboard/contract/live.ts';
import { call, command, connect, type Client, type Options } from './client.ts';
import type { Someone } from './people.ts';

export function done<T>(answer: Ack<T>): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.error}`);
  return answer.data;
}

/** A customer's chat, waiting. */
export async function beginChat(url: string, person: Pick<Someone, 'token'>, given: object = {}) {
  const socket = await connect(url, person.token);
  const session = done(await command(socket, 'chat:start', given));
  return { socket, session };
}

/** A visitor's, with the token to come back with. */
export async function beginVisit(url: string, given: object = {}) {
  const socket = await connect(url);
  const { guest_token, ...session } = done(await command(socket, 'chat:start', given));
  return { socket, session, token: guest_token! };
}

/** The agent's socket that follows it. */
export async function acceptChat(url: string, agent: Pick<Someone, 'token'>, session_id: string): Promise<Client> {
  const socket = await connect(url, agent.token);
  done(await command(socket, 'chat:accept', { session_id }));
  return socket;
}

export const say = async (socket: Client, session_id: string, message: string, more: object = {}): Promise<Message> =>
  done(await command(socket, 'chat:message', { session_id, message, ...more }));

/** What an event tells of a message, as the log gives it. */
export function messageOf(told: Told<'chat:message'>): Message {
  const { session_id: _, message: __, event_id: ___, at: ____, ...row } = told;
  return row;
}

export const chatLog = (url: string, id: string, reader: Options): Promise<Message[]> =>
  call(url, 'GET /chat/sessions/:id/messages', { params: { id } }, reader);

export const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
