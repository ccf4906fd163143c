// What can happen: every domain fact and what it says. A fact is a row of the journal, written in the transaction that caused it.
import type { Message } from '@switchboard/contract/conversations.ts';
import type {
  ArticleKind,
  AssignmentReason,
  Availability,
  ChatEnding,
  ChatState,
  Priority,
  Role,
  Side,
  SlaTarget,
  Status,
} from '@switchboard/contract/words.ts';

export interface Facts {
  'ticket.opened': {
    ticket_id: string;
    customer_id: string;
    priority: Priority;
    parent_id: string | null;
    /** What was searched for before, in vain. */
    search_id?: string;
  };
  'ticket.assigned': {
    ticket_id: string;
    agent_id: string;
    previous_agent_id: string | null;
    reason: AssignmentReason;
    old_status: Status;
    new_status: Status;
    notes: string | null;
  };
  'ticket.released': { ticket_id: string; agent_id: string; reason: 'released' | 'agent_deactivated' | 'reopened' };
  'ticket.status_changed': {
    ticket_id: string;
    old_status: Status;
    new_status: Status;
    agent_id: string | null;
    by_staff: boolean;
    notes: string | null;
  };
  'ticket.changed': {
    ticket_id: string;
    changes: Record<string, [before: unknown, after: unknown]>;
    notes: string | null;
  };
  'ticket.escalated': {
    ticket_id: string;
    old_priority: Priority;
    new_priority: Priority;
    escalation_level: number;
    notes: string | null;
  };
  'ticket.message_added': { ticket_id: string; seq: number; public_seq: number | null; by_staff: boolean };
  'ticket.rated': { ticket_id: string; score: number };
  'ticket.claimed': { ticket_id: string; guest_id: string; customer_id: string };
  'sla.warned': { ticket_id: string; target: SlaTarget; due_at: string };
  'sla.breached': { ticket_id: string; target: SlaTarget; due_at: string; breach_id: string };
  'sla.configured': { before: unknown; after: unknown };
  'queue.configured': { before: unknown; after: unknown };
  'agent.added': { agent_id: string; role: Role };
  'agent.changed': { agent_id: string; changes: Record<string, [before: unknown, after: unknown]> };
  'agent.deactivated': { agent_id: string };
  'agent.availability_changed': {
    agent_id: string;
    old_status: Availability;
    new_status: Availability;
    reason: 'chosen' | 'absent' | 'returned' | 'missed_chats';
  };
  'chat.started': { session_id: string; customer_id: string };
  'chat.offered': { session_id: string; agent_id: string; offered_until: string };
  'chat.passed': { session_id: string; agent_id: string; reason: 'declined' | 'missed' };
  'chat.accepted': {
    session_id: string;
    agent_id: string;
    previous_agent_id: string | null;
    reason: 'accepted' | 'transferred';
  };
  'chat.returned': {
    session_id: string;
    agent_id: string;
    reason: 'agent_gone' | 'agent_silent' | 'agent_deactivated';
  };
  'chat.ended': {
    session_id: string;
    state: ChatState;
    reason: ChatEnding;
    agent_id: string | null;
    ticket_id: string | null;
  };
  'chat.rated': { session_id: string; score: number };
  'chat.unread': { session_id: string; after_seq: number };
  'chat.transcript_requested': { session_id: string; email: string };
  'chat.configured': { before: unknown; after: unknown };
  /** Announced: the row of the log is its record. `public` is what everyone but staff reads of it, null for a note. */
  'chat.message_added': { session_id: string; agent_id: string | null; message: Message; public: Message | null };
  /** Announced: how far a side has read, in both counts; `public` is null where only notes were read. */
  'chat.marked': { session_id: string; side: Side; staff: ChatMark; public: ChatMark | null };
  'journey.saved': { journey_id: string; version: number };
  'journey.activated': { journey_id: string; version: number };
  'journey.deactivated': { journey_id: string };
  'journey.archived': { journey_id: string };
  'journey.submitted': { journey_id: string; run_id: string; ticket_id: string; version: number };
  'article.saved': { article_id: string; kind: ArticleKind; version: number };
  'article.published': { article_id: string; kind: ArticleKind; version: number };
  'article.unpublished': { article_id: string; kind: ArticleKind };
  'article.removed': { article_id: string; kind: ArticleKind; title: string };
  'user.registered': { user_id: string; role: Role; verified: boolean };
  'user.proof_requested': { user_id: string };
  'user.verified': { user_id: string };
  'user.signed_in': { user_id: string; address: string };
  'user.sign_in_failed': { user_id: string | null; email: string; address: string };
  'user.password_changed': { user_id: string };
  'user.reset_requested': { user_id: string };
  'session.ended': { user_id: string; session_id: string | null };
}

interface ChatMark {
  delivered_seq: number;
  read_seq: number;
}

export type FactType = keyof Facts;

export interface Fact<T extends FactType = FactType> {
  /** Its number in the journal, known once it is committed; of an announced one, the id of the row that records it. */
  id: number | string;
  type: T;
  /** The ticket, agent or person it is about: the first id in its payload. */
  subject_id: string | null;
  /** Who did it; null is the desk itself. */
  actor_id: string | null;
  payload: Facts[T];
  at: string;
}

/** What one hands to `publish`. */
export type News = { [T in FactType]: { type: T; payload: Facts[T]; actor_id?: string | null } }[FactType];

export const subjectOf = (payload: object): string | null => {
  const [, id] = Object.entries(payload).find(([key]) => key.endsWith('_id')) ?? [];
  return typeof id === 'string' ? id : null;
};
