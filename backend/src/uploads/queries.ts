// What uploads ask of the database, and who may see which.
import { chatVisible, visible } from '../auth/permissions.ts';
import { at, maybeRow, row, rows, sql } from '../database/sql.ts';
import { isStaff, type Person } from '../person.ts';
import type { UploadRow } from './tables.ts';

export const sweptAtOnce = 500;

/** Stands in an article everyone may read. */
const published = sql`exists (
  select from article_images i join articles a on a.id = i.article_id and a.published_version = i.version where i.upload_id = up.id)`;

const inArticle = sql`exists (select from article_images i where i.upload_id = up.id)`;

/**
 * A condition on `uploads up`: its owner's until it is sent, then whoever may read the message it hangs on; of an article
 * everyone's once that is published, before that staff's.
 */
const seenBy = (person: Person) => sql`
  case when up.conversation_id is null
    then up.owner_id = ${person.id} or ${published} or (${isStaff(person)} and ${inArticle})
  else exists (
      select from messages m where m.conversation_id = up.conversation_id and m.seq = up.seq
        and (m.public_seq is not null or ${isStaff(person)}))
    and (exists (select from tickets t where t.conversation_id = up.conversation_id and ${visible(person)})
      or exists (select from chat_sessions s where s.conversation_id = up.conversation_id and ${chatVisible(person)}))
  end`;

type Stored = Pick<UploadRow, 'key' | 'name' | 'type'>;

export const stored = (id: string) => maybeRow<Stored>(sql`select key, name, type from uploads where id = ${id}`);

export const storedFor = (person: Person, id: string) =>
  maybeRow<Stored>(sql`select up.key, up.name, up.type from uploads up where up.id = ${id} and ${seenBy(person)}`);

export const storedForAll = (id: string) =>
  maybeRow<Stored>(sql`select up.key, up.name, up.type from uploads up where up.id = ${id} and ${published}`);

export const lockUpload = (person: Person, id: string) =>
  maybeRow<{ key: string; owner_id: string; attached: boolean; in_article: boolean; seen: boolean }>(sql`
    select up.key, up.owner_id, up.conversation_id is not null as attached, ${inArticle} as in_article, ${seenBy(person)} as seen
    from uploads up where up.id = ${id} for update`);

export type NewUpload = Pick<UploadRow, 'name' | 'type' | 'size' | 'width' | 'height' | 'key'>;

/** In the order given, which is the order of their ids. */
export const insertUploads = (owner_id: string, uploads: NewUpload[]) =>
  rows<UploadRow>(sql`
    insert into uploads (owner_id, name, type, size, width, height, key)
    select ${owner_id}::uuid, name, type, size, width, height, key
    from json_to_recordset(${JSON.stringify(uploads)}::json)
      as given (name text, type text, size integer, width integer, height integer, key text)
    returning *`);

export interface Place {
  conversation_id: string;
  seq: number;
  owner_id: string;
}

export const attach = (ids: string[], { conversation_id, seq, owner_id }: Place) =>
  rows<{ id: string }>(sql`
    update uploads set conversation_id = ${conversation_id}, seq = ${seq}
    where id = any (${ids}::uuid[]) and owner_id = ${owner_id} and conversation_id is null
    returning id`);

export const ownedAmong = (ids: string[], owner_id: string) =>
  rows<{ id: string }>(sql`select id from uploads where id = any (${ids}::uuid[]) and owner_id = ${owner_id}`);

export const deleteUpload = (id: string) => rows(sql`delete from uploads where id = ${id}`);

/** Some that nobody has sent within a day; another process may be at it too. */
export const deleteUnattached = (now?: string) =>
  rows<{ key: string }>(sql`
    delete from uploads where id = any (array(
      select id from uploads up
      where conversation_id is null and created_at < ${at(now)} - interval '24 hours' and not ${inArticle}
      order by created_at limit ${sweptAtOnce} for update of up skip locked))
    returning key`);

export const keysAmong = (keys: string[]) =>
  rows<{ key: string }>(sql`select key from uploads where key = any (${keys}::text[])`);

/** Tells this database from any other: its name, and the moment it was made. */
export const mark = async () =>
  (
    await row<{ mark: string }>(sql`
      select left(md5(current_database() || extract(epoch from min(run_at))), 8) as mark from migrations`)
  ).mark;

export const unattachedAmong = (ids: string[], owner_id: string) =>
  rows<UploadRow>(sql`
    select * from uploads where id = any (${ids}::uuid[]) and owner_id = ${owner_id} and conversation_id is null
    order by array_position(${ids}::uuid[], id)`);
