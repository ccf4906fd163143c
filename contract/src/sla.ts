// Service levels: what is promised for each priority, by which clock, and how every target stands.
import Type, { type Static } from 'typebox';
import { Intervals, TimeZone } from './agents.ts';
import {
  admins,
  Count,
  Fields,
  Id,
  Line,
  Nullable,
  OneOf,
  Paging,
  staff,
  TicketRef,
  Timestamp,
  type Route,
} from './shapes.ts';
import { clocks, priorities, slaColours, slaLevels, slaStates, slaTargets, statuses, type Priority } from './words.ts';

/** How one target of a ticket stands; `remaining_ms` counts in the target's own clock. */
export const Target = Type.Object(
  {
    due_at: Nullable(Timestamp),
    remaining_ms: Nullable(Type.Integer()),
    total_ms: Type.Integer(),
    clock: OneOf(clocks),
    state: OneOf(slaStates),
    /** When it was kept; of a breached one, when it was done all the same. */
    met_at: Nullable(Timestamp),
    colour: OneOf(slaColours),
    level: OneOf(slaLevels),
  },
  { title: 'Target' },
);
export type Target = Static<typeof Target>;

export const Sla = Type.Object({ response: Nullable(Target), resolution: Nullable(Target) });

const Minutes = Type.Integer({ minimum: 1, maximum: 525_600 });
const Policy = Fields({ response_minutes: Minutes, resolution_minutes: Minutes, clock: OneOf(clocks) });
export type Policy = Static<typeof Policy>;
const Calendar = Fields({
  time_zone: TimeZone,
  intervals: Type.Unsafe<Intervals>(Intervals),
  holidays: Type.Array(Type.String({ format: 'date' }), { maxItems: 366, uniqueItems: true }),
});
export type Calendar = Static<typeof Calendar>;

const policiesByPriority = Object.fromEntries(priorities.map((priority) => [priority, Policy])) as Record<
  Priority,
  typeof Policy
>;
export const Policies = Fields({ policies: Fields(policiesByPriority), calendar: Calendar }, { title: 'Policies' });
export type Policies = Static<typeof Policies>;

const TicketLine = Type.Object({
  id: Id,
  number: Type.Integer(),
  subject: Type.String(),
  status: OneOf(statuses),
  priority: OneOf(priorities),
  agent: Nullable(Type.Object({ id: Id, name: Type.String() })),
});

export const Breach = Type.Object(
  {
    id: Id,
    ticket: TicketLine,
    target: OneOf(slaTargets),
    due_at: Timestamp,
    breached_at: Timestamp,
  },
  { title: 'Breach' },
);
export type Breach = Static<typeof Breach>;

const BoardTarget = Type.Object({ ...Target.properties, ticket: TicketLine, target: OneOf(slaTargets) });
export type BoardTarget = Static<typeof BoardTarget>;

export const routes = {
  'GET /sla/policies': { summary: 'The promises and the business calendar', may: staff, reply: Policies },
  'PUT /sla/policies': {
    summary: 'Change them; running targets are computed anew, keeping the time that has passed',
    may: admins,
    body: Policies,
    reply: Policies,
  },
  'GET /sla/breaches': { summary: 'Breaches, newest first', may: staff, query: Fields(Paging), list: Breach },
  'GET /sla/board': {
    summary: 'Running targets by colour, the most urgent first',
    may: staff,
    reply: Type.Object({
      counts: Type.Object({ green: Count, yellow: Count, red: Count, breached: Count }),
      targets: Type.Array(BoardTarget),
    }),
  },
  'POST /tickets/:id/escalate': {
    summary: 'Raise the priority one step and the escalation level',
    may: staff,
    params: Fields({ id: TicketRef }),
    body: Fields({ notes: Line(1000) }),
    reply: Type.Object({ id: Id, number: Type.Integer(), priority: OneOf(priorities), escalation_level: Count }),
  },
} satisfies Record<string, Route>;

const Alert = Type.Object({ ticket: TicketLine, target: OneOf(slaTargets), due_at: Timestamp });
export const events = { 'sla-warning': Alert, 'sla-breach': Type.Object({ ...Alert.properties, breach: Breach }) };
