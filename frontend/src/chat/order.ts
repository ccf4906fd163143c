// In which order chats and colleagues stand. Pure.
import type { Agent } from '@switchboard/contract/agents.ts';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { availabilities } from '@switchboard/contract/words.ts';

/** The line as the desk keeps it, but first what only I am asked about. */
export const byLine =
  (my_id: string | undefined) =>
  (a: ChatSession, b: ChatSession): number =>
    Number(b.offered_to === my_id) - Number(a.offered_to === my_id) || (a.position ?? 0) - (b.position ?? 0);

/** As they were accepted, so that none moves under the pointer. */
export const byAcceptance = (a: ChatSession, b: ChatSession): number =>
  Date.parse(a.accepted_at ?? a.created_at) - Date.parse(b.accepted_at ?? b.created_at);

/** Which one `accept next` takes: what I am offered, else the head of the line that nobody else is being asked about. */
export const nextOf = (waiting: readonly ChatSession[], my_id: string | undefined): ChatSession | undefined => {
  const sorted = waiting.toSorted(byLine(my_id));
  return sorted.find(({ offered_to }) => offered_to === null || offered_to === my_id) ?? sorted[0];
};

export const hasRoom = ({ chats, max_chats }: Agent): boolean => chats < max_chats;

/** Who could begin at once comes first, then who holds least. */
export const byReadiness = (a: Agent, b: Agent): number =>
  Number(hasRoom(b)) - Number(hasRoom(a)) ||
  availabilities.indexOf(a.availability) - availabilities.indexOf(b.availability) ||
  Number(b.online) - Number(a.online) ||
  a.chats - b.chats ||
  a.name.localeCompare(b.name);
