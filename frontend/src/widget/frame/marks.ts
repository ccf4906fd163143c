// Who has said what, and what of it is new. Pure.
import type { Message } from '@switchboard/contract/conversations.ts';
import type { Marks } from '../../conversation/marks.ts';

export const noMarks: Marks = {
  requester: { delivered_seq: 0, read_seq: 0 },
  staff: { delivered_seq: 0, read_seq: 0 },
};

export const isMine = ({ author }: Message): boolean => author?.role === 'guest' || author?.role === 'customer';

/** What somebody has said to the requester since they last looked. */
export const unreadCount = (messages: readonly Message[], { requester }: Marks): number =>
  messages.filter((message) => message.seq > requester.read_seq && message.kind === 'text' && !isMine(message)).length;
