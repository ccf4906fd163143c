import type { Intervals } from '@switchboard/contract/agents.ts';
import type { Clock, Priority, SlaState, SlaTarget } from '@switchboard/contract/words.ts';
import {
  bigint,
  bool,
  dates,
  filled,
  int,
  json,
  key,
  nullable,
  table,
  text,
  time,
  uuid,
  word,
  type Row,
} from '../database/table.ts';

export const slaPolicies = table('sla_policies', {
  priority: key(word<Priority>('priority')),
  response_minutes: int(),
  resolution_minutes: int(),
  clock: text<Clock>(),
});

export const slaCalendar = table('sla_calendar', {
  singleton: key(filled(bool())),
  time_zone: filled(text()),
  intervals: filled(json<Intervals>()),
  holidays: filled(dates()),
});

export const slaTargets = table('sla_targets', {
  ticket_id: key(uuid()),
  target: key(text<SlaTarget>()),
  state: text<SlaState>(),
  clock: text<Clock>(),
  total_ms: bigint(),
  elapsed_ms: filled(bigint()),
  running_since: nullable(time()),
  due_at: nullable(time()),
  warning_at: nullable(time()),
  critical_at: nullable(time()),
  warned_at: nullable(time()),
  breached_at: nullable(time()),
  met_at: nullable(time()),
});
export type TargetRecord = Row<typeof slaTargets>;

export const slaBreaches = table('sla_breaches', {
  id: key(filled(uuid())),
  ticket_id: uuid(),
  target: text<SlaTarget>(),
  due_at: time(),
  breached_at: filled(time()),
});
