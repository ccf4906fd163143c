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

/** Rows of a conversation: what somebody wrote, and in a chat what happened. */
export const messageKinds = ['text', 'greeting', 'joined', 'left', 'reminder', 'ended', 'missed'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** A chat waits, is held by an agent, and leaves by one of the others. */
export const chatStates = ['waiting', 'active', 'ended', 'abandoned', 'missed', 'converted'] as const;
export type ChatState = (typeof chatStates)[number];

/** Why a chat is over. */
export const chatEndings = ['requester', 'staff', 'silence', 'abandoned', 'missed', 'converted'] as const;
export type ChatEnding = (typeof chatEndings)[number];

/** Who could take a chat: somebody with room for it, only people whose hands are full, or nobody. */
export const chatStaffings = ['free', 'busy', 'nobody'] as const;
export type ChatStaffing = (typeof chatStaffings)[number];

export const chatHours = ['always', 'business'] as const;
export type ChatHours = (typeof chatHours)[number];

/** Who speaks in a conversation. */
export const sides = ['requester', 'staff'] as const;
export type Side = (typeof sides)[number];

export const questionTypes = ['single_choice', 'multiple_choice', 'text', 'image_upload'] as const;
export type QuestionType = (typeof questionTypes)[number];

/** How a condition of a journey looks at an answer. */
export const operators = ['equals', 'not_equals', 'includes', 'contains', 'is_empty', 'greater', 'less'] as const;
export type Operator = (typeof operators)[number];

/** A run through a journey: under way, sent as a ticket, or left lying. */
export const runStates = ['running', 'submitted', 'abandoned'] as const;
export type RunState = (typeof runStates)[number];

/** What can be wrong with a journey. */
export const flaws = [
  'missing_start',
  'starts_with_end',
  'wrong_id',
  'dangling',
  'unreachable',
  'dead_end',
  'silent_circle',
  'no_way_on',
  'no_options',
  'repeated_option',
  'unknown_option',
  'bad_pattern',
  'bad_limits',
  'unknown_node',
  'no_question',
  'no_value',
] as const;
export type Flaw = (typeof flaws)[number];

export const articleKinds = ['article', 'faq'] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** Shown to everyone, never shown, or shown with a newer version that waits to be published. */
export const articleStates = ['published', 'draft', 'changed'] as const;
export type ArticleState = (typeof articleStates)[number];

/** Where something is searched for, or suggested. */
export const searchPlaces = ['help', 'form', 'journey', 'chat'] as const;
export type SearchPlace = (typeof searchPlaces)[number];
