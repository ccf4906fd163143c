// One conversation: the log of a ticket, of a chat, or of both when the chat became a ticket.
import Type, { type Static } from 'typebox';
import { Count, Fields, Id, Line, Nullable, OneOf, staff, Text, Timestamp, type Route } from './shapes.ts';
import { Attachment } from './uploads.ts';
import { messageKinds, roles } from './words.ts';

export const ClientId = Type.Optional(Type.String({ format: 'uuid', description: 'makes a retry harmless' }));

/**
 * `seq` is the reader's own count: staff see every row, a requester only the public ones, without holes. A row that is not
 * a `text` says what happened; its body says it in plain words for whoever does not know the kind.
 */
export const Message = Type.Object(
  {
    id: Id,
    seq: Count,
    kind: OneOf(messageKinds),
    body: Type.String(),
    internal: Type.Boolean(),
    author: Nullable(Type.Object({ id: Id, name: Type.String(), role: OneOf(roles) })),
    client_id: Nullable(Type.String()),
    attachments: Type.Array(Attachment),
    created_at: Timestamp,
  },
  { title: 'Message' },
);
export type Message = Static<typeof Message>;

/** A text that is written often. `{{name}}` and `{{agent}}` stand for the requester and the writer. */
export const CannedReply = Type.Object(
  { id: Id, shortcut: Type.String(), body: Type.String(), updated_at: Timestamp },
  { title: 'CannedReply' },
);
export type CannedReply = Static<typeof CannedReply>;

/** A text, which may be empty only where images come with it. */
export const wordsOrImages = (words: 'body' | 'message') => ({
  anyOf: [
    { properties: { [words]: { type: 'string', pattern: '\\S' } } },
    { required: ['attachment_ids'], properties: { attachment_ids: { type: 'array', minItems: 1 } } },
  ],
});

const params = Fields({ id: Id });
const Shortcut = Line(40, { pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*$', description: 'typed after a slash' });

export const routes = {
  'GET /canned-replies': {
    summary: 'The texts that are written often, by shortcut',
    may: staff,
    reply: Type.Array(CannedReply),
  },
  'POST /canned-replies': {
    summary: 'Keep one',
    may: staff,
    body: Fields({ shortcut: Shortcut, body: Text(5000) }),
    reply: CannedReply,
    status: 201,
  },
  'PATCH /canned-replies/:id': {
    summary: 'Change one',
    may: staff,
    params,
    body: Fields({ shortcut: Type.Optional(Shortcut), body: Type.Optional(Text(5000)) }),
    reply: CannedReply,
  },
  'DELETE /canned-replies/:id': { summary: 'Remove one', may: staff, params, status: 204 },
} satisfies Record<string, Route>;
