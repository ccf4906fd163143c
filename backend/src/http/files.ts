// Files in: multipart, read by multer once it is known who asks. Bytes out: so that a browser takes them for what they are.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import multer, { MulterError } from 'multer';
import { problem, type Problem } from '../problem.ts';

/** A file as it came: what its sender calls it, and what it holds. */
export interface SentFile {
  name: string;
  bytes: Buffer;
}

/** What the handler of a `binary` route answers. */
export interface Bytes {
  bytes: Buffer;
  type: string;
  name: string;
}

export const field = 'files';
export const maxFiles = 5;
const maxBytes = 5 * 1024 * 1024;
const maxBody = maxFiles * maxBytes + 64 * 1024;

/** What all uploads of this process may hold in memory at once. */
const mostHeld = 512 * 1024 * 1024;
let held = 0;

const parse = multer({
  storage: multer.memoryStorage(),
  // Without this "résumé.png" arrives as mojibake.
  defParamCharset: 'utf8',
  limits: { files: maxFiles, fileSize: maxBytes, parts: maxFiles, fields: 0 },
}).array(field, maxFiles);

/** In this scope a body is files and nothing else; everywhere else multipart stays refused, like any type nobody reads. */
export function takeFiles(scope: FastifyInstance): void {
  scope.addHook('preParsing', (request, reply, _body, done) => done(reserve(request, reply)));
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('multipart/form-data', ({ raw }: FastifyRequest) => readFiles(raw));
  scope.addContentTypeParser('*', (_request, _body, done) =>
    done(problem('request/media-type', { sentence: 'Send the images as multipart/form-data.' })),
  );
}

/** Before a byte is read: what is announced as too long never is, and who comes on top of too many comes again. */
function reserve({ headers }: FastifyRequest, reply: FastifyReply): Problem | undefined {
  const length = Number(headers['content-length'] ?? maxBody);
  const tooLarge = length > maxBody;
  if (tooLarge || held + length > mostHeld) {
    reply.header('connection', 'close');
    if (tooLarge) return problem('upload/too-large');
    const sentence = 'Too many images are on their way just now; try again in a moment.';
    return problem('service/busy', { sentence, retryAfterSeconds: 2 });
  }
  // Who left while it was found out who they are would never be heard to leave again.
  if (reply.raw.destroyed) return problem('upload/unreadable');
  held += length;
  reply.raw.once('close', () => void (held -= length));
}

async function readFiles(raw: IncomingMessage & { files?: Express.Multer.File[] }): Promise<SentFile[]> {
  await new Promise<void>((resolve, reject) => {
    // It takes requests for Express's own, but asks no more of them than Node's have.
    parse(raw as never, null as never, (error?: unknown) => (error ? reject(refusal(error)) : resolve()));
  });
  return (raw.files ?? []).map(({ originalname, buffer }) => ({ name: originalname, bytes: buffer }));
}

/** All else that multer and busboy find wrong is how the body is written. */
const refusal = (error: unknown): Problem =>
  problem(error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE' ? 'upload/too-large' : 'upload/unreadable');

/** @throws upload/unreadable when nothing was sent, or a file is empty */
export function filesOf(body: unknown): SentFile[] {
  const files = (body ?? []) as SentFile[];
  if (files.length === 0 || files.some(({ bytes }) => bytes.length === 0)) throw problem('upload/unreadable');
  return files;
}

/** Even opened as a page of its own it runs nothing. */
export function sendBytes(reply: FastifyReply, { bytes, type, name }: Bytes): Buffer {
  reply.headers({
    'content-type': type,
    'content-disposition': `inline; filename*=UTF-8''${encoded(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  return bytes;
}

/** RFC 5987; encodeURIComponent leaves four characters that may not stand there. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
