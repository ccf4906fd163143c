// Agents: who staffs the desk, when, and how much they carry.
import Type, { type Static } from 'typebox';
import {
  admins,
  Count,
  EmailAddress,
  Fields,
  Id,
  Line,
  Nullable,
  OneOf,
  staff,
  Timestamp,
  type Command,
  type Route,
} from './shapes.ts';
import { availabilities, categories, weekdays } from './words.ts';

const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$' });
const Interval = Type.Unsafe<[string, string]>({
  type: 'array',
  items: Time,
  minItems: 2,
  maxItems: 2,
  description: 'from and to; a "to" not after "from" lies on the next day',
});
const Day = Type.Array(Interval, { maxItems: 12 });
export const Intervals = Fields(
  Object.fromEntries(weekdays.map((day) => [day, Type.Optional(Day)])) as Record<
    (typeof weekdays)[number],
    ReturnType<typeof Type.Optional<typeof Day>>
  >,
);
export type Intervals = Partial<Record<(typeof weekdays)[number], [string, string][]>>;
export const TimeZone = Type.String({ minLength: 1, maxLength: 60, description: 'IANA name, such as Europe/Berlin' });

/** The hours an agent works, week by week; null means always. */
export const Shift = Fields({ time_zone: TimeZone, intervals: Type.Unsafe<Intervals>(Intervals) }, { title: 'Shift' });
export type Shift = Static<typeof Shift>;

const StaffRole = OneOf(['agent', 'admin']);
const Profile = {
  max_tickets: Type.Integer({ minimum: 0, maximum: 1000 }),
  max_chats: Type.Integer({ minimum: 0, maximum: 50 }),
  shift: Nullable(Shift),
  categories: Type.Array(OneOf(categories), { uniqueItems: true, maxItems: categories.length }),
};

export const Agent = Type.Object(
  {
    id: Id,
    name: Type.String(),
    email: Type.String(),
    role: StaffRole,
    is_active: Type.Boolean(),
    availability: OneOf(availabilities),
    availability_changed_at: Timestamp,
    in_shift: Type.Boolean(),
    online: Type.Boolean({ description: 'a socket of theirs is connected' }),
    load: Count,
    chats: Count,
    ...Profile,
  },
  { title: 'Agent' },
);
export type Agent = Static<typeof Agent>;

export const Metrics = Type.Object({
  assigned: Count,
  resolved: Count,
  load: Count,
  breaches: Count,
  first_response_seconds_median: Nullable(Type.Number()),
  resolution_seconds_median: Nullable(Type.Number()),
  rating_average: Nullable(Type.Number()),
  ratings: Count,
});

const params = Fields({ id: Id });
const Availability = Fields({ status: OneOf(availabilities) });

export const routes = {
  'GET /agents': {
    summary: 'All agents and admins with availability and load',
    may: staff,
    query: Fields({ active: Type.Optional(Type.Boolean()) }),
    reply: Type.Array(Agent),
  },
  'POST /agents': {
    summary: 'Add an agent or admin',
    may: admins,
    body: Fields({
      name: Line(100),
      email: EmailAddress,
      password: Type.String({ minLength: 8, maxLength: 128 }),
      role: Type.Optional(StaffRole),
      max_tickets: Type.Optional(Profile.max_tickets),
      max_chats: Type.Optional(Profile.max_chats),
      shift: Type.Optional(Profile.shift),
      categories: Type.Optional(Profile.categories),
    }),
    reply: Agent,
    status: 201,
  },
  'GET /agents/:id': { summary: 'One agent', may: staff, params, reply: Agent },
  'PATCH /agents/:id': {
    summary: 'Change an agent; `is_active: true` brings a deactivated one back',
    may: admins,
    params,
    body: Fields({
      name: Type.Optional(Line(100)),
      role: Type.Optional(StaffRole),
      is_active: Type.Optional(Type.Literal(true)),
      max_tickets: Type.Optional(Profile.max_tickets),
      max_chats: Type.Optional(Profile.max_chats),
      shift: Type.Optional(Profile.shift),
      categories: Type.Optional(Profile.categories),
    }),
    reply: Agent,
  },
  'DELETE /agents/:id': {
    summary: 'Deactivate an agent; their open tickets go back to the queue',
    may: admins,
    params,
    status: 204,
  },
  'PATCH /agents/me/status': { summary: 'Set my availability', may: staff, body: Availability, reply: Agent },
  'GET /agents/:id/metrics': { summary: 'What an agent has done', may: staff, params, reply: Metrics },
} satisfies Record<string, Route>;

export const commands = {
  'agent-status': { summary: 'Set my availability', may: staff, payload: Availability, reply: Agent },
} satisfies Record<string, Command>;

export const events = {
  'agent-status-changed': Type.Object({ agent: Agent, reason: Type.String() }),
};
