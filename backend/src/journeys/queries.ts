import type { Standing } from '@switchboard/contract/journey-step.ts';
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { Analytics, Journey, JourneyRow } from '@switchboard/contract/journeys.ts';
import { at, maybeRow, row, rows, sql, type Sql } from '../database/sql.ts';
import type { JourneyRecord, RunRecord, Summary } from './tables.ts';

/** The columns of Journey but its data, over journeys j and the version shown v. */
const columns = sql`
  j.id, v.name, v.description, v.version, j.active_version is not null as is_active, j.latest_version, j.active_version,
  j.archived_at is not null as is_archived, j.created_at, j.updated_at`;

/** What everybody may know: nothing of versions that are not shown. */
const publicColumns = sql`
  j.id, v.name, v.description, v.version, true as is_active, v.version as latest_version, j.active_version,
  false as is_archived, j.created_at, v.created_at as updated_at`;

const questions = sql`
  (select count(*)::int from jsonb_each(v.journey_data -> 'nodes') n where n.value ->> 'type' = 'question') as questions`;

/** Each as it was saved last. */
export const allJourneys = () =>
  rows<JourneyRow>(sql`
    select ${columns}, ${questions}, r.runs, r.submitted
    from journeys j
    join journey_versions v on v.journey_id = j.id and v.version = j.latest_version
    cross join lateral (
      select count(*)::int as runs, count(*) filter (where state = 'submitted')::int as submitted
      from journey_runs where journey_id = j.id) r
    where j.archived_at is null
    order by v.name, j.id`);

const active = sql`
  from journeys j join journey_versions v on v.journey_id = j.id and v.version = j.active_version`;

export const activeJourneys = () =>
  rows<JourneyRow>(sql`select ${publicColumns}, ${questions} ${active} order by v.name, j.id`);

export const activeJourney = (id: string) =>
  maybeRow<Journey>(sql`select ${publicColumns}, v.journey_data ${active} where j.id = ${id}`);

/** @param version null: the latest */
export const journeyAt = (id: string, version: number | null) =>
  maybeRow<Journey>(sql`
    select ${columns}, v.journey_data
    from journeys j join journey_versions v on v.journey_id = j.id and v.version = coalesce(${version}::int, j.latest_version)
    where j.id = ${id}`);

export const lockJourney = (id: string) =>
  maybeRow<JourneyRecord>(sql`select * from journeys where id = ${id} and archived_at is null for update`);

interface Saved {
  name: string;
  description: string;
  journey_data: JourneyData;
}

export const insertJourney = ({ name, description, journey_data }: Saved, created_by: string) =>
  row<{ id: string }>(sql`
    with journey as (insert into journeys default values returning id)
    insert into journey_versions (journey_id, version, name, description, journey_data, created_by)
    select id, 1, ${name}, ${description}, ${JSON.stringify(journey_data)}::jsonb, ${created_by} from journey
    returning journey_id as id`);

export const addVersion = (id: string, { name, description, journey_data }: Saved, created_by: string) =>
  rows(sql`
    with journey as (
      update journeys set latest_version = latest_version + 1, updated_at = clock_timestamp() where id = ${id} returning latest_version)
    insert into journey_versions (journey_id, version, name, description, journey_data, created_by)
    select ${id}, latest_version, ${name}, ${description}, ${JSON.stringify(journey_data)}::jsonb, ${created_by} from journey`);

export const setActive = (id: string, version: number | null) =>
  rows(sql`update journeys set active_version = ${version}::int, updated_at = clock_timestamp() where id = ${id}`);

export const archive = (id: string) =>
  rows(sql`
    update journeys set active_version = null, archived_at = clock_timestamp(), updated_at = clock_timestamp() where id = ${id}`);

export const versionsOf = (id: string) =>
  rows<{ version: number; created_at: string; created_by: { id: string; name: string } | null; runs: number }>(sql`
    select v.version, v.created_at, case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as created_by,
      (select count(*)::int from journey_runs r where r.journey_id = v.journey_id and r.version = v.version) as runs
    from journey_versions v left join users u on u.id = v.created_by
    where v.journey_id = ${id} order by v.version desc`);

export type RunRead = RunRecord & {
  name: string;
  journey_data: JourneyData;
  ticket: { id: string; number: number } | null;
};

