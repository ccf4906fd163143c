import { useDraft } from '../drafts.ts';
import type { Draft, Outgoing } from './log.ts';
import { useImages } from './use-images.ts';

export type Kind = 'reply' | 'note';
export type Drafts = ReturnType<typeof useDrafts>;

/**
 * What is being written in a conversation: a reply and a note, each kept by itself with its images.
 * @param name of the conversation, such as `ticket.1042`
 * @param token a guest's; without it the session's
 */
export function useDrafts(name: string, token?: string) {
  const [reply, writeReply] = useDraft(`${name}.reply`);
  const [note, writeNote] = useDraft(`${name}.note`);
  const text = { reply, note };
  const write = { reply: writeReply, note: writeNote };
  const images = { reply: useImages(`${name}.reply`, token), note: useImages(`${name}.note`, token) };
  return {
    text,
    write,
    images,
    /** There is something to send, and nothing of it is still on its way. */
    isReady: (kind: Kind, longest: number): boolean =>
      (text[kind].trim() !== '' || images[kind].ready.length > 0) &&
      text[kind].length <= longest &&
      !images[kind].is_sending,
    /** Takes what is written, to be sent. */
    take(kind: Kind): Draft {
      const attachments = images[kind].ready;
      write[kind]('');
      images[kind].clear();
      return {
        body: text[kind],
        ...(kind === 'note' && { internal: true }),
        ...(attachments.length > 0 && { attachment_ids: attachments.map(({ id }) => id), attachments }),
      };
    },
    /** A message that was refused goes back to its draft, above what was begun since. */
    takeBack({ body, internal, attachments = [] }: Outgoing): void {
      const kind = internal ? 'note' : 'reply';
      write[kind](text[kind] && body ? `${body}\n\n${text[kind]}` : body || text[kind]);
      if (attachments.length > 0) images[kind].takeBack(attachments);
    },
  };
}
