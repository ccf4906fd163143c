import type { Message } from '@switchboard/contract/tickets.ts';
import { at, maybeRow, row, rows, sql, type Sql } from '../database/sql.ts';

export const pageSize = 500;

/** `seq` for staff, `public_seq` under the same name for everyone else. */
const messagesWhere = (staff: boolean, condition: Sql) => sql`
  select m.id, ${staff ? sql`m.seq` : sql`m.public_seq`} as seq, m.body, m.public_seq is null as internal, m.client_id, m.created_at,
    case when u.id is not null then json_build_object('id', u.id, 'name', u.name, 'role', u.role) end as author
  from messages m
  left join users u on u.id = m.author_id
  where ${condition}`;

export const messagesAfter = (conversation_id: string, staff: boolean, after_seq: number) =>
  rows<Message>(sql`
    ${messagesWhere(staff, sql`m.conversation_id = ${conversation_id} and ${staff ? sql`m.seq` : sql`m.public_seq`} > ${after_seq}`)}
    order by ${staff ? sql`m.seq` : sql`m.public_seq`}
    limit ${pageSize}`);

export const messageBySeq = (conversation_id: string, staff: boolean, seq: number) =>
  row<Message>(messagesWhere(staff, sql`m.conversation_id = ${conversation_id} and m.seq = ${seq}`));

export const messageByClientId = (conversation_id: string, author_id: string, client_id: string) =>
  maybeRow<{ seq: number; body: string; internal: boolean }>(sql`
    select seq, body, public_seq is null as internal from messages
    where conversation_id = ${conversation_id} and author_id = ${author_id} and client_id = ${client_id}`);

/** Public replies of colleagues after a number. */
export const colleaguesAfter = (conversation_id: string, author_id: string, seq: number) =>
  rows<Message>(sql`
    ${messagesWhere(
      true,
      sql`m.conversation_id = ${conversation_id} and m.seq > ${seq} and m.by_staff
      and m.public_seq is not null and m.author_id is distinct from ${author_id}`,
    )}
    order by m.seq`);

export interface NewMessage {
  conversation_id: string;
  author_id: string | null;
  by_staff: boolean;
  internal: boolean;
  body: string;
  client_id: string | null;
}

/**
 * The number comes from the conversation's row, locked to the commit, so numbers follow commit order and leave no hole;
 * neither a sequence nor a time stamp does.
 */
export const append = (message: NewMessage, now?: string) =>
  row<{ seq: number; public_seq: number | null }>(sql`
    with numbered as (
      update conversations set
        last_seq = last_seq + 1,
        last_public_seq = last_public_seq + ${message.internal ? 0 : 1},
        last_speaker = case when ${message.internal} then last_speaker else ${message.by_staff ? 'staff' : 'requester'} end,
        last_message_at = case when ${message.internal} then last_message_at else ${at(now)} end
      where id = ${message.conversation_id}
      returning last_seq, last_public_seq)
    insert into messages (conversation_id, seq, public_seq, author_id, by_staff, body, client_id, created_at)
    select ${message.conversation_id}, last_seq, case when ${message.internal} then null else last_public_seq end,
      ${message.author_id}::uuid, ${message.by_staff}, ${message.body}, ${message.client_id}::uuid, ${at(now)}
    from numbered
    returning seq, public_seq`);
