// Journeys: guided intake, drawn by an admin, walked by customers.
import Type, { type Static } from 'typebox';
import { JourneyDataShape, type EndNode, type JourneyData, type QuestionNode } from './journey-graph.ts';
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
  Timestamp,
  type Route,
} from './shapes.ts';
import { SearchId } from './knowledge.ts';
import { Ticket } from './tickets.ts';
import { Attachment } from './uploads.ts';
import { flaws, languages, runStates } from './words.ts';

const JourneyCore = {
  id: Id,
  name: Type.String(),
  description: Type.String(),
  is_active: Type.Boolean(),
  /** The version shown here. */
  version: Type.Integer(),
  latest_version: Type.Integer(),
  active_version: Nullable(Type.Integer()),
  is_archived: Type.Boolean(),
  created_at: Timestamp,
  updated_at: Timestamp,
};

/** As it stands in lists; how often it was begun and sent is for admins. */
export const JourneyRow = Type.Object(
  { ...JourneyCore, questions: Count, runs: Type.Optional(Count), submitted: Type.Optional(Count) },
  { title: 'JourneyRow' },
);
export type JourneyRow = Static<typeof JourneyRow>;

const LooseData = Type.Object(
  { startNode: Type.String(), nodes: Type.Record(Type.String(), Type.Any()) },
  { description: 'as it was given' },
);

export const Journey = Type.Object(
  { ...JourneyCore, journey_data: Type.Unsafe<JourneyData>(LooseData) },
  { title: 'Journey' },
);
export type Journey = Static<typeof Journey>;

const FindingShape = Type.Object(
  {
    node_id: Nullable(Type.String()),
    flaw: OneOf(flaws),
    detail: Type.String(),
    message: Type.String({ description: 'the flaw as a sentence' }),
  },
  { title: 'Finding' },
);

const Given = Type.Unsafe<string | string[] | null>({
  anyOf: [
    { type: 'string', maxLength: 10_000 },
    { type: 'array', maxItems: 50, items: { type: 'string', maxLength: 100 } },
    { type: 'null' },
  ],
});

/** One customer on their way. */
export const Run = Type.Object(
  {
    id: Id,
    journey_id: Id,
    name: Type.String(),
    version: Type.Integer(),
    state: OneOf(runStates),
    /** Where they stand: a question to answer, or the end, where it can be sent. */
    node: Type.Unsafe<QuestionNode | EndNode>(Type.Any()),
    /** The questions answered on the way here, in order. */
    path: Type.Array(Type.Unsafe<QuestionNode>(Type.Any())),
    /** To all questions ever answered, also those of a way that was left again. */
    answers: Type.Record(Type.String(), Given),
    /** Those its answers name that are still there: what is not sent within a day is removed. */
    images: Type.Array(Attachment),
    /** Questions to come on the shortest way to an end. */
    remaining: Count,
    /** At the end: what is said there, with the answers in place. */
    message: Nullable(Type.String()),
    ticket: Nullable(Type.Object({ id: Id, number: Type.Integer() })),
    started_at: Timestamp,
    updated_at: Timestamp,
  },
  { title: 'JourneyRun' },
);
export type Run = Static<typeof Run>;

const Analytics = Type.Object({
  version: Type.Integer(),
  versions: Type.Array(Type.Object({ version: Type.Integer(), runs: Count, submitted: Count })),
  runs: Count,
  submitted: Count,
  abandoned: Count,
  median_seconds: Nullable(Type.Number()),
  nodes: Type.Array(
    Type.Object({
      node_id: Type.String(),
      entered: Count,
      answered: Count,
      left: Count,
      median_seconds: Nullable(Type.Number()),
    }),
  ),
});
export type Analytics = Static<typeof Analytics>;

const params = Fields({ id: Id });
const runParams = Fields({ run_id: Id });
const versionQuery = Fields({ version: Type.Optional(Type.Integer({ minimum: 1 })) });
const Saved = {
  name: Line(120),
  description: Type.Optional(Type.String({ maxLength: 500 })),
  journey_data: JourneyDataShape,
};

export const routes = {
  'GET /journeys': {
    summary: 'The active journeys; for admins all that are not archived',
    may: anyone,
    reply: Type.Array(JourneyRow),
  },
  'POST /journeys': { summary: 'Draw a new one', may: admins, body: Fields(Saved), reply: Journey, status: 201 },
  'POST /journeys/validate': {
    summary: 'What is wrong with a journey, node by node',
    may: admins,
    body: Fields({ journey_data: JourneyDataShape }),
    reply: Type.Object({ findings: Type.Array(FindingShape) }),
  },
  'GET /journeys/:id': {
    summary: 'One journey: the active version, for admins the latest or the one asked for',
    may: anyone,
    params,
    query: versionQuery,
    reply: Journey,
  },
  'PUT /journeys/:id': {
    summary: 'Save it as a new version; `version` refuses to save over a newer one',
    may: admins,
    params,
    body: Fields({ ...Saved, version: Type.Optional(Type.Integer({ minimum: 1 })) }),
    reply: Journey,
  },
  'DELETE /journeys/:id': { summary: 'Archive it; runs under way can be finished', may: admins, params, status: 204 },
  'POST /journeys/:id/activate': {
    summary: 'Show it to customers: the latest version, or the one asked for',
    may: admins,
    params,
    body: versionQuery,
    reply: Journey,
  },
  'POST /journeys/:id/deactivate': { summary: 'Show it no longer', may: admins, params, reply: Journey },
  'GET /journeys/:id/versions': {
    summary: 'All versions, newest first',
    may: admins,
    params,
    reply: Type.Array(
      Type.Object({
        version: Type.Integer(),
        created_at: Timestamp,
        created_by: Nullable(Type.Object({ id: Id, name: Type.String() })),
        runs: Count,
      }),
    ),
  },
  'GET /journeys/:id/analytics': {
    summary: 'How many reached, answered and left each node of a version, and how long they took',
    may: admins,
    params,
    query: versionQuery,
    reply: Analytics,
  },
  'POST /journeys/:id/runs': {
    summary: 'Set out on an active journey; who is not signed in gets a token for it',
    may: anyone,
    params,
    body: Fields({ language: Type.Optional(OneOf(languages)) }),
    reply: Type.Object({ ...Run.properties, access_token: Type.Optional(Type.String()) }),
    status: 201,
    limit: { max: 30, seconds: 60 },
  },
  'GET /journeys/runs/:run_id': { summary: 'Go on after a reload', may: anyone, params: runParams, reply: Run },
  'PATCH /journeys/runs/:run_id': {
    summary: 'Answer the question at hand, or one already answered; the server says what comes next',
    may: anyone,
    params: runParams,
    body: Fields({
      node_id: Type.String({ maxLength: 60 }),
      answer: Given,
      onward: Type.Optional(
        Type.Boolean({ description: 'goes on past the questions that have a fitting answer already' }),
      ),
    }),
    reply: Run,
    limit: { max: 120, seconds: 60 },
  },
  'POST /journeys/runs/:run_id/submit': {
    summary: 'At the end: make the ticket. Sent twice, it gives the same one',
    may: anyone,
    params: runParams,
    body: Fields({
      contact_email: Type.Optional(EmailAddress),
      name: Type.Optional(Line(100)),
      search_id: SearchId,
    }),
    reply: Type.Object({ ...Ticket.properties, access_token: Type.Optional(Type.String()) }),
    status: 201,
    limit: { max: 30, seconds: 60 },
  },
} satisfies Record<string, Route>;
