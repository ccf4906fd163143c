// A conversation as it is laid out: days, the line above what is new, and messages of one breath under one name. Pure.
import type { Message } from '@switchboard/contract/conversations.ts';

export type ThreadRow =
  | { type: 'day'; key: string; at: string }
  | { type: 'fresh'; key: string }
  | { type: 'message'; key: string; message: Message; is_first: boolean };

const one_breath_ms = 5 * 60_000;

interface Layout {
  /** The number up to which the reader had seen it when they came; null where they never had. */
  fresh_after: number | null;
  isMine: (message: Message) => boolean;
}

export function rowsOf(messages: readonly Message[], { fresh_after, isMine }: Layout): ThreadRow[] {
  const rows: ThreadRow[] = [];
  let before: Message | null = null;
  let is_marked = fresh_after === null;
  for (const message of messages) {
    const is_new_day = !before || dayOf(before) !== dayOf(message);
    if (is_new_day) rows.push({ type: 'day', key: `day ${dayOf(message)}`, at: message.created_at });
    const is_fresh = !is_marked && message.seq > fresh_after! && !isMine(message);
    if (is_fresh) {
      is_marked = true;
      rows.push({ type: 'fresh', key: 'fresh' });
    }
    const is_first = is_new_day || is_fresh || before!.kind !== 'text' || !isOneBreath(before!, message);
    rows.push({ type: 'message', key: message.id, message, is_first });
    before = message;
  }
  return rows;
}

const dayOf = ({ created_at }: Message): string => new Date(created_at).toDateString();

const isOneBreath = (before: Message, message: Message): boolean =>
  before.author?.id === message.author?.id &&
  before.internal === message.internal &&
  Date.parse(message.created_at) - Date.parse(before.created_at) < one_breath_ms;
