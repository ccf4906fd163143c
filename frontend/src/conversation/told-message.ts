import type { Message } from '@switchboard/contract/conversations.ts';

/** The message of an event, without what the event says besides. */
export const toldMessage = ({
  id,
  seq,
  kind,
  body,
  internal,
  author,
  client_id,
  attachments,
  created_at,
}: Message): Message => ({ id, seq, kind, body, internal, author, client_id, attachments, created_at });
