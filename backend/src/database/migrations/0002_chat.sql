-- Live chat over the conversation log, canned replies, and images hanging on messages.

-- A visitor of the chat is a guest with a row of their own, address or not: who types an address finds nobody's chat.
alter table users alter column email drop not null, add column is_visitor boolean not null default false;
alter table users add constraint users_email_of_accounts check (email is not null or is_visitor);
create index users_visitors on users (created_at) where is_visitor;
drop index users_guest;
create unique index users_guest on users (email, name) where role = 'guest' and not is_visitor;

-- What a row of the log is: a text somebody wrote, or something that happened, told in the order in which it did.
alter table messages add column kind text not null default 'text'
  check (kind in ('text', 'greeting', 'joined', 'left', 'reminder', 'ended', 'missed'));

create table chat_sessions (
  id uuid primary key default uuidv7(),
  conversation_id uuid not null unique references conversations deferrable,
  customer_id uuid not null references users deferrable,
  -- As typed, and unproved; an account's own address otherwise.
  contact_email text,
  state text not null default 'waiting' check (state in ('waiting', 'active', 'ended', 'abandoned', 'missed', 'converted')),
  subject text,
  -- The page on which it was begun.
  page text,
  language text not null default 'en',
  agent_id uuid references users deferrable,
  -- Came back from an agent who was gone: before everyone else.
  returned boolean not null default false,
  waiting_since timestamptz not null default clock_timestamp(),
  -- How many waited when it joined the line, itself included: what a wait is worth as a forecast.
  joined_at_position integer not null,
  offered_to uuid references users deferrable,
  offered_until timestamptz,
  -- Who let it pass in this round.
  passed_by uuid[] not null default '{}',
  accepted_at timestamptz,
  reminded_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references users deferrable,
  end_reason text check (end_reason in ('requester', 'staff', 'silence', 'abandoned', 'missed', 'converted')),
  ticket_id uuid references tickets deferrable,
  rating integer check (rating between 1 and 5),
  feedback text,
  rated_at timestamptz,
  -- The public number up to which unread answers have gone out by mail.
  mailed_seq integer not null default 0,
  created_at timestamptz not null default clock_timestamp()
);
-- One open chat a person.
create unique index chat_sessions_open on chat_sessions (customer_id) where state in ('waiting', 'active');
-- The line, in its order.
create index chat_sessions_line on chat_sessions (returned desc, waiting_since, id) where state = 'waiting';
create index chat_sessions_held on chat_sessions (agent_id) where state = 'active';
create index chat_sessions_newest on chat_sessions (created_at, id);
create index chat_sessions_customer on chat_sessions (customer_id, created_at, id);
create index chat_sessions_agent on chat_sessions (agent_id, created_at, id);
create index chat_sessions_accepted on chat_sessions (accepted_at) where accepted_at is not null;
create index chat_sessions_offered on chat_sessions (offered_to) where state = 'waiting' and offered_to is not null;
create index chat_sessions_ended on chat_sessions (ended_at) where ended_at is not null;

-- How far each side has got and read, in the log's own numbers. Apart from the sessions: a mark waits for no message.
create table chat_marks (
  session_id uuid not null references chat_sessions deferrable,
  side text not null check (side in ('requester', 'staff')),
  delivered_seq integer not null default 0,
  read_seq integer not null default 0,
  read_at timestamptz,
  primary key (session_id, side)
);

create table chat_config (
  singleton boolean primary key default true check (singleton),
  greeting text not null default 'Hello! Tell us what it is about, and somebody will be with you as soon as possible.',
  -- Chats are taken within the desk's business hours only, or whenever somebody is available.
  hours text not null default 'always' check (hours in ('always', 'business')),
  offers boolean not null default false,
  widget_origins text[] not null default '{}',
  widget_colour text not null default '#0b5c68',
  -- The number of the last offer; locked by whoever makes offers.
  last_offer bigint not null default 0
);
insert into chat_config default values;

alter table agents
  add column last_offer bigint not null default 0,
  add column missed_offers integer not null default 0;

-- What a session opens: all that is the person's, or as a guest's one ticket, or what a visitor began.
alter table sessions add column scope text not null default 'person' check (scope in ('person', 'ticket', 'visit'));
update sessions set scope = 'ticket' where ticket_id is not null;
alter table sessions add constraint sessions_ticket check ((scope = 'ticket') = (ticket_id is not null));

create table canned_replies (
  id uuid primary key default uuidv7(),
  shortcut text not null unique,
  body text not null,
  created_by uuid references users deferrable,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
