// What the dialog of an agent holds, and what of it is sent.
import type { Agent, Intervals } from '@switchboard/contract/agents.ts';
import type { Category } from '@switchboard/contract/words.ts';
import type { Given } from '../api.ts';
import { isSoundWeek, tidyWeek } from '../ui/week.ts';

export interface AgentFields {
  name: string;
  email: string;
  password: string;
  role: 'agent' | 'admin';
  max_tickets: string;
  max_chats: string;
  categories: Category[];
  is_always: boolean;
  time_zone: string;
  week: Intervals;
}

const usual: Intervals = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
);

export function fieldsOf(agent: Agent | null, zone: string): AgentFields {
  return {
    name: agent?.name ?? '',
    email: agent?.email ?? '',
    password: '',
    role: agent?.role ?? 'agent',
    max_tickets: String(agent?.max_tickets ?? 10),
    max_chats: String(agent?.max_chats ?? 3),
    categories: agent?.categories ?? [],
    is_always: !agent?.shift,
    time_zone: agent?.shift?.time_zone ?? zone,
    week: agent?.shift?.intervals ?? usual,
  };
}

export const isSoundShift = ({ is_always, week }: AgentFields): boolean => is_always || isSoundWeek(week);

function profileOf({ name, role, max_tickets, max_chats, categories, is_always, time_zone, week }: AgentFields) {
  return {
    name: name.trim(),
    role,
    max_tickets: Number(max_tickets),
    max_chats: Number(max_chats),
    categories,
    shift: is_always ? null : { time_zone, intervals: tidyWeek(week) },
  };
}

export const additionOf = (fields: AgentFields): Given<'POST /agents'>['body'] => ({
  ...profileOf(fields),
  email: fields.email.trim(),
  password: fields.password,
});

export const changeOf = (fields: AgentFields): Given<'PATCH /agents/:id'>['body'] => profileOf(fields);
