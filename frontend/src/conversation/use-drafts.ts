import { useDraft } from '../drafts.ts';
import type { Outgoing } from './conversation-log.ts';

export type Kind = 'reply' | 'note';

/** What is being written on a ticket: a reply and a note, each kept by itself. */
export function useComposerDrafts(ticket_id: string) {
  const [reply, writeReply] = useDraft(`ticket.${ticket_id}.reply`);
  const [note, writeNote] = useDraft(`ticket.${ticket_id}.note`);
  const text = { reply, note };
  const write = { reply: writeReply, note: writeNote };
  return {
    text,
    write,
    /** A message that was refused goes back to its draft, above what was begun since. */
    takeBack: ({ body, internal }: Outgoing) => {
      const kind = internal ? 'note' : 'reply';
      write[kind](text[kind] ? `${body}\n\n${text[kind]}` : body);
    },
  };
}
