// The images of an article while it is written: in its text they stand by their lasting address, on screen by one that is signed.
import type { Attachment } from '@switchboard/contract/uploads.ts';
import { currentSession } from '../../session.tsx';

const address = /^(?:https?:\/\/[^/]+)?\/api\/upload\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\?.*)?$/;

/** The upload an address of this desk belongs to. */
export const uploadAt = (source: string): string | null => address.exec(source)?.[1] ?? null;

export const addressOfUpload = (id: string): string => `/api/upload/${id}`;

export type ShownImages = ReturnType<typeof makeShownImages>;

/** The signed addresses one knows of; they hold for ten minutes, and are then fetched by one's token. */
export function makeShownImages() {
  const urls = new Map<string, string>();
  const fetched = new Map<string, Promise<string | null>>();
  return {
    learn: (images: readonly Attachment[]) => {
      for (const { id, url } of images) urls.set(id, url);
    },
    /** What to show now, if anything is known. */
    urlOf: (id: string): string | null => urls.get(id) ?? null,
    /** The image itself, once for as long as the page is open. */
    fetchAnew: (id: string): Promise<string | null> => {
      const known = fetched.get(id) ?? fetchImage(id);
      fetched.set(id, known);
      return known;
    },
  };
}

async function fetchImage(id: string): Promise<string | null> {
  const token = currentSession()?.token;
  if (!token) return null;
  try {
    const response = await fetch(addressOfUpload(id), { headers: { authorization: `Bearer ${token}` } });
    return response.ok ? URL.createObjectURL(await response.blob()) : null;
  } catch {
    return null;
  }
}
