// Live chat: the waiting line, the conversation, and how it ends.
import Type, { type Static } from 'typebox';
import { ClientId, Message, wordsOrImages } from './conversations.ts';
import {
  admins,
  anyone,
  Count,
  EmailAddress,
  Fields,
  Id,
  Line,
  Nullable,
  OneOf,
  Paging,
  staff,
  Text,
  Timestamp,
  withToken,
  type Route,
} from './shapes.ts';
import { AttachmentIds } from './uploads.ts';
import {
  categories,
  chatEndings,
  chatHours,
  chatStaffings,
  chatStates,
  languages,
  priorities,
  roles,
  sides,
} from './words.ts';

export const PersonName = Type.Object({ id: Id, name: Type.String() });
const Score = Type.Integer({ minimum: 1, maximum: 5 });

/** How far one side has got and read, in the reader's own count. */
const Mark = Type.Object({ delivered_seq: Count, read_seq: Count });

/** Where a waiting chat stands, null for any other. The wait is a forecast from recent ones, null while there are too few. */
export const InLine = {
  position: Nullable(Type.Integer({ minimum: 1 })),
  expected_wait_seconds: Nullable(Count),
  staffing: Nullable(OneOf(chatStaffings)),
};

export const ChatSession = Type.Object(
  {
    id: Id,
    state: OneOf(chatStates),
    subject: Nullable(Type.String()),
    page: Nullable(Type.String()),
    language: OneOf(languages),
    customer_id: Id,
    requester: Type.Object({
      id: Id,
      name: Type.String(),
      role: OneOf(roles),
      /** As typed by a visitor, unless it is an account's. */
      email: Nullable(Type.String()),
      email_verified: Type.Boolean(),
      online: Type.Boolean(),
    }),
    contact_email: Nullable(Type.String()),
    agent_id: Nullable(Id),
    agent: Nullable(PersonName),
    returned: Type.Boolean({ description: 'came back to the line because its agent was gone' }),
    waiting_since: Timestamp,
    offered_to: Nullable(Id),
    offered_until: Nullable(Timestamp),
    accepted_at: Nullable(Timestamp),
    ended_at: Nullable(Timestamp),
    end_reason: Nullable(OneOf(chatEndings)),
    ticket: Nullable(Type.Object({ id: Id, number: Type.Integer() })),
    rating: Nullable(Score),
    feedback: Nullable(Type.String()),
    marks: Type.Object({ requester: Mark, staff: Mark }),
    /** How long the log is, in the reader's own count. */
    last_seq: Count,
    last_speaker: OneOf(sides),
    last_message_at: Timestamp,
    /** Texts of the other side that the reader's side has not read. */
    unread: Count,
    /** Since when the requester waits for a word; null while it is theirs to speak. */
    unanswered_since: Nullable(Timestamp),
    first_text: Nullable(Type.String({ description: 'what the requester wrote first' })),
    last_text: Nullable(Type.String({ description: 'the last public text' })),
    created_at: Timestamp,
    ...InLine,
  },
  { title: 'ChatSession' },
);
export type ChatSession = Static<typeof ChatSession>;

const Origin = Type.String({ pattern: '^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?$', maxLength: 260 });
const Colour = Type.String({ pattern: '^#[0-9a-fA-F]{6}$' });

export const ChatConfig = Fields(
  {
    greeting: Text(500),
    hours: OneOf(chatHours, { description: 'in the business hours of the service levels only, or always' }),
    offers: Type.Boolean({ description: 'offer each chat to one agent after the other instead of to all at once' }),
    widget_origins: Type.Array(Origin, { maxItems: 50, uniqueItems: true }),
    widget_colour: Colour,
  },
  { title: 'ChatConfig' },
);
export type ChatConfig = Static<typeof ChatConfig>;

