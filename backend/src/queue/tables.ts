import type { AssignmentReason, Exclusion } from '@switchboard/contract/words.ts';
import { bigint, bool, filled, int, json, key, nullable, table, text, time, uuid, uuids } from '../database/table.ts';

export const queueConfig = table('queue_config', {
  singleton: key(filled(bool())),
  enabled: filled(bool()),
  interval_seconds: filled(int()),
  respect_shifts: filled(bool()),
  sticky_hours: filled(int()),
  last_deal: filled(bigint()),
});

export const queueDecisions = table('queue_decisions', {
  id: key(filled(uuid())),
  eligible: uuids(),
  excluded: json<{ id: string; reason: Exclusion }[]>(),
  decided_at: filled(time()),
});

export const assignments = table('assignments', {
  id: key(filled(uuid())),
  ticket_id: uuid(),
  agent_id: uuid(),
  reason: text<AssignmentReason>(),
  decided_by: nullable(uuid()),
  decision_id: nullable(uuid()),
  started_at: filled(time()),
  ended_at: nullable(time()),
});
