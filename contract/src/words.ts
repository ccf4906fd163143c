// The closed vocabularies of the desk: plain arrays, so that the browser can import them without the schema library.

export const roles = ['admin', 'agent', 'customer', 'guest'] as const;
export type Role = (typeof roles)[number];

/** Who may call something: a role, or nobody in particular. */
export type Caller = Role | 'anonymous';

export const statuses = ['new', 'open', 'in_progress', 'waiting_user', 'resolved', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** Lowest first; the database's enum has the same order, so `order by priority` means what it says. */
export const priorities = ['low', 'medium', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

export const categories = ['technical', 'billing', 'content', 'account', 'general', 'other'] as const;
export type Category = (typeof categories)[number];

/** How a ticket came in. */
export const channels = ['form', 'journey', 'chat', 'email', 'phone', 'social'] as const;
export type Channel = (typeof channels)[number];

export const availabilities = ['available', 'busy', 'away', 'offline'] as const;
export type Availability = (typeof availabilities)[number];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export const slaTargets = ['response', 'resolution'] as const;
export type SlaTarget = (typeof slaTargets)[number];
export const slaStates = ['active', 'paused', 'met', 'breached', 'cancelled'] as const;
export type SlaState = (typeof slaStates)[number];
export const slaLevels = ['ok', 'warning', 'critical', 'breached'] as const;
export type SlaLevel = (typeof slaLevels)[number];
export const slaColours = ['green', 'yellow', 'red'] as const;
export type SlaColour = (typeof slaColours)[number];
export const clocks = ['business', 'calendar'] as const;
export type Clock = (typeof clocks)[number];

/** Why a ticket went to an agent. */
export const assignmentReasons = ['round_robin', 'sticky', 'take', 'reassign'] as const;
export type AssignmentReason = (typeof assignmentReasons)[number];

/** Why the queue passed an agent over. */
export const exclusions = ['unavailable', 'out_of_shift', 'at_capacity', 'other_categories'] as const;
export type Exclusion = (typeof exclusions)[number];

export const ticketSorts = ['newest', 'oldest', 'priority', 'due', 'updated'] as const;
export type TicketSort = (typeof ticketSorts)[number];

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
