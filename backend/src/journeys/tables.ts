import type { Answers } from '@switchboard/contract/journey-walk.ts';
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { Ticket } from '@switchboard/contract/tickets.ts';
import type { RunState } from '@switchboard/contract/words.ts';
import { filled, int, json, key, nullable, table, text, texts, time, uuid, type Row } from '../database/table.ts';

export const journeys = table('journeys', {
  id: key(filled(uuid())),
  latest_version: filled(int()),
  active_version: nullable(int()),
  archived_at: nullable(time()),
  created_at: filled(time()),
  updated_at: filled(time()),
});
export type JourneyRecord = Row<typeof journeys>;

export const journey_versions = table('journey_versions', {
  journey_id: key(uuid()),
  version: key(int()),
  name: text(),
  description: filled(text()),
  journey_data: json<JourneyData>(),
  created_by: nullable(uuid()),
  created_at: filled(time()),
});

/** The questions of a run as its ticket shows them. */
export type Summary = NonNullable<Ticket['journey']>['answers'];

export const journey_runs = table('journey_runs', {
  id: key(filled(uuid())),
  journey_id: uuid(),
  version: int(),
  customer_id: nullable(uuid()),
  state: filled(text<RunState>()),
  path: filled(texts()),
  node_id: text(),
  answers: filled(json<Answers>()),
  summary: nullable(json<Summary>()),
  ticket_id: nullable(uuid()),
  started_at: filled(time()),
  updated_at: filled(time()),
  submitted_at: nullable(time()),
});
export type RunRecord = Row<typeof journey_runs>;

export const journey_steps = table('journey_steps', {
  run_id: key(uuid()),
  node_id: key(text()),
  entered_at: filled(time()),
  answered_at: nullable(time()),
});
