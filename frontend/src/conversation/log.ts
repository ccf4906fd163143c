// What a reader holds of one conversation: a pure log that drops repeats, keeps order, and knows when something is missing.
import type { Message } from '@switchboard/contract/conversations.ts';
import type { Attachment } from '@switchboard/contract/uploads.ts';
import type { Status } from '@switchboard/contract/words.ts';
import type { Problem } from '../problem.ts';

export interface Draft {
  body: string;
  internal?: boolean;
  attachment_ids?: string[];
  /** The images of those ids, to be shown until the message is stored. */
  attachments?: readonly Attachment[];
  status?: Status;
  seen_seq?: number;
  force?: boolean;
}

/** A message of one's own that has no number yet. */
export interface Outgoing extends Draft {
  client_id: string;
  created_at: string;
  /**
   * `waiting`: did not get through, is tried again by itself. `failed`: was refused, a person decides.
   * `stored`: acknowledged as number `seq`, while what lies before it is still being asked for.
   */
  state: 'sending' | 'waiting' | 'failed' | 'stored';
  seq?: number;
  problem?: Problem;
}

export interface Log {
  messages: readonly Message[];
  sending: readonly Outgoing[];
  /** The number up to which nothing is missing. */
  last_seq: number;
  /** How long the log is known to be on the server. */
  head: number;
  is_loaded: boolean;
}

export type Step =
  | { type: 'arrived'; message: Message }
  | { type: 'answered'; messages: readonly Message[]; last_seq?: number }
  | { type: 'head'; last_seq: number }
  | { type: 'begun'; outgoing: Outgoing }
  | { type: 'marked'; client_id: string; state: Outgoing['state']; problem?: Problem }
  | { type: 'stored'; client_id: string; message: Message }
  | { type: 'dropped'; client_id: string };

export const emptyLog: Log = { messages: [], sending: [], last_seq: 0, head: 0, is_loaded: false };

/** True if the server is known to hold more: time to ask for what comes after `last_seq`. */
export const isBehind = (log: Log): boolean => log.head > log.last_seq;

export function follow(log: Log, step: Step): Log {
  switch (step.type) {
    case 'arrived':
      return receive(log, [step.message]);
    case 'answered': {
      const received = receive(log, step.messages);
      return { ...received, is_loaded: true, head: Math.max(received.head, step.last_seq ?? 0) };
    }
    case 'head':
      return step.last_seq > log.head ? { ...log, head: step.last_seq } : log;
    case 'begun':
      return { ...log, sending: [...log.sending, step.outgoing] };
    case 'marked':
      return { ...log, sending: log.sending.map((one) => (one.client_id === step.client_id ? mark(one, step) : one)) };
    case 'stored': {
      const received = receive(log, [step.message]);
      const sending = received.sending.map((one) =>
        one.client_id === step.client_id ? { ...mark(one, { state: 'stored' }), seq: step.message.seq } : one,
      );
      return { ...received, sending: sending.filter((one) => !isCovered(one, received.last_seq)) };
    }
    case 'dropped':
      return { ...log, sending: log.sending.filter(({ client_id }) => client_id !== step.client_id) };
  }
}

function mark(outgoing: Outgoing, { state, problem }: { state: Outgoing['state']; problem?: Problem }): Outgoing {
  const { problem: _, ...rest } = outgoing;
  return { ...rest, state, ...(problem && { problem }) };
}

/** Takes what continues the log without a hole; what lies beyond one only proves that the log is longer. */
function receive(log: Log, incoming: readonly Message[]): Log {
  let { last_seq, head } = log;
  const next: Message[] = [];
  for (const message of incoming) {
    head = Math.max(head, message.seq);
    if (message.seq !== last_seq + 1) continue;
    next.push(message);
    last_seq = message.seq;
  }
  if (next.length === 0) return head === log.head ? log : { ...log, head };
  const stored = new Set(next.map(({ client_id }) => client_id));
  const sending = log.sending.filter((one) => !stored.has(one.client_id) && !isCovered(one, last_seq));
  return { ...log, messages: [...log.messages, ...next], sending, last_seq, head };
}

const isCovered = ({ seq }: Outgoing, last_seq: number): boolean => seq !== undefined && seq <= last_seq;
