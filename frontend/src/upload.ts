// Sends one image, and tells how far it has come, which `fetch` does not.
import type { Attachment } from '@switchboard/contract/uploads.ts';
import { answerOf, unanswered } from './api.ts';
import { currentSession } from './session.tsx';

export const most_images = 5;
export const largest_image = 5 * 1024 * 1024;
export const image_types = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

const patience_ms = 120_000;

interface UploadHow {
  /** A guest's, instead of the session's. */
  token?: string | undefined;
  signal: AbortSignal;
  /** The share that has been sent, from 0 to 1. */
  onProgress: (share: number) => void;
}

/** @throws {Problem} */
export function upload(file: File, { token = currentSession()?.token, signal, onProgress }: UploadHow) {
  const form = new FormData();
  form.append('files', file, file.name);
  const request = new XMLHttpRequest();
  request.open('POST', '/api/upload');
  request.timeout = patience_ms;
  request.setRequestHeader('accept', 'application/json');
  if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
  signal.addEventListener('abort', () => request.abort());
  return new Promise<Attachment>((resolve, reject) => {
    request.addEventListener('load', () => {
      answerOf(responseOf(request), token).then((kept) => resolve((kept as Attachment[])[0]!), reject);
    });
    request.addEventListener('error', () => reject(unanswered(false, 'no answer')));
    request.addEventListener('timeout', () => reject(unanswered(true, 'no answer in time')));
    request.addEventListener('abort', () => reject(signal.reason));
    request.send(form);
  });
}

function responseOf(request: XMLHttpRequest): Response {
  const { status, statusText, responseText } = request;
  const retry_after = request.getResponseHeader('retry-after');
  return new Response(responseText, {
    status,
    statusText,
    ...(retry_after && { headers: { 'retry-after': retry_after } }),
  });
}
