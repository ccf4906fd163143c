-- Images: stored under a random name, hanging on one message, served to who may see that.
create table uploads (
  id uuid primary key default uuidv7(),
  owner_id uuid not null references users deferrable,
  name text not null,
  type text not null,
  size integer not null,
  width integer not null,
  height integer not null,
  -- The name in the store.
  key text not null unique,
  conversation_id uuid references conversations deferrable,
  seq integer,
  created_at timestamptz not null default clock_timestamp(),
  check ((conversation_id is null) = (seq is null))
);
create index uploads_message on uploads (conversation_id, seq) where conversation_id is not null;
-- Visitors are swept when they own none.
create index uploads_owner on uploads (owner_id);
create index uploads_unattached on uploads (created_at) where conversation_id is null;
