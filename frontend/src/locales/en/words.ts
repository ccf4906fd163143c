// The closed vocabularies of the contract, as people read them.
import type {
  AssignmentReason,
  Availability,
  Category,
  Channel,
  Clock,
  Exclusion,
  Language,
  Priority,
  Role,
  SlaLevel,
  SlaState,
  SlaTarget,
  Status,
  TicketSort,
  Weekday,
} from '@switchboard/contract/words.ts';

export const words = {
  role: { admin: 'Admin', agent: 'Agent', customer: 'Customer', guest: 'Guest' } satisfies Record<Role, string>,
  status: {
    new: 'New',
    open: 'Open',
    in_progress: 'In progress',
    waiting_user: 'Waiting for customer',
    resolved: 'Resolved',
    closed: 'Closed',
  } satisfies Record<Status, string>,
  priority: { low: 'Low', medium: 'Medium', high: 'High', urgent: 'Urgent' } satisfies Record<Priority, string>,
  category: {
    technical: 'Technical',
    billing: 'Billing',
    content: 'Content',
    account: 'Account',
    general: 'General',
    other: 'Other',
  } satisfies Record<Category, string>,
  channel: {
    form: 'Form',
    journey: 'Journey',
    chat: 'Chat',
    email: 'E-mail',
    phone: 'Phone',
    social: 'Social media',
  } satisfies Record<Channel, string>,
  availability: { available: 'Available', busy: 'Busy', away: 'Away', offline: 'Offline' } satisfies Record<
    Availability,
    string
  >,
  weekday: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  } satisfies Record<Weekday, string>,
  sla_target: { response: 'First response', resolution: 'Resolution' } satisfies Record<SlaTarget, string>,
  sla_state: {
    active: 'Running',
    paused: 'Paused',
    met: 'Met',
    breached: 'Breached',
    cancelled: 'Cancelled',
  } satisfies Record<SlaState, string>,
  sla_level: { ok: 'On track', warning: 'Getting close', critical: 'Critical', breached: 'Breached' } satisfies Record<
    SlaLevel,
    string
  >,
  clock: { business: 'Business hours', calendar: 'Around the clock' } satisfies Record<Clock, string>,
  assignment_reason: {
    round_robin: 'Round robin',
    sticky: 'Knows the customer',
    take: 'Taken by hand',
    reassign: 'Handed over',
  } satisfies Record<AssignmentReason, string>,
  exclusion: {
    unavailable: 'Not available',
    out_of_shift: 'Outside their shift',
    at_capacity: 'At capacity',
    other_categories: 'Other categories',
  } satisfies Record<Exclusion, string>,
  ticket_sort: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    priority: 'Priority',
    due: 'Due first',
    updated: 'Last changed',
  } satisfies Record<TicketSort, string>,
  // A language is always named in itself.
  language: { en: 'English', de: 'Deutsch' } satisfies Record<Language, string>,
};
