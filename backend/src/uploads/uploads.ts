// Images: drawn anew, kept under a random name, hung on one message, and served to who may read that.
import { randomBytes } from 'node:crypto';
import type { Attachment } from '@switchboard/contract/uploads.ts';
import { transaction } from '../database/transaction.ts';
import type { Bytes, SentFile } from '../http/files.ts';
import { isStaff, type Person } from '../person.ts';
import { Problem, problem } from '../problem.ts';
import { redraw, type Image } from './image.ts';
import { nameOf } from './naming.ts';
import * as queries from './queries.ts';
import { holds, urlFor, type Signed, type Viewer } from './signing.ts';

import { folderStore, type Store } from './store.ts';
import type { UploadRow } from './tables.ts';

export type { Viewer } from './signing.ts';
export type { UploadRow } from './tables.ts';

const dayMs = 24 * 3600 * 1000;

let store: Store;
export const keepUploadsIn = (folder: string) => void (store = folderStore(folder));

/** All of them or none. */
export async function keep(person: Person, files: SentFile[]): Promise<Attachment[]> {
  const images: (Image & { name: string })[] = [];
  for (const [index, { name, bytes }] of files.entries()) {
    const image = await redraw(bytes).catch((error: unknown) => {
      throw pointingAt(index, error);
    });
    images.push({ ...image, name: nameOf(name, image.type) });
  }
  // The bytes first: a row without them would be a broken image, while a file without a row is swept.
  const mark = await queries.mark();
  const rows: queries.NewUpload[] = [];
  for (const { bytes, ...image } of images) {
    const key = `${mark}-${randomBytes(16).toString('hex')}`;
    await store.put(key, bytes);
    rows.push({ ...image, size: bytes.length, key });
  }
  const kept = await queries.insertUploads(person.id, rows);
  return kept.map((row) => shown(row, viewerOf(person)));
}

export const viewerOf = (person: Person): Viewer => (isStaff(person) ? 'staff' : person.id);

/** Says which of several files it was. */
function pointingAt(index: number, error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const details = [{ path: `/files/${index}`, message: error.message }];
  return problem(error.code, { sentence: error.message, details });
}

export const shown = ({ id, name, size, type, width, height }: UploadRow, viewer: Viewer): Attachment => ({
  id,
  url: urlFor(id, viewer),
  name,
  size,
  type,
  width,
  height,
});

/**
 * The image itself. A signed address stands for the reader it was given to.
 * @throws auth/required without a token and a signature; upload/not-found whatever else is missing
 */
export async function read(id: string, given: Partial<Signed>, person: Person | null): Promise<Bytes> {
  const found = await findFor(id, given, person);
  const bytes = found && (await store.get(found.key));
  if (!bytes) throw problem('upload/not-found');
  return { bytes, name: found.name, type: found.type };
}

async function findFor(id: string, { viewer = '', until = 0, signature }: Partial<Signed>, person: Person | null) {
  if (signature !== undefined) return holds(id, { viewer, until, signature }) ? queries.stored(id) : undefined;
  if (person) return queries.storedFor(person, id);
  const found = await queries.storedForAll(id);
  if (!found) throw problem('auth/required');
  return found;
}

/** @throws upload/attached for its owner once it has been sent: then it is part of what was said */
export async function remove(id: string, person: Person): Promise<void> {
  const key = await transaction(async () => {
    const found = await queries.lockUpload(person, id);
    const owned = found?.owner_id === person.id;
    if (!found || !(found.seen || owned || isStaff(person))) throw problem('upload/not-found');
    if (!isStaff(person) && !owned) throw problem('auth/forbidden');
    // An article's versions stay what they were.
    if ((!isStaff(person) && found.attached) || found.in_article) throw problem('upload/attached');
    await queries.deleteUpload(id);
    return found.key;
  });
  await store.delete(key);
}

/**
 * Hangs them on a message, in the caller's transaction.
 * @throws upload/not-found unless all are there and its owner's, upload/attached when one hangs elsewhere already
 */
export const attach = (ids: string[], place: queries.Place): Promise<void> =>
  transaction(async () => {
    const attached = await queries.attach(ids, place);
    if (attached.length === ids.length) return;
    const owned = await queries.ownedAmong(ids, place.owner_id);
    throw problem(owned.length === ids.length ? 'upload/attached' : 'upload/not-found');
  });

/** Those of the images that can still be hung on something of this owner's. */
export const unattached = async (ids: string[], owner: Person): Promise<Attachment[]> =>
  ids.length === 0 ? [] : (await queries.unattachedAmong(ids, owner.id)).map((row) => shown(row, viewerOf(owner)));

/** Removes what nobody has sent within a day, and files that a crash has left without a row. */
export async function sweepUnattached(now?: string): Promise<void> {
  let swept;
  do {
    swept = await queries.deleteUnattached(now);
    await Promise.all(swept.map(({ key }) => store.delete(key)));
  } while (swept.length === queries.sweptAtOnce);
  await sweepStrays(Date.parse(now ?? new Date().toISOString()) - dayMs);
}

/** Only among the files of this database: another desk may keep its images in the same folder. */
async function sweepStrays(before: number): Promise<void> {
  const mark = await queries.mark();
  let keys: string[] = [];
  const sweep = async () => {
    const known = new Set((await queries.keysAmong(keys)).map(({ key }) => key));
    for (const key of keys) if (!known.has(key)) await store.delete(key);
    keys = [];
  };
  for await (const { key, stored_at } of store.list()) {
    if (!key.startsWith(`${mark}-`) || stored_at >= before) continue;
    keys.push(key);
    if (keys.length === queries.sweptAtOnce) await sweep();
  }
  await sweep();
}
