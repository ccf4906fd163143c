-- The desk: accounts, conversations, tickets, the queue, service levels and the journal.
-- Foreign keys are deferrable so that tests can empty everything in one go.

create extension if not exists unaccent;

create type priority as enum ('low', 'medium', 'high', 'urgent');

-- Full text for tickets: accents dropped, words as they are, because a desk's languages mix within one ticket.
create text search configuration desk (copy = simple);
alter text search configuration desk alter mapping for hword, hword_part, word with unaccent, simple;

-- Between processes: what is too large for a notification (the adapter's own table).
create table socket_io_attachments (
  id bigserial unique,
  created_at timestamptz default now(),
  payload bytea
);

create table users (
  id uuid primary key default uuidv7(),
  role text not null check (role in ('admin', 'agent', 'customer', 'guest')),
  name text not null,
  email text not null check (email = lower(email)),
  password_hash text check ((password_hash is null) = (role = 'guest')),
  language text not null default 'en',
  is_active boolean not null default true,
  email_verified_at timestamptz,
  created_at timestamptz not null default clock_timestamp()
);
-- A guest's row stands beside an account with the same address: only proof by mail joins them. Its name is part of the
-- key, so that who types an address learns no name from it.
create unique index users_account on users (email) where role <> 'guest';
create unique index users_guest on users (email, name) where role = 'guest';

create table events (
  id bigint generated always as identity primary key,
  type text not null,
  subject_id uuid,
  actor_id uuid,
  payload jsonb not null,
  at timestamptz not null default clock_timestamp()
);
create index events_subject on events (subject_id, id);

create table conversations (
  id uuid primary key default uuidv7(),
  last_seq integer not null default 0,
  last_public_seq integer not null default 0,
  last_speaker text not null default 'requester' check (last_speaker in ('requester', 'staff')),
  last_message_at timestamptz not null default clock_timestamp()
);

create table messages (
  conversation_id uuid not null references conversations deferrable,
  seq integer not null,
  public_seq integer,
  id uuid not null default uuidv7(),
  author_id uuid references users deferrable,
  by_staff boolean not null,
  body text not null,
  client_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  primary key (conversation_id, seq)
);
create unique index messages_public on messages (conversation_id, public_seq) where public_seq is not null;
create unique index messages_retry on messages (conversation_id, author_id, client_id) where client_id is not null;

create sequence ticket_numbers as integer start 1001;

create table tickets (
  id uuid primary key default uuidv7(),
  number integer not null unique default nextval('ticket_numbers'),
  conversation_id uuid not null unique references conversations deferrable,
  customer_id uuid not null references users deferrable,
  contact_email text not null,
  subject text not null,
  status text not null default 'new' check (status in ('new', 'open', 'in_progress', 'waiting_user', 'resolved', 'closed')),
  priority priority not null default 'medium',
  category text not null default 'general',
  channel text not null default 'form',
  tags text[] not null default '{}',
  version integer not null default 1,
  assigned_agent_id uuid references users deferrable,
  -- Who gets it first when it is dealt again after a reopening, and until when.
  sticky_agent_id uuid references users deferrable,
  sticky_until timestamptz,
  escalation_level integer not null default 0,
  parent_id uuid references tickets deferrable,
  -- Since when it has stood in the queue: opened, released or reopened.
  waiting_since timestamptz not null default clock_timestamp(),
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  first_response_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz
);
create index tickets_newest on tickets (created_at, id);
create index tickets_updated on tickets (updated_at, id);
create index tickets_priority on tickets (priority, created_at, id);
create index tickets_customer on tickets (customer_id, created_at, id);
create index tickets_status on tickets (status, created_at, id);
create index tickets_agent on tickets (assigned_agent_id, created_at, id) where assigned_agent_id is not null;
create index tickets_load on tickets (assigned_agent_id) where status in ('open', 'in_progress');
-- The waiting line, in the order in which it is dealt.
create index tickets_waiting on tickets ((escalation_level > 0) desc, priority desc, created_at, id)
  where assigned_agent_id is null and status in ('new', 'open');
create index tickets_resolved on tickets (resolved_at) where status = 'resolved';
create index tickets_parent on tickets (parent_id) where parent_id is not null;
create index tickets_tags on tickets using gin (tags);

-- Apart from the tickets, so that a change of status touches no GIN index.
create table ticket_search (
  ticket_id uuid primary key references tickets deferrable,
  created_at timestamptz not null,
  vector tsvector not null
);
create index ticket_search_vector on ticket_search using gin (vector);

create table ticket_ratings (
  ticket_id uuid not null references tickets deferrable,
  resolved_at timestamptz not null,
  score integer not null check (score between 1 and 5),
  comment text,
  created_at timestamptz not null default clock_timestamp(),
  primary key (ticket_id, resolved_at)
);

-- What a create was answered with, so that the same key gives the same row again; kept for a day.
create table idempotency_keys (
  scope text not null,
  key uuid not null,
  body_hash text not null,
  resource_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (scope, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

create table sessions (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users deferrable,
  -- A guest's session opens one ticket.
  ticket_id uuid references tickets deferrable,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz,
  ended_at timestamptz
);
create index sessions_user on sessions (user_id) where ended_at is null;

-- Mailed links: only the hash is kept, and a newer one ends the older.
create table links (
  hash text primary key,
  user_id uuid references users deferrable,
  purpose text not null check (purpose in ('password-reset', 'email-verify', 'setup')),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index links_user on links (user_id, purpose) where ended_at is null;

-- Counted attempts, shared by all processes. Losing them in a crash is harmless, hence unlogged.
create unlogged table limits (
  key text primary key,
  count integer not null,
  ends_at timestamptz not null
);

create table agents (
  user_id uuid primary key references users deferrable,
  max_tickets integer not null default 10,
  max_chats integer not null default 3,
  shift jsonb,
  categories text[] not null default '{}',
  availability text not null default 'offline' check (availability in ('available', 'busy', 'away', 'offline')),
  availability_changed_at timestamptz not null default clock_timestamp(),
  -- Became available through a socket: absence of all sockets ends that.
  by_socket boolean not null default false,
  -- Made away by absence: returning makes them available again.
  absent boolean not null default false,
  -- The number of their last deal: the smallest has waited longest.
  last_deal bigint not null default 0
);

-- One row a person, touched while a socket of theirs lives in any process; a killed process simply stops touching it.
create unlogged table presence (
  user_id uuid primary key,
  seen_at timestamptz not null
);

create table queue_config (
  singleton boolean primary key default true check (singleton),
  enabled boolean not null default true,
  interval_seconds integer not null default 10 check (60 % interval_seconds = 0),
  respect_shifts boolean not null default true,
  sticky_hours integer not null default 24,
  -- The pointer of the round: locked by whoever deals, and the number of the last deal.
  last_deal bigint not null default 0
);
insert into queue_config default values;

-- Why: agents and exclusions as they stood; one row serves every ticket dealt from the same state.
create table queue_decisions (
  id uuid primary key default uuidv7(),
  eligible uuid[] not null,
  excluded jsonb not null,
  decided_at timestamptz not null default clock_timestamp()
);

create table assignments (
  id uuid primary key default uuidv7(),
  ticket_id uuid not null references tickets deferrable,
  agent_id uuid not null references users deferrable,
  reason text not null check (reason in ('round_robin', 'sticky', 'take', 'reassign')),
  decided_by uuid references users deferrable,
  decision_id uuid references queue_decisions deferrable,
  started_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
-- The net under every writer: a ticket has one holder.
create unique index assignments_holder on assignments (ticket_id) where ended_at is null;
create index assignments_ticket on assignments (ticket_id, started_at);
create index assignments_agent on assignments (agent_id, started_at);
create index assignments_newest on assignments (started_at);

create table sla_policies (
  priority priority primary key,
  response_minutes integer not null check (response_minutes > 0),
  resolution_minutes integer not null check (resolution_minutes > 0),
  clock text not null check (clock in ('business', 'calendar'))
);
insert into sla_policies values
  ('urgent', 30, 240, 'calendar'),
  ('high', 60, 480, 'calendar'),
  ('medium', 240, 1440, 'business'),
  ('low', 480, 4320, 'business');

create table sla_calendar (
  singleton boolean primary key default true check (singleton),
  time_zone text not null default 'UTC',
  intervals jsonb not null default '{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","17:00"]]}',
  holidays date[] not null default '{}'
);
insert into sla_calendar default values;

-- What changes with every reply stands in a narrow table of its own, so a sweep never touches the wide ticket row.
create table sla_targets (
  ticket_id uuid not null references tickets deferrable,
  target text not null check (target in ('response', 'resolution')),
  state text not null check (state in ('active', 'paused', 'met', 'breached', 'cancelled')),
  clock text not null,
  total_ms bigint not null,
  -- Time used up before `running_since`; while paused or ended, all of it.
  elapsed_ms bigint not null default 0,
  running_since timestamptz,
  due_at timestamptz,
  -- When half and when a fifth of the time is left: the levels, answered by comparing times.
  warning_at timestamptz,
  critical_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  -- When it was kept, or, once breached, late but done.
  met_at timestamptz,
  primary key (ticket_id, target)
);
create index sla_targets_due on sla_targets (due_at, ticket_id) where state = 'active';
create index sla_targets_critical on sla_targets (critical_at) where state = 'active' and warned_at is null;
create index sla_targets_breached on sla_targets (due_at, ticket_id) where state = 'breached' and met_at is null;

create table sla_breaches (
  id uuid primary key default uuidv7(),
  ticket_id uuid not null references tickets deferrable,
  target text not null,
  due_at timestamptz not null,
  breached_at timestamptz not null default clock_timestamp(),
  unique (ticket_id, target, due_at)
);
create index sla_breaches_newest on sla_breaches (breached_at, id);
