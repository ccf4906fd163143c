-- Journeys: versioned graphs, and the runs of customers through them.

create table journeys (
  id uuid primary key default uuidv7(),
  latest_version integer not null default 1,
  -- What customers walk; null while it is not active.
  active_version integer,
  archived_at timestamptz,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);

-- A version is never changed: a run keeps to the one it began with, and its figures stay true.
create table journey_versions (
  journey_id uuid not null references journeys deferrable,
  version integer not null,
  name text not null,
  description text not null default '',
  journey_data jsonb not null,
  created_by uuid references users deferrable,
  created_at timestamptz not null default clock_timestamp(),
  primary key (journey_id, version)
);

create table journey_runs (
  id uuid primary key default uuidv7(),
  journey_id uuid not null,
  version integer not null,
  -- Null once a run that was left lying is old: see `forgetOld`.
  customer_id uuid references users deferrable,
  state text not null default 'running' check (state in ('running', 'submitted', 'abandoned')),
  -- The questions answered, in order, and the node that is next.
  path text[] not null default '{}',
  node_id text not null,
  -- All answers ever given in it, also off the present path: going back loses nothing.
  answers jsonb not null default '{}',
  -- What the ticket shows: questions and answers in words, as they stood when it was made.
  summary jsonb,
  ticket_id uuid unique references tickets deferrable,
  started_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  submitted_at timestamptz,
  foreign key (journey_id, version) references journey_versions deferrable
);
create index journey_runs_version on journey_runs (journey_id, version, started_at);
create index journey_runs_customer on journey_runs (customer_id);
create index journey_runs_idle on journey_runs (updated_at) where state = 'running';

-- One row a node and run: when it was reached, and when it was answered first.
create table journey_steps (
  run_id uuid not null references journey_runs deferrable,
  node_id text not null,
  entered_at timestamptz not null default clock_timestamp(),
  answered_at timestamptz,
  primary key (run_id, node_id)
);
