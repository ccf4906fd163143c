// P48, P49, P52: what is sent as an image and is none, or too much of one.
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { expect, it, onTestFinished, vi } from 'vitest';
import { forgetSessions } from '../../src/auth/sessions.ts';
import { row, rows, sql } from '../../src/database/sql.ts';
import { transaction } from '../../src/database/transaction.ts';
import { ask, upload } from '../client.ts';
import { useDesk } from '../desk.ts';
import { bodyOf, disposition, multipart, post, type Posting } from '../multipart.ts';
import { make, makeAgent } from '../people.ts';
import { draw, filesIn, noise, picture, useDataDirectory } from '../pictures.ts';
import { expectFailure, unchanged, type Sent } from './oracle.ts';

const data = useDataDirectory();
const desk = useDesk({ env: { DATA_DIRECTORY: data, RATE_LIMITS: 'on' } });

const mebibyte = 1024 * 1024;
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

const stored = () => filesIn(data).filter((file) => file !== 'uploads');
/** Nothing is written down, in the database or beside it. */
const nothingKept = async (work: () => Promise<unknown>) => {
  const before = stored();
  await unchanged(work);
  expect(stored()).toEqual(before);
};

it('P48 what only calls itself an image is refused, whatever it is', async () => {
  const { token } = await make('customer');
  const fakes: Record<string, Buffer> = {
    html: Buffer.from('<!doctype html><script>alert(1)</script>'),
    js: Buffer.from('fetch("/api/auth/me").then(console.log)'),
    svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
    'svg with a prologue': Buffer.from(
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    ),
    php: Buffer.from('<?php system($_GET["c"]); ?>'),
    exe: Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(500)]),
    pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF'),
    zip: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(100)]),
    tiff: await draw().tiff().toBuffer(),
    avif: await draw().avif().toBuffer(),
    'a gif in name': Buffer.from('GIF89a/*<script>alert(1)</script>*/=1;'),
    'a png in name': Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      Buffer.from('<script>alert(1)</script>'),
    ]),
    'a jpeg in name': Buffer.from('\xff\xd8\xff\xe0<script>alert(1)</script>', 'latin1'),
    'a webp in name': Buffer.from('RIFF\x20\0\0\0WEBPVP8 <script>alert(1)</script>', 'latin1'),
  };
  await nothingKept(async () => {
    for (const [what, bytes] of Object.entries(fakes)) {
      const answer = await post(desk.url, {
        body: bodyOf([{ disposition: disposition(`${what}.png`), bytes }]),
        token,
      });
      expectFailure(answer, [400, 415]);
      if (!what.includes('in name')) expectFailure(answer, 415, 'upload/not-an-image');
    }
  });
});

/** Says how much is to come, sends none of it, and hears the answer. */
async function announce(length: number, token: string): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': multipart, 'content-length': length };
  const outgoing = request(`${desk.url}/api/upload`, { method: 'POST', agent: false, headers });
  outgoing.on('error', () => {}).flushHeaders();
  const [answer] = (await once(outgoing, 'response', { signal: AbortSignal.timeout(2_000) })) as [IncomingMessage];
  outgoing.destroy();
  return answer;
}

