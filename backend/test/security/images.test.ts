// P04, P30, P50, P51: what is kept of an image, under which name, and who gets it how.
import { request, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { row, sql } from '../../src/database/sql.ts';
import { transaction } from '../../src/database/transaction.ts';
import * as uploads from '../../src/uploads/uploads.ts';
import { ask, upload } from '../client.ts';
import { useDesk } from '../desk.ts';
import { bodyOf, post } from '../multipart.ts';
import { make, makeAgent, makeGuest, openTicket } from '../people.ts';
import { draw, filesIn, picture, useDataDirectory } from '../pictures.ts';
import { expectFailure, expectMissing, send, statusesOf, unchanged } from './oracle.ts';

const data = useDataDirectory();
const desk = useDesk({ env: { DATA_DIRECTORY: data, RATE_LIMITS: 'on' } });

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

/** The bytes and the headers exactly as they were sent. */
async function get(url: string, method = 'GET') {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; names: string[]; bytes: Buffer }>(
    (resolve, reject) => {
      request(`${desk.url}${url}`, { method, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => void chunks.push(chunk));
        response.once('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            names: response.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()),
            bytes: Buffer.concat(chunks),
          }),
        );
      })
        .once('error', reject)
        .end();
    },
  );
}

const stored = () => filesIn(data).filter((file) => file !== 'uploads');

it('P04 an image of another customer is not there, and the place it lies in is served to nobody', async () => {
  const [owner, other] = [await make('customer'), await make('customer')];
  const guest = await makeGuest(desk.url);
  const ticket = await openTicket(desk.url, owner);
  const { body } = await upload(desk.url, [{ name: 'secret.png', bytes: await picture() }], owner);
  const [image] = body.data;
  const params = { id: image!.id };
  const place = await row<{ conversation_id: string }>(
    sql`select conversation_id from tickets where id = ${ticket.id}`,
  );
  const { bytes } = await get(image!.url);
  for (const attached of [false, true]) {
    if (attached) await transaction(() => uploads.attach([params.id], { ...place, seq: 1, owner_id: owner.id }));
    await unchanged(async () => {
      for (const { token } of [other, guest]) {
        await expectMissing(desk.url, 'GET /upload/:id', { params }, { token });
        await expectMissing(desk.url, 'DELETE /upload/:id', { params }, { token });
      }
      expect(await ask(desk.url, 'GET /upload/:id', { params })).toMatchObject({
        status: 401,
        body: { code: 'auth/required' },
      });
      expect((await ask(desk.url, 'DELETE /upload/:id', { params })).status).toBe(401);
    });
  }
  const { key } = await row<{ key: string }>(sql`select key from uploads where id = ${params.id}`);
  for (const where of [
    `/uploads/${key}`,
    `/.data/uploads/${key}`,
    `/data/uploads/${key}`,
    `/api/uploads/${key}`,
    `/api/upload/${key}`,
    `/api/upload/..%2f..%2fuploads%2f${key}`,
    `/..%2f.data%2fuploads%2f${key}`,
    `/assets/..%2f..%2f..%2f.data%2fuploads%2f${key}`,
    path.join(data, 'uploads', key),
  ]) {
    for (const headers of [{}, { authorization: `Bearer ${owner.token}` }] as Record<string, string>[]) {
      const answer = await send(desk.url, where, { headers });
      expect(answer.text.includes(bytes.toString('utf8')), where).toBe(false);
      expect(answer.headers['content-type'], where).toMatch(/^(application\/json|text\/html)/);
    }
  }
});

