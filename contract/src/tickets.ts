// Tickets and their conversations.
import Type, { type Static } from 'typebox';
import { ClientId, Message, wordsOrImages } from './conversations.ts';
import { SearchId } from './knowledge.ts';
import {
  Count,
  EmailAddress,
  Fields,
  Id,
  Line,
  Nullable,
  OneOf,
  Paging,
  signedIn,
  staff,
  Text,
  TicketRef,
  Timestamp,
  withToken,
  type Route,
} from './shapes.ts';
import { TicketRow } from './ticket-row.ts';
import { AttachmentIds } from './uploads.ts';
import { categories, channels, priorities, questionTypes, roles, slaLevels, statuses, ticketSorts } from './words.ts';

const Tags = Type.Array(Type.String({ pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N} _.:/-]{0,39}$' }), {
  maxItems: 20,
  uniqueItems: true,
});
/** `in-progress` is accepted for `in_progress`, as older clients send it. */
export const StatusInput = OneOf([...statuses, 'in-progress']);

const Rating = Type.Object({
  score: Type.Integer({ minimum: 1, maximum: 5 }),
  comment: Nullable(Type.String()),
  created_at: Timestamp,
});

/** How a journey led here: what was asked and answered, in words. */
const JourneyAnswers = Type.Object({
  journey_id: Id,
  name: Type.String(),
  version: Type.Integer(),
  answers: Type.Array(
    Type.Object({
      node_id: Type.String(),
      questionType: OneOf(questionTypes),
      question: Type.String(),
      answer: Type.String({ description: 'in words; of images their number' }),
    }),
  ),
});

const TicketLink = Type.Object({ id: Id, number: Type.Integer() });

/** A ticket opened: with its text and where its conversation stands for the reader. */
export const Ticket = Type.Object(
  {
    ...TicketRow.properties,
    description: Type.String(),
    last_seq: Count,
    rating: Nullable(Rating),
    journey: Nullable(JourneyAnswers),
    parent: Nullable(TicketLink),
    follow_ups: Type.Array(TicketLink),
  },
  { title: 'Ticket' },
);
export type Ticket = Static<typeof Ticket>;

const HistoryEntry = Type.Object(
  {
    id: Type.Integer(),
    kind: Type.String(),
    changed_at: Timestamp,
    changed_by: Nullable(Type.Object({ id: Id, name: Type.String(), role: OneOf(roles) })),
    old_status: Nullable(OneOf(statuses)),
    new_status: Nullable(OneOf(statuses)),
    notes: Nullable(Type.String()),
    data: Type.Record(Type.String(), Type.Unknown()),
  },
  { title: 'HistoryEntry' },
);
export type HistoryEntry = Static<typeof HistoryEntry>;

const params = Fields({ id: TicketRef });
const Repeatable = <W extends readonly string[]>(words: W) =>
  Type.Optional(Type.Array(OneOf(words), { maxItems: words.length }));
const Change = Fields({
  status: Type.Optional(StatusInput),
  priority: Type.Optional(OneOf(priorities)),
  category: Type.Optional(OneOf(categories)),
  subject: Type.Optional(Line(200)),
  tags: Type.Optional(Tags),
  notes: Type.Optional(Text(1000)),
  version: Type.Optional(Type.Integer({ minimum: 1 })),
});
const update = {
  summary: 'Change a ticket; a requester may only resolve it. `version` refuses a stale change',
  may: withToken,
  params,
  body: Change,
  reply: Ticket,
} as const satisfies Route;

const filters = {
  status: Repeatable(statuses),
  priority: Repeatable(priorities),
  category: Repeatable(categories),
  assigned_agent_id: Type.Optional(Type.String({ pattern: '^(me|none|[0-9a-fA-F-]{36})$' })),
  customer_id: Type.Optional(Id),
  tag: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  sla: Repeatable(slaLevels),
  q: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  from: Type.Optional(Timestamp),
  to: Type.Optional(Timestamp),
  resolved_from: Type.Optional(Timestamp),
  sort: Type.Optional(OneOf(ticketSorts)),
};