const runWhere = (condition: Sql) => sql`
  select r.*, v.name, v.journey_data,
    (select json_build_object('id', t.id, 'number', t.number) from tickets t where t.id = r.ticket_id) as ticket
  from journey_runs r
  join journey_versions v on v.journey_id = r.journey_id and v.version = r.version
  where ${condition}`;

export const runById = (id: string) => maybeRow<RunRead>(runWhere(sql`r.id = ${id}`));
export const lockRun = (id: string) => maybeRow<RunRead>(sql`${runWhere(sql`r.id = ${id}`)} for update of r`);

/** Sets out, and stands before the first question. */
export const insertRun = (
  run: { journey_id: string; version: number; customer_id: string; node_id: string },
  now?: string,
) =>
  row<{ id: string }>(sql`
    with run as (
      insert into journey_runs (journey_id, version, customer_id, node_id, started_at, updated_at)
      values (${run.journey_id}, ${run.version}, ${run.customer_id}, ${run.node_id}, ${at(now)}, ${at(now)})
      returning id)
    insert into journey_steps (run_id, node_id, entered_at) select id, ${run.node_id}, ${at(now)} from run
    returning run_id as id`);

/** An answer was given: where that leads, and when. What is gone past on the way was answered before. */
export const step = (id: string, { answered, path, node_id, answers }: Standing & { answered: string }, now?: string) =>
  rows(sql`
    with run as (
      update journey_runs set path = ${path}::text[], node_id = ${node_id}, answers = ${JSON.stringify(answers)}::jsonb,
        state = 'running', updated_at = ${at(now)}
      where id = ${id}),
    done as (
      update journey_steps set answered_at = ${at(now)} where run_id = ${id} and node_id = ${answered} and answered_at is null)
    insert into journey_steps (run_id, node_id, entered_at) values (${id}, ${node_id}, ${at(now)})
    on conflict do nothing`);

export const submitRun = (id: string, end: string, ticket_id: string, summary: Summary, now?: string) =>
  rows(sql`
    with done as (
      update journey_steps set answered_at = coalesce(answered_at, ${at(now)}) where run_id = ${id} and node_id = ${end})
    update journey_runs set state = 'submitted', ticket_id = ${ticket_id}, summary = ${JSON.stringify(summary)}::jsonb,
      submitted_at = ${at(now)}, updated_at = ${at(now)}
    where id = ${id}`);

/** Nobody has touched them for an hour. One that is taken up again runs again. */
export const abandonIdle = (now?: string) =>
  rows<{ id: string }>(sql`
    update journey_runs set state = 'abandoned'
    where state = 'running' and updated_at < ${at(now)} - interval '1 hour' returning id`);

/** Left lying for a month: what was answered, and by whom, is forgotten; how far they came still counts. */
export const forgetOld = (now?: string) =>
  rows(sql`
    update journey_runs set answers = '{}', path = '{}', customer_id = null
    where state = 'abandoned' and customer_id is not null and updated_at < (select ${at(now)} - interval '30 days')`);

const median = (of: Sql) => sql`percentile_cont(0.5) within group (order by extract(epoch from ${of}))`;

export const analytics = (id: string, version: number) =>
  row<Omit<Analytics, 'version'>>(sql`
    with run as (
      select id, state, node_id, started_at, submitted_at from journey_runs where journey_id = ${id} and version = ${version})
    select
      (select coalesce(json_agg(json_build_object('version', v.version, 'runs', v.runs, 'submitted', v.submitted) order by v.version desc), '[]')
        from (
          select version, count(*)::int as runs, count(*) filter (where state = 'submitted')::int as submitted
          from journey_runs where journey_id = ${id} group by version) v) as versions,
      count(*)::int as runs,
      count(*) filter (where state = 'submitted')::int as submitted,
      count(*) filter (where state = 'abandoned')::int as abandoned,
      ${median(sql`submitted_at - started_at`)} filter (where state = 'submitted') as median_seconds,
      (select coalesce(json_agg(json_build_object('node_id', n.node_id, 'entered', n.entered, 'answered', n.answered,
          'left', n.gone, 'median_seconds', n.median_seconds) order by n.entered desc, n.node_id), '[]')
        from (
          select s.node_id, count(*)::int as entered, count(s.answered_at)::int as answered,
            count(*) filter (where r.state = 'abandoned' and r.node_id = s.node_id)::int as gone,
            ${median(sql`s.answered_at - s.entered_at`)} filter (where s.answered_at is not null) as median_seconds
          from journey_steps s join run r on r.id = s.run_id group by s.node_id) n) as nodes
    from run`);
