// The head beacon. A push that was lost is found by no later number when it was the last, so every few seconds each process
// tells its own sockets how far the joined conversations go, and staff how far the journal goes: one query for all.
import { rows, sql } from '../database/sql.ts';
import { isStaff } from '../person.ts';
import { roomOf, rooms, threadOf, type Thread } from './rooms.ts';
import type { DeskSocket, Io } from './sockets.ts';

export const beaconMs = 5_000;

interface Heads {
  journal: number;
  heads: { thread: Thread; id: string; last_seq: number; last_public_seq: number }[] | null;
}

const readHeads = (ticket_ids: string[], chat_ids: string[]) =>
  rows<Heads>(sql`
    select (select max(id) from events) as journal, (
      select json_agg(json_build_object('thread', followed.thread, 'id', followed.id, 'last_seq', c.last_seq, 'last_public_seq', c.last_public_seq))
      from (
        select 'ticket' as thread, id, conversation_id from tickets where id = any (${ticket_ids}::uuid[])
        union all
        select 'chat', id, conversation_id from chat_sessions where id = any (${chat_ids}::uuid[])) followed
      join conversations c on c.id = followed.conversation_id) as heads`);

export interface Watch {
  /** Staff with a socket here, and who follows a chat: their heartbeat. */
  seen(user_ids: string[]): Promise<void>;
  /** Which of the sessions connected here have ended elsewhere. */
  ended(session_ids: string[]): Promise<string[]>;
}

/** One beat: heads, heartbeats, and an end to sockets whose session has ended. */
export async function beat(io: Io, { seen, ended }: Watch): Promise<void> {
  const sockets = [...io.of('/').sockets.values()];
  if (sockets.length === 0) return;
  const people = sockets.flatMap(({ data: { person } }) => person ?? []);
  await seen([...new Set(sockets.filter(isWatched).map(({ data }) => data.person!.id))]);
  await endSockets(io, await ended([...new Set(people.map(({ session_id }) => session_id))]));

  const followed = [...io.of('/').adapter.rooms.keys()].flatMap((room) => threadOf(room) ?? []);
  const idsOf = (thread: Thread) => [...new Set(followed.filter((each) => each.thread === thread).map(({ id }) => id))];
  const [found] = await readHeads(idsOf('ticket'), idsOf('chat'));
  const stamp = { event_id: crypto.randomUUID(), at: new Date().toISOString() };
  for (const { thread, id, last_seq, last_public_seq } of found?.heads ?? []) {
    const of = thread === 'ticket' ? { ticket_id: id } : { session_id: id };
    io.local.to(roomOf(thread, id, true)).emit('head', { ...of, last_seq, ...stamp });
    io.local.to(roomOf(thread, id, false)).emit('head', { ...of, last_seq: last_public_seq, ...stamp });
  }
  io.local.to([rooms.agents, rooms.admins]).emit('head', { journal: found?.journal ?? 0, ...stamp });
}

/** Whose going away matters to others. */
const isWatched = ({ data: { person }, rooms: joined }: DeskSocket) =>
  person !== null && (isStaff(person) || [...joined].some((room) => threadOf(room)?.thread === 'chat'));

async function endSockets(io: Io, session_ids: string[]): Promise<void> {
  if (session_ids.length === 0) return;
  for (const socket of io.of('/').sockets.values()) {
    if (session_ids.includes(socket.data.person?.session_id ?? '')) socket.disconnect(true);
  }
}
