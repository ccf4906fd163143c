// The head beacon. A push that was lost is found by no later number when it was the last, so every few seconds each process
// tells its own sockets how far the joined conversations go, and staff how far the journal goes: one query for all.
import { rows, sql } from '../database/sql.ts';
import { isStaff } from '../person.ts';
import { rooms, ticketOf } from './rooms.ts';
import type { Io } from './sockets.ts';

export const beaconMs = 5_000;

interface Heads {
  journal: number;
  heads: { ticket_id: string; last_seq: number; last_public_seq: number }[] | null;
}

const readHeads = (ticket_ids: string[]) =>
  rows<Heads>(sql`
    select (select max(id) from events) as journal, (
      select json_agg(json_build_object('ticket_id', t.id, 'last_seq', c.last_seq, 'last_public_seq', c.last_public_seq))
      from tickets t join conversations c on c.id = t.conversation_id where t.id = any (${ticket_ids}::uuid[])) as heads`);

export interface Watch {
  /** Staff with a socket here: their heartbeat. */
  seen(user_ids: string[]): Promise<void>;
  /** Which of the sessions connected here have ended elsewhere. */
  ended(session_ids: string[]): Promise<string[]>;
}

/** One beat: heads, heartbeats, and an end to sockets whose session has ended. */
export async function beat(io: Io, { seen, ended }: Watch): Promise<void> {
  const sockets = [...io.of('/').sockets.values()];
  if (sockets.length === 0) return;
  const people = sockets.flatMap(({ data: { person } }) => person ?? []);
  await seen([...new Set(people.filter(isStaff).map(({ id }) => id))]);
  await endSockets(io, await ended([...new Set(people.map(({ session_id }) => session_id))]));

  const joined = [...io.of('/').adapter.rooms.keys()];
  const [found] = await readHeads([...new Set(joined.flatMap((room) => ticketOf(room) ?? []))]);
  const stamp = { event_id: crypto.randomUUID(), at: new Date().toISOString() };
  for (const { ticket_id, last_seq, last_public_seq } of found?.heads ?? []) {
    io.local.to(rooms.ticketStaff(ticket_id)).emit('head', { ticket_id, last_seq, ...stamp });
    io.local.to(rooms.ticket(ticket_id)).emit('head', { ticket_id, last_seq: last_public_seq, ...stamp });
  }
  io.local.to([rooms.agents, rooms.admins]).emit('head', { journal: found?.journal ?? 0, ...stamp });
}

async function endSockets(io: Io, session_ids: string[]): Promise<void> {
  if (session_ids.length === 0) return;
  for (const socket of io.of('/').sockets.values()) {
    if (session_ids.includes(socket.data.person?.session_id ?? '')) socket.disconnect(true);
  }
}