it('P49 too large, too many, empty, missing or cut off: refused, and nothing of it stays', async () => {
  const { token } = await makeAgent();
  const bytes = await picture();
  const large = Buffer.concat([bytes, Buffer.alloc(5 * mebibyte + 1 - bytes.length)]);
  const [six, whole] = [bodyOf(times(6, () => ({ bytes }))), bodyOf([{ bytes: await noise(600, 600) }])];
  const cases: [what: string, posting: Posting, status: number, code: string][] = [
    ['5 MiB + 1', { body: bodyOf([{ bytes: large }]) }, 413, 'upload/too-large'],
    ['5 MiB + 1 behind another', { body: bodyOf([{ bytes }, { bytes: large }]) }, 413, 'upload/too-large'],
    ['60 MiB', { body: bodyOf([{ bytes: Buffer.alloc(60 * mebibyte) }]) }, 413, 'upload/too-large'],
    ['six files', { body: six }, 400, 'upload/unreadable'],
    ['an empty file', { body: bodyOf([{ bytes: Buffer.alloc(0) }]) }, 400, 'upload/unreadable'],
    ['an empty one among others', { body: bodyOf([{ bytes }, { bytes: Buffer.alloc(0) }]) }, 400, 'upload/unreadable'],
    ['no part', { body: bodyOf([]) }, 400, 'upload/unreadable'],
    ['no byte', { body: Buffer.alloc(0) }, 400, 'upload/unreadable'],
    ['no body at all', { body: Buffer.alloc(0), type: '' }, 400, 'upload/unreadable'],
    [
      'an input that was left empty',
      {
        body: bodyOf([
          { disposition: disposition(''), bytes: Buffer.alloc(0), headers: ['content-type: application/octet-stream'] },
        ]),
      },
      400,
      'upload/unreadable',
    ],
    [
      'another field',
      { body: bodyOf([{ disposition: disposition('x.png', 'file'), bytes }]) },
      400,
      'upload/unreadable',
    ],
    [
      'a list by brackets',
      { body: bodyOf([{ disposition: disposition('x.png', 'files[]'), bytes }]) },
      400,
      'upload/unreadable',
    ],
    [
      'text beside',
      {
        body: bodyOf([{ bytes }, { disposition: 'form-data; name="owner_id"', headers: [], bytes: Buffer.from('1') }]),
      },
      400,
      'upload/unreadable',
    ],
    [
      '__proto__ beside',
      {
        body: bodyOf([
          { bytes },
          { disposition: 'form-data; name="__proto__[x]"', headers: [], bytes: Buffer.from('1') },
        ]),
      },
      400,
      'upload/unreadable',
    ],
    [
      'ten thousand parts',
      {
        body: bodyOf(
          times(10_000, () => ({ disposition: 'form-data; name="x"', headers: [], bytes: Buffer.from('1') })),
        ),
      },
      400,
      'upload/unreadable',
    ],
    [
      'a header of 100 kB',
      { body: bodyOf([{ disposition: disposition('x'.repeat(100_000)), bytes }]) },
      400,
      'upload/unreadable',
    ],
    ['cut off in the file', { body: whole.subarray(0, whole.length / 2) }, 400, 'upload/unreadable'],
    ['cut off in the head', { body: whole.subarray(0, 60) }, 400, 'upload/unreadable'],
    ['no last boundary', { body: bodyOf([{ bytes }], '') }, 400, 'upload/unreadable'],
    ['no boundary named', { body: whole, type: 'multipart/form-data' }, 400, 'upload/unreadable'],
    ['another boundary', { body: whole, type: 'multipart/form-data; boundary=other' }, 400, 'upload/unreadable'],
    [
      'another kind of multipart',
      { body: whole, type: multipart.replace('form-data', 'mixed') },
      415,
      'request/media-type',
    ],
    ['JSON', { body: Buffer.from('{"files":[]}'), type: 'application/json' }, 415, 'request/media-type'],
    ['the image alone', { body: bytes, type: 'image/png' }, 415, 'request/media-type'],
    ['no type', { body: bytes, type: '' }, 415, 'request/media-type'],
  ];
  await nothingKept(async () => {
    for (const [what, posting, status, code] of cases) {
      const answer = await post(desk.url, { ...posting, token });
      expect([what, answer.status, JSON.parse(answer.text).code]).toEqual([what, status, code]);
      expectFailure(answer, status, code);
    }
    // Who may not call need not send it first, nor who announces too much.
    expectFailure(await post(desk.url, { body: whole }), 401, 'auth/required');
    const announced = await announce(60 * mebibyte, token);
    expect([announced.statusCode, announced.headers.connection]).toEqual([413, 'close']);
  });
  expect(
    (
      await post(desk.url, {
        body: bodyOf([{ bytes: Buffer.concat([bytes, Buffer.alloc(5 * mebibyte - bytes.length)]) }]),
        token,
      })
    ).status,
  ).toBe(201);
});

it('P49 a form with files is refused by every other route, and the connection goes on', async () => {
  const { token } = await make('customer');
  const body = bodyOf([{ bytes: Buffer.alloc(3 * mebibyte) }]);
  await nothingKept(async () => {
    for (const to of ['/api/tickets', '/api/auth/login', '/api/tickets/1/messages', '/api/auth/logout'])
      expectFailure(await post(desk.url, { path: to, body, token }), 415, 'request/media-type');
    for (let round = 0; round < 3; round += 1) {
      const answer = await fetch(`${desk.url}/api/tickets`, {
        method: 'POST',
        headers: { 'content-type': multipart, authorization: `Bearer ${token}` },
        body: new Uint8Array(body),
      });
      expect(answer.status).toBe(415);
      await answer.text();
      expect((await ask(desk.url, 'GET /auth/me', {}, { token })).status).toBe(200);
    }
  });
});

/** Sends a part of what it announced, and is gone. */
function breakOff(body: Buffer, token: string, sent: number): Promise<void> {
  const { hostname, port } = new URL(desk.url);
  const headers = { authorization: `Bearer ${token}`, 'content-type': multipart, 'content-length': body.length };
  return new Promise((resolve) => {
    const outgoing = request({ hostname, port, path: '/api/upload', method: 'POST', agent: false, headers });
    outgoing.once('error', () => {}).once('close', resolve);
    outgoing.write(body.subarray(0, sent), () => void setTimeout(() => outgoing.destroy(), 1));
  });
}

