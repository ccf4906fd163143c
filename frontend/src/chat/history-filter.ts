// What the chat history is narrowed to, as its address says it. Pure.
import { chatStates, type ChatState } from '@switchboard/contract/words.ts';
import type { Given } from '../api.ts';

export interface HistoryFilter {
  q: string;
  state: ChatState | '';
  agent_id: string;
  /** One to five, or empty. */
  rating: string;
  /** Days as the reader counts them: 2026-03-31. */
  from: string;
  to: string;
}

export const anything: HistoryFilter = { q: '', state: '', agent_id: '', rating: '', from: '', to: '' };

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export function readFilter(search: URLSearchParams): HistoryFilter {
  const given = (name: keyof HistoryFilter) => search.get(name) ?? '';
  const day = (name: 'from' | 'to') => (isDay(given(name)) ? given(name) : '');
  return {
    q: given('q').slice(0, 200),
    state: chatStates.find((state) => state === given('state')) ?? '',
    agent_id: /^(me|[0-9a-f-]{36})$/.test(given('agent_id')) ? given('agent_id') : '',
    rating: /^[1-5]$/.test(given('rating')) ? given('rating') : '',
    from: day('from'),
    to: day('to'),
  };
}

/** Without what is not asked for. */
export const writeFilter = (filter: HistoryFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));

export const isNarrowed = (filter: HistoryFilter): boolean => Object.values(filter).some((value) => value !== '');

/** Midnight of a day where the reader is, so many days later. */
const midnight = (day: string, later = 0): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
};

/** `to` is the last day that counts, whole. */
export function queryOf({ q, state, agent_id, rating, from, to }: HistoryFilter): Given<'GET /chat/sessions'>['query'] {
  return {
    ...(q && { q }),
    ...(state && { state: [state] }),
    ...(agent_id && { agent_id }),
    ...(rating && { rating: [Number(rating)] }),
    ...(from && { from: midnight(from) }),
    ...(to && { to: midnight(to, 1) }),
  };
}