export const routes = {
  'POST /tickets': {
    summary: 'Open a ticket; without an account, give contact_email and follow it with access_token',
    may: ['anonymous', ...signedIn],
    body: Fields(
      {
        subject: Type.Optional(Line(200)),
        title: Type.Optional(Line(200, { description: 'another name for subject' })),
        description: Text(20_000),
        contact_email: Type.Optional(EmailAddress),
        name: Type.Optional(Line(100)),
        category: Type.Optional(OneOf(categories)),
        priority: Type.Optional(OneOf(priorities)),
        channel: Type.Optional(OneOf(channels)),
        tags: Type.Optional(Tags),
        attachment_ids: AttachmentIds,
        client_id: ClientId,
        search_id: SearchId,
      },
      { oneOf: [{ required: ['subject'] }, { required: ['title'] }] },
    ),
    reply: Type.Object({ ...Ticket.properties, access_token: Type.Optional(Type.String()) }),
    status: 201,
    limit: { max: 30, seconds: 60 },
    idempotent: true,
  },
  'GET /tickets': {
    summary: 'Tickets one may see, filtered and sorted',
    may: signedIn,
    query: Fields({ ...filters, ...Paging }),
    list: TicketRow,
  },
  'GET /tickets/my-tickets': { summary: 'The tickets I opened', may: signedIn, query: Fields(Paging), list: TicketRow },
  'GET /tickets/admin/open': {
    summary: 'All that is neither resolved nor closed',
    may: staff,
    query: Fields(Paging),
    list: TicketRow,
  },
  'GET /tickets/counts': {
    summary: 'How many tickets stand in each view of the desk',
    may: staff,
    reply: Type.Object({
      mine: Count,
      unassigned: Count,
      open: Count,
      waiting: Count,
      breaching: Count,
      resolved_today: Count,
    }),
  },
  'GET /tickets/:id': { summary: 'One ticket', may: withToken, params, reply: Ticket },
  'PUT /tickets/:id': update,
  'PATCH /tickets/:id': update,
  'PATCH /tickets/:id/status': {
    summary: 'Change the status',
    may: staff,
    params,
    body: Fields({ status: StatusInput, notes: Type.Optional(Text(1000)) }),
    reply: Ticket,
  },
  'GET /tickets/:id/messages': {
    summary: 'The conversation after a number, in order, up to 500 at a time',
    may: withToken,
    params,
    query: Fields({ after_seq: Type.Optional(Count) }),
    reply: Type.Array(Message),
  },
  'POST /tickets/:id/messages': {
    summary: 'Reply, or note; to a closed ticket a reply opens a follow-up, which the answer carries',
    may: withToken,
    params,
    body: Fields(
      {
        body: Type.String({ maxLength: 20_000 }),
        internal: Type.Optional(Type.Boolean()),
        status: Type.Optional(StatusInput),
        attachment_ids: AttachmentIds,
        client_id: ClientId,
        seen_seq: Type.Optional(Count),
        force: Type.Optional(Type.Boolean()),
      },
      wordsOrImages('body'),
    ),
    reply: Type.Object({
      ...Message.properties,
      ticket_id: Id,
      follow_up: Nullable(TicketRow),
      access_token: Type.Optional(Type.String()),
    }),
    status: 201,
    limit: { max: 60, seconds: 60 },
    idempotent: true,
  },
  'GET /tickets/:id/history': {
    summary: 'What has happened, oldest first',
    may: withToken,
    params,
    reply: Type.Array(HistoryEntry),
  },
  'POST /tickets/:id/rating': {
    summary: 'Rate how it was resolved, once per resolution',
    may: ['guest', 'customer'],
    params,
    body: Fields({ score: Type.Integer({ minimum: 1, maximum: 5 }), comment: Type.Optional(Text(2000)) }),
    reply: Rating,
    status: 201,
  },
} satisfies Record<string, Route>;