it('P49 a hundred uploads broken off leave no file, no descriptor and no memory behind', async () => {
  const temporary = path.join(data, 'tmp');
  vi.stubEnv('TMPDIR', temporary);
  const { token } = await makeAgent();
  const body = bodyOf([{ bytes: await noise(1000, 1000) }]);
  const descriptors = () => (existsSync('/dev/fd') ? readdirSync('/dev/fd').length : 0);
  // Connections to the database are opened as they are needed, and stay.
  await Promise.all(times(10, () => rows(sql`select pg_sleep(0.1)`)));
  await breakOff(body, token, 1000);
  await wait(200);
  const [before, files] = [descriptors(), stored()];
  for (let round = 0; round < 9; round += 1)
    await Promise.all(times(10, (index) => breakOff(body, token, Math.round((body.length * (index + 0.5)) / 10))));
  // The last ten are gone before the desk knows who they were.
  forgetSessions();
  await transaction(async () => {
    await rows(sql`lock table sessions`);
    await Promise.all(times(10, () => breakOff(body, token, 1000)));
    await wait(200);
  });
  await expect.poll(descriptors, { timeout: 5_000 }).toBeLessThanOrEqual(before);
  expect(stored()).toEqual(files);
  expect(existsSync(temporary)).toBe(false);
  expect(await row(sql`select count(*) from uploads`)).toEqual({ count: 0 });
  expect((await upload(desk.url, [{ name: 'x.png', bytes: await picture() }], { token })).status).toBe(201);
  vi.unstubAllEnvs();
});

it('P49 uploads under way hold half a GiB at most; who comes on top is asked to come again', async () => {
  const { token } = await makeAgent();
  const { hostname, port } = new URL(desk.url);
  const announced = 25 * mebibyte;
  const headers = { authorization: `Bearer ${token}`, 'content-type': multipart, 'content-length': announced };
  let answered = 0;
  const slow = times(20, () => {
    const outgoing = request({ hostname, port, path: '/api/upload', method: 'POST', agent: false, headers });
    outgoing.on('error', () => {}).on('response', () => void (answered += 1));
    outgoing.write(bodyOf([], ''));
    outgoing.flushHeaders();
    return outgoing;
  });
  const leave = () => slow.forEach((outgoing) => outgoing.destroy());
  onTestFinished(leave);
  const one = [{ name: 'x.png', bytes: await picture() }];
  const sendMuch = () => post(desk.url, { body: Buffer.alloc(announced), token });
  await expect.poll(async () => (await sendMuch()).status).toBe(503);
  // All of them found room: nothing that was broken off before takes any.
  expect(answered).toBe(0);
  const refused = await sendMuch();
  expectFailure(refused, 503, 'service/busy');
  expect(refused.headers['retry-after']).toBe('2');
  // What is small still finds room.
  expect((await upload(desk.url, one, { token })).status).toBe(201);
  leave();
  await expect.poll(async () => (await sendMuch()).status).toBe(400);
});

/** A PNG of one colour, a bit for a pixel: of 20,000 by 20,000 of them 50 MB in 50 kB. */
function hugePng(side: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...(
      [
        ['IHDR', header],
        ['IDAT', rows],
        ['IEND', Buffer.alloc(0)],
      ] as const
    ).map(([type, content]) => chunk(type, content)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** How far the process's memory rose meanwhile. */
async function risen(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = setInterval(() => void (most = Math.max(most, process.memoryUsage.rss())), 5);
  await work().finally(() => clearInterval(look));
  return Math.max(most, process.memoryUsage.rss()) - before;
}

it('P52 an image that unpacks to far more than it is, is refused before it is unpacked', async () => {
  const { token } = await make('customer');
  const bomb = hugePng(20_000);
  expect(bomb.length).toBeLessThan(64 * 1024);
  // The same claim with next to nothing behind it.
  const claim = bomb.subarray(0, 20_000);
  const jpeg = Buffer.from(await picture('jpeg'));
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  for (const place of [frame + 5, frame + 7]) jpeg.writeUInt16BE(60_000, place);
  expect((await upload(desk.url, [{ name: 'small.png', bytes: await picture() }], { token })).status).toBe(201);
  await nothingKept(async () => {
    for (const bytes of [bomb, claim, jpeg]) {
      const body = bodyOf([{ bytes }]);
      let answer: Sent | undefined;
      expect(await risen(async () => (answer = await post(desk.url, { body, token })))).toBeLessThan(100 * mebibyte);
      expectFailure(answer!, 400, 'upload/too-many-pixels');
      expect(answer!.ms).toBeLessThan(1_000);
    }
  });
  // A valid one within the limit is drawn.
  const { status, body } = await upload(desk.url, [{ name: 'wide.png', bytes: hugePng(5_000) }], { token });
  expect([status, body.data?.[0]]).toMatchObject([201, { width: 5_000, height: 5_000 }]);
});
