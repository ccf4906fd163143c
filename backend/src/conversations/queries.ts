import type { CannedReply, Message } from '@switchboard/contract/conversations.ts';
import type { MessageKind } from '@switchboard/contract/words.ts';
import { at, hot, join, maybeRow, row, rows, sql, type Sql } from '../database/sql.ts';
import type { UploadRow } from '../uploads/uploads.ts';

export const pageSize = 500;

export type MessageRow = Omit<Message, 'attachments'> & { attachments: UploadRow[] | null };

/** `seq` for staff, `public_seq` under the same name for everyone else. */
const messagesWhere = (staff: boolean, condition: Sql) => sql`
  select m.id, ${staff ? sql`m.seq` : sql`m.public_seq`} as seq, m.kind, m.body, m.public_seq is null as internal, m.client_id, m.created_at,
    case when u.id is not null then json_build_object('id', u.id, 'name', u.name, 'role', u.role) end as author,
    (select json_agg(to_json(up) order by up.id) from uploads up where up.conversation_id = m.conversation_id and up.seq = m.seq) as attachments
  from messages m
  left join users u on u.id = m.author_id
  where ${condition}`;

export const messagesAfter = (conversation_id: string, staff: boolean, after_seq: number) =>
  rows<MessageRow>(
    hot(sql`
    ${messagesWhere(staff, sql`m.conversation_id = ${conversation_id} and ${staff ? sql`m.seq` : sql`m.public_seq`} > ${after_seq}`)}
    order by ${staff ? sql`m.seq` : sql`m.public_seq`}
    limit ${pageSize}`),
  );

export const messageBySeq = (conversation_id: string, staff: boolean, seq: number) =>
  row<MessageRow>(messagesWhere(staff, sql`m.conversation_id = ${conversation_id} and m.seq = ${seq}`));

export const messageByClientId = (conversation_id: string, author_id: string, client_id: string) =>
  maybeRow<{ seq: number; body: string; internal: boolean }>(sql`
    select seq, body, public_seq is null as internal from messages
    where conversation_id = ${conversation_id} and author_id = ${author_id} and client_id = ${client_id}`);

/** Public replies of colleagues after a number. */
export const colleaguesAfter = (conversation_id: string, author_id: string, seq: number) =>
  rows<MessageRow>(sql`
    ${messagesWhere(
      true,
      sql`m.conversation_id = ${conversation_id} and m.seq > ${seq} and m.by_staff
      and m.public_seq is not null and m.author_id is distinct from ${author_id}`,
    )}
    order by m.seq`);

export interface NewRow {
  author_id: string | null;
  by_staff: boolean;
  internal: boolean;
  kind?: MessageKind;
  body: string;
  client_id?: string | null;
}

export interface Written<C> {
  id: string;
  conversation_id: string;
  seq: number;
  public_seq: number | null;
  created_at: string;
  context: C;
}

/**
 * The number comes from the conversation's row, locked to the commit, so numbers follow commit order and leave no hole;
 * neither a sequence nor a time stamp does.
 * @param where a query of one row: `conversation_id`, and as `context` whatever the caller wants back of it
 */
export const append = <C>(message: NewRow, where: Sql, now?: string) =>
  maybeRow<Written<C>>(
    hot(sql`
    with place as (${where}),
    numbered as (
      update conversations c set
        last_seq = last_seq + 1,
        last_public_seq = last_public_seq + ${message.internal ? 0 : 1},
        last_speaker = case when ${says(message)} then ${message.by_staff ? 'staff' : 'requester'} else last_speaker end,
        last_message_at = case when ${says(message)} then ${at(now)} else last_message_at end
      from place
      where c.id = place.conversation_id
      returning c.id, c.last_seq, c.last_public_seq, place.context),
    written as (
      insert into messages (conversation_id, seq, public_seq, author_id, by_staff, kind, body, client_id, created_at)
      select id, last_seq, case when ${message.internal} then null else last_public_seq end,
        ${message.author_id}::uuid, ${message.by_staff}, ${message.kind ?? 'text'}, ${message.body}, ${message.client_id ?? null}::uuid, ${at(now)}
      from numbered
      returning id, conversation_id, seq, public_seq, created_at)
    select written.*, numbered.context from written, numbered`),
  );

/** Notes and what merely happened are nobody's turn. */
const says = ({ internal, kind = 'text' }: NewRow) => !internal && kind === 'text';

export const openConversation = (now?: string) =>
  row<{ id: string }>(sql`insert into conversations (last_message_at) values (${at(now)}) returning id`);

export const cannedReplies = () =>
  rows<CannedReply>(sql`select id, shortcut, body, updated_at from canned_replies order by shortcut`);

export const changeCannedReply = (id: string, changes: { shortcut?: string; body?: string }) =>
  maybeRow<CannedReply>(sql`
    update canned_replies set ${join(
      [
        ...(changes.shortcut === undefined ? [] : [sql`shortcut = ${changes.shortcut}`]),
        ...(changes.body === undefined ? [] : [sql`body = ${changes.body}`]),
        sql`updated_at = clock_timestamp()`,
      ],
      ', ',
    )}
    where id = ${id} returning id, shortcut, body, updated_at`);

export const deleteCannedReply = (id: string) =>
  maybeRow<{ id: string }>(sql`delete from canned_replies where id = ${id} returning id`);
