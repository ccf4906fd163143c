// What is said and heard of chats over the socket.
import Type from 'typebox';
import { ChatSession, Identity, InLine, PersonName } from './chat.ts';
import { ClientId, Message, wordsOrImages } from './conversations.ts';
import { anyone, Count, Fields, Id, Line, Nullable, OneOf, staff, Text, withToken, type Command } from './shapes.ts';
import { AttachmentIds } from './uploads.ts';
import { chatEndings, languages, roles, sides } from './words.ts';

const session = { session_id: Id };

export const events = {
  'chat:session_created': ChatSession,
  /** The line has changed. */
  'chat:waiting': Type.Object({ waiting: Count }),
  'chat:offered': Type.Object({ session: ChatSession }),
  /** Anything shown of a chat has changed but its messages: to its parties and all staff. */
  'chat:updated': Type.Object({ session: ChatSession, reason: Type.String() }),
  'chat:agent_joined': Type.Object({ ...session, agent: PersonName }),
  /** The message flat, with its text also as `message`. */
  'chat:message': Type.Object({ ...session, message: Type.String(), ...Message.properties }),
  'chat:typing': Type.Object({ ...session, side: OneOf(sides), name: Type.String(), typing: Type.Boolean() }),
  'chat:read': Type.Object({ ...session, side: OneOf(sides), delivered_seq: Count, read_seq: Count }),
  'chat:ended': Type.Object({
    ...session,
    reason: OneOf(chatEndings),
    ticket: Nullable(Type.Object({ id: Id, number: Type.Integer() })),
  }),
  'chat:queue_position': Type.Object({ ...session, ...InLine }),
  'chat:error': Type.Object({ code: Type.String(), error: Type.String(), command: Type.String() }),
};

const party = withToken;

export const commands = {
  'user:join': {
    summary: "Enter the chat; a visitor may say who they are. A `userId` of this desk must be one's own",
    may: anyone,
    payload: Fields({ userId: Type.Optional(Type.String({ maxLength: 100 })), ...Identity }),
    reply: Type.Object({
      user: Nullable(Type.Object({ id: Id, name: Type.String(), role: OneOf(roles) })),
      session: Nullable(ChatSession),
    }),
  },
  'chat:start': {
    summary: 'Begin a chat, or get the open one; a visitor gets a token to come back with',
    may: ['anonymous', 'guest', 'customer'],
    payload: Fields({
      userId: Type.Optional(Type.String({ maxLength: 100 })),
      subject: Type.Optional(Line(200)),
      page: Type.Optional(Type.String({ maxLength: 500 })),
      language: Type.Optional(OneOf(languages)),
      ...Identity,
    }),
    reply: Type.Object({ ...ChatSession.properties, guest_token: Type.Optional(Type.String()) }),
    limit: { max: 20, seconds: 60 },
    in_turn: true,
  },
  'chat:join': {
    summary: 'Follow a chat; the answer brings what was missed after `after_seq`',
    may: party,
    payload: Fields({ ...session, after_seq: Type.Optional(Count) }),
    reply: Type.Object({ session: ChatSession, last_seq: Count, messages: Type.Array(Message) }),
  },
  'chat:leave': { summary: 'Stop following', may: party, payload: Fields(session) },
  'chat:accept': {
    summary: 'Take a waiting chat: the first wins',
    may: staff,
    payload: Fields(session),
    reply: ChatSession,
  },
  'chat:decline': { summary: 'Let an offered chat go on to the next', may: staff, payload: Fields(session) },
  'chat:message': {
    summary: 'Say something; the answer brings its number. The same `client_id` gives the same message',
    may: party,
    payload: Fields(
      {
        ...session,
        message: Type.String({ maxLength: 5000 }),
        client_id: ClientId,
        attachment_ids: AttachmentIds,
        internal: Type.Optional(Type.Boolean()),
      },
      wordsOrImages('message'),
    ),
    reply: Message,
    in_turn: true,
  },
  'chat:typing': {
    summary: 'Tell the other side that I type, or have stopped',
    may: party,
    payload: Fields({ ...session, typing: Type.Optional(Type.Boolean({ default: true })) }),
  },
  'chat:delivered': {
    summary: 'I have got everything up to here',
    may: party,
    payload: Fields({ ...session, seq: Count }),
  },
  'chat:read': {
    summary: 'I have read everything up to here',
    may: party,
    payload: Fields({ ...session, seq: Count }),
  },
  'chat:transfer': {
    summary: 'Hand a chat to a colleague with room for it (its agent, admins)',
    may: staff,
    payload: Fields({ ...session, agent_id: Id, notes: Type.Optional(Text(1000)) }),
    reply: ChatSession,
  },
  'chat:end': {
    summary: 'End a chat; before an agent came, give it up',
    may: party,
    payload: Fields(session),
    reply: ChatSession,
    in_turn: true,
  },
} satisfies Record<string, Command>;
