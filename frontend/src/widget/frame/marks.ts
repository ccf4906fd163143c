// Who has said what, and what of it is new. Pure.
import type { Message } from '@switchboard/contract/conversations.ts';
import type { MessageKind } from '@switchboard/contract/words.ts';
import type { Marks } from '../../conversation/marks.ts';

export const noMarks: Marks = {
  requester: { delivered_seq: 0, read_seq: 0 },
  staff: { delivered_seq: 0, read_seq: 0 },
};

export const isMine = ({ author }: Pick<Message, 'author'>): boolean =>
  author?.role === 'guest' || author?.role === 'customer';

/** Comings and goings alone call nobody back. */
const quiet: MessageKind[] = ['greeting', 'joined', 'left'];

/** What was said to the requester since they last looked: words, a reminder, that it is over. */
export const unreadCount = (messages: readonly Message[], { requester }: Marks): number =>
  messages.filter(({ seq, kind, author }) => seq > requester.read_seq && !quiet.includes(kind) && !isMine({ author }))
    .length;