const params = Fields({ id: Id });
export const Identity = {
  name: Type.Optional(Line(100)),
  email: Type.Optional(EmailAddress),
};
const Said = {
  body: Type.String({ maxLength: 5000 }),
  client_id: ClientId,
  attachment_ids: AttachmentIds,
  internal: Type.Optional(Type.Boolean()),
};
const Conversion = Fields({
  subject: Type.Optional(Line(200)),
  category: Type.Optional(OneOf(categories)),
  priority: Type.Optional(OneOf(priorities)),
  contact_email: Type.Optional(EmailAddress),
});

export const routes = {
  'GET /chat/availability': {
    summary: 'Whether somebody is there, how long one waits, and how the widget looks',
    may: anyone,
    reply: Type.Object({
      staffing: OneOf(chatStaffings),
      waiting: Count,
      expected_wait_seconds: Nullable(Count),
      greeting: Type.String(),
      widget_colour: Type.String(),
    }),
  },
  'GET /chat/config': { summary: 'How chats are taken', may: staff, reply: ChatConfig },
  'PUT /chat/config': { summary: 'Change it', may: admins, body: ChatConfig, reply: ChatConfig },
  'POST /chat/guest': {
    summary: 'A token to chat with as a visitor, for 24 hours and one chat at a time',
    may: ['anonymous'],
    body: Fields({ ...Identity, language: Type.Optional(OneOf(languages)) }),
    reply: Type.Object({ token: Type.String() }),
    status: 201,
    limit: { max: 20, seconds: 60 },
  },
  'GET /chat/sessions': {
    summary: 'Chats, newest first; the waiting ones in the order of the line',
    may: staff,
    query: Fields({
      state: Type.Optional(Type.Array(OneOf(chatStates), { maxItems: chatStates.length })),
      agent_id: Type.Optional(Type.String({ pattern: '^(me|[0-9a-fA-F-]{36})$' })),
      customer_id: Type.Optional(Id),
      rating: Type.Optional(Type.Array(Score, { maxItems: 5 })),
      q: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'in name, address and subject' })),
      from: Type.Optional(Timestamp),
      to: Type.Optional(Timestamp),
      ...Paging,
    }),
    list: ChatSession,
  },
  'GET /chat/sessions/mine': {
    summary: 'My chats, newest first',
    may: withToken,
    query: Fields(Paging),
    list: ChatSession,
  },
  'GET /chat/sessions/:id': { summary: 'One chat', may: withToken, params, reply: ChatSession },
  'GET /chat/sessions/:id/messages': {
    summary: 'The log after a number, in order, up to 500 rows at a time',
    may: withToken,
    params,
    query: Fields({ after_seq: Type.Optional(Count) }),
    reply: Type.Array(Message),
  },
  'POST /chat/sessions/:id/messages': {
    summary: 'Say something, where no socket comes through; the same as the command `chat:message`',
    may: withToken,
    params,
    body: Fields(Said, wordsOrImages('body')),
    reply: Message,
    status: 201,
    limit: { max: 120, seconds: 60 },
    idempotent: true,
  },
  'POST /chat/sessions/:id/rating': {
    summary: 'Rate a chat that is over, once',
    may: ['guest', 'customer'],
    params,
    body: Fields({ score: Score, feedback: Type.Optional(Text(2000)) }),
    reply: ChatSession,
    status: 201,
  },
  'POST /chat/sessions/:id/ticket': {
    summary: 'Make it a ticket that keeps the conversation; a requester, while nobody has come',
    may: withToken,
    params,
    body: Conversion,
    reply: Type.Object({
      ...ChatSession.properties,
      access_token: Type.Optional(Type.String({ description: 'for a visitor: opens the ticket' })),
    }),
    status: 201,
  },
  'GET /chat/sessions/:id/transcript': {
    summary: 'What was said in public, as rows and as one readable text',
    may: withToken,
    params,
    reply: Type.Object({
      session: ChatSession,
      messages: Type.Array(Message),
      text: Type.String(),
    }),
  },
  'POST /chat/sessions/:id/transcript': {
    summary: 'Have the transcript mailed to the address the chat knows',
    may: withToken,
    params,
    status: 202,
    reply: Type.Object({ email: Type.String() }),
    limit: { max: 5, seconds: 600 },
  },
} satisfies Record<string, Route>;
