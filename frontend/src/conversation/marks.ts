// How far a message has come on the other side. Pure.
import type { ChatSession } from '@switchboard/contract/chat.ts';

export type Marks = ChatSession['marks'];
export type Mark = Marks['requester'];
export type Reached = 'stored' | 'delivered' | 'read';

/** Marks only ever grow: what arrives late takes nothing back. What was read was delivered. */
export function further(one: Mark, other: Mark): Mark {
  const read_seq = Math.max(one.read_seq, other.read_seq);
  return { read_seq, delivered_seq: Math.max(one.delivered_seq, other.delivered_seq, read_seq) };
}

export const bothFurther = (one: Marks, other: Marks): Marks => ({
  requester: further(one.requester, other.requester),
  staff: further(one.staff, other.staff),
});

export const reachedBy = (seq: number, { delivered_seq, read_seq }: Mark): Reached =>
  seq <= read_seq ? 'read' : seq <= delivered_seq ? 'delivered' : 'stored';
