// Uploads as no browser would write them.
import { request } from 'node:http';
import type { Sent } from './security/oracle.ts';

const boundary = 'a-line-that-no-image-holds';
export const multipart = `multipart/form-data; boundary=${boundary}`;

export interface Part {
  disposition?: string;
  headers?: string[];
  bytes: Buffer;
}

export const disposition = (name: string, field = 'files') => `form-data; name="${field}"; filename="${name}"`;

export const bodyOf = (parts: Part[], end = `--${boundary}--\r\n`) =>
  Buffer.concat([
    ...parts.flatMap(({ disposition: said = disposition('x.png'), headers = ['content-type: image/png'], bytes }) => [
      Buffer.from([`--${boundary}`, `content-disposition: ${said}`, ...headers, '', ''].join('\r\n')),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(end),
  ]);

export interface Posting {
  body: Buffer;
  token?: string;
  type?: string;
  headers?: Record<string, string>;
  path?: string;
}

/** A POST of bytes, with whatever type they claim. */
export function post(
  url: string,
  { body, token, type = multipart, headers = {}, path: to = '/api/upload' }: Posting,
): Promise<Sent> {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        hostname,
        port,
        path: to,
        method: 'POST',
        agent: false,
        headers: {
          ...(type && { 'content-type': type }),
          ...(token && { authorization: `Bearer ${token}` }),
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => void (text += chunk));
        const done = () =>
          resolve({ status: response.statusCode!, headers: response.headers, text, ms: performance.now() - began });
        response.once('end', done).once('error', done);
      },
    );
    outgoing.once('error', reject).end(body);
  });
}
