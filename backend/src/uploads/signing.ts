// An address that opens one image for one reader for ten minutes: an <img> sends no header.
import { createHmac, createSecretKey, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto';

/** A user's id, or everybody on the staff. */
export type Viewer = 'staff' | (string & {});

export interface Signed {
  viewer: string;
  until: number;
  signature: string;
}

const holdsSeconds = 600;
/** Within one step the address stays the same, so that what is drawn anew loads nothing anew. */
const stepSeconds = 60;

let key: KeyObject;

/** A key of its own from the desk's secret: a signature is never a token, nor the other way round. */
export const signUploadsWith = (secret: string) =>
  void (key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'switchboard: addresses of images', 32))));

const mac = (id: string, viewer: string, until: number) =>
  createHmac('sha256', key).update(`${id} ${until} ${viewer}`).digest('base64url');

/** @param now in milliseconds; the address holds for ten minutes after it, and up to one more */
export function urlFor(id: string, viewer: Viewer, now = Date.now()): string {
  const until = Math.ceil(now / 1000 / stepSeconds) * stepSeconds + holdsSeconds;
  return `/api/upload/${id}?viewer=${viewer}&until=${until}&signature=${mac(id, viewer, until)}`;
}

export function holds(id: string, { viewer, until, signature }: Signed, now = Date.now()): boolean {
  const [given, expected] = [Buffer.from(signature), Buffer.from(mac(id, viewer, until))];
  return given.length === expected.length && timingSafeEqual(given, expected) && until * 1000 >= now;
}