it('P30 forty uploads in a minute are thirty', async () => {
  const [customer, neighbour] = [await make('customer'), await make('customer')];
  const files = [{ name: 'x.png', bytes: await picture() }];
  const answers = await Promise.all(times(40, () => upload(desk.url, files, customer)));
  expect(statusesOf(answers)).toEqual([...times(30, () => 201), ...times(10, () => 429)]);
  for (const { status, headers, body } of answers) {
    if (status === 201) continue;
    expect(body.code).toBe('request/too-many');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect(stored()).toHaveLength(30);
  expect((await upload(desk.url, files, neighbour)).status).toBe(201);
});

it('P50 no name leads out of the folder, out of the header, or out of its line', async () => {
  const { token } = await makeAgent();
  const bytes = await picture();
  const names: [filename: string, shown: string | null][] = [
    ['filename="../../x.png"', 'x.png'],
    ['filename="..\\..\\x.png"', null],
    ['filename="..%2fx.png"', '%2fx.png'],
    ['filename="/etc/passwd"', 'passwd.png'],
    ['filename="a\0.png"', null],
    [`filename="${'x'.repeat(300)}.png"`, `${'x'.repeat(96)}.png`],
    ['filename="%22><img>.png"', '"><img>.png'],
    ['filename="\\"><img>.png"', '"><img>.png'],
    ['filename="x.png\r\nSet-Cookie: a=b"', null],
    ['filename="x.png%0D%0ASet-Cookie: a=b"', 'x.pngSet-Cookie: a=b.png'],
    ["filename*=UTF-8''x.png%0D%0ASet-Cookie%3A%20a%3Db", 'x.pngSet-Cookie: a=b.png'],
    ["filename*=UTF-8''..%2F..%2Fx.png", 'x.png'],
    ["filename*=UTF-8''a%00.png", 'a.png'],
    ["filename*=UTF-8''%E2%80%AEgnp.png", 'gnp.png'],
    ['filename="résumé (1)\'*.png"', "résumé (1)'*.png"],
    ['filename="x.png; filename=y.html"', 'x.png; filename=y.html.png'],
  ];
  for (const [said, shown] of names) {
    const answer = await post(desk.url, {
      body: bodyOf([{ disposition: `form-data; name="files"; ${said}`, bytes }]),
      token,
    });
    // What multipart cannot carry is refused; what it carries is made harmless.
    if (shown === null && answer.status !== 201) {
      expectFailure(answer, 400, 'upload/unreadable');
      continue;
    }
    expect(answer.status, said).toBe(201);
    const [image] = JSON.parse(answer.text).data;
    if (shown !== null) expect(image.name, said).toBe(shown);
    expect(image.name).toMatch(/^[^\p{Cc}/\\]+\.png$/u);
    const { headers, names: sent } = await get(image.url);
    expect(sent.filter((name) => name === 'content-disposition')).toHaveLength(1);
    expect(headers).not.toHaveProperty('set-cookie');
    const [, encoded] = /^inline; filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]+)$/.exec(
      headers['content-disposition']!,
    )!;
    expect(decodeURIComponent(encoded!)).toBe(image.name);
  }
  expect(filesIn(data).filter((file) => !/^uploads([/\\][0-9a-f]{8}-[0-9a-f]{32})?$/.test(file))).toEqual([]);
  expect(stored().length).toBeGreaterThan(10);
});

it('P51 an accepted image is drawn anew and served as nothing but an image', async () => {
  const { token } = await make('customer');
  const taken = await draw()
    .jpeg()
    .withExif({
      IFD0: { Artist: 'Photographer', Software: '<script>alert(1)</script>' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' },
    })
    .toBuffer();
  const sent = Buffer.concat([taken, Buffer.from('<?php system($_GET["c"]); ?>')]);
  expect((await sharp(sent).metadata()).exif?.includes('Photographer')).toBe(true);
  const { body } = await upload(desk.url, [{ name: 'view.jpg', bytes: sent }], { token });
  const [image] = body.data;
  const { status, headers, bytes } = await get(image!.url);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': String(image!.size),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    'content-disposition': "inline; filename*=UTF-8''view.jpg",
    'referrer-policy': 'no-referrer',
  });
  expect(bytes.equals(sent)).toBe(false);
  const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
  expect({ exif, xmp, iptc, icc }).toEqual({});
  for (const trace of ['Exif', 'Photographer', 'script', '<?php']) expect(bytes.includes(trace), trace).toBe(false);
  const head = await get(image!.url, 'HEAD');
  expect([head.status, head.bytes.length, head.headers['content-type']]).toEqual([200, 0, 'image/jpeg']);
  // A refusal in the same place is as strict as any other.
  const missing = await get(image!.url.replace(/signature=.*/, 'signature=x'));
  expect(missing.status).toBe(404);
  expect(missing.headers['cache-control']).toBe('no-store');
  expect(missing.headers['content-type']).toMatch(/^application\/json/);
  expect(missing.headers['content-security-policy']).toContain("default-src 'self'");
});
