import { rmSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Attachment } from '@switchboard/contract/uploads.ts';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ask, call, upload } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent, makeGuest, openTicket, type Someone } from '../../test/people.ts';
import { filesIn, picture, useDataDirectory } from '../../test/pictures.ts';
import { openSession } from '../auth/sessions.ts';
import { row, rows, sql } from '../database/sql.ts';
import { transaction } from '../database/transaction.ts';
import { urlFor } from './signing.ts';
import * as uploads from './uploads.ts';

const data = useDataDirectory();
const desk = useDesk({ env: { DATA_DIRECTORY: data } });

async function send(token: string, count = 1): Promise<Attachment[]> {
  const bytes = await picture();
  const files = Array.from({ length: count }, (_, index) => ({ name: `${index + 1}.png`, bytes }));
  const { status, body } = await upload(desk.url, files, { token });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.data;
}

const sendOne = async (token: string) => (await send(token))[0]!;
const fetchImage = (url: string, token?: string) =>
  fetch(`${desk.url}${url}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
const statusFor = async (id: string, token?: string) => (await fetchImage(`/api/upload/${id}`, token)).status;
const remove = async (id: string, { token }: { token: string }) => {
  const { status, body } = await ask(desk.url, 'DELETE /upload/:id', { params: { id } }, { token });
  return body.code ?? status;
};
const rowCount = async () => (await row<{ count: number }>(sql`select count(*) from uploads`)).count;
const stored = () => filesIn(data).filter((file) => file !== 'uploads');

const placeOf = async (ticket_id: string, seq = 1) => ({
  ...(await row<{ conversation_id: string }>(sql`select conversation_id from tickets where id = ${ticket_id}`)),
  seq,
});

const attach = async (person: Pick<Someone, 'id'>, ids: string[], place: { conversation_id: string; seq: number }) =>
  transaction(() => uploads.attach(ids, { ...place, owner_id: person.id }));

/** A customer's ticket with an image on its first message. */
async function ticketWithImage() {
  const owner = await make('customer');
  const ticket = await openTicket(desk.url, owner);
  const image = await sendOne(owner.token);
  await attach(owner, [image.id], await placeOf(ticket.id));
  return { owner, ticket, image };
}

describe('an image', () => {
  it('is served as what it is, under the name it was given', async () => {
    const { token } = await make('customer');
    const { body } = await upload(desk.url, [{ name: 'résumé', bytes: await picture('webp') }], { token });
    const [image] = body.data;
    expect(image).toMatchObject({ type: 'image/webp', width: 60, height: 40, name: 'résumé.webp' });
    const answer = await fetchImage(image!.url);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, answer.headers.get('content-type'), bytes.length]).toEqual([200, 'image/webp', image!.size]);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 60, height: 40 });
  });

  it('comes back with its fellows, in the order in which they were sent', async () => {
    const { token } = await make('customer');
    expect((await send(token, 5)).map(({ name }) => name)).toEqual(['1.png', '2.png', '3.png', '4.png', '5.png']);
    expect(stored()).toHaveLength(5);
  });

  it('takes its fellows down with it when it is none', async () => {
    const { token } = await make('customer');
    const files = [
      { name: 'a.png', bytes: await picture() },
      { name: 'b.png', bytes: Buffer.from('not at all') },
    ];
    const { status, body } = await upload(desk.url, files, { token });
    expect([status, body.code]).toEqual([415, 'upload/not-an-image']);
    expect(body.details).toEqual([{ path: '/files/1', message: body.error }]);
    expect([await rowCount(), stored()]).toEqual([0, []]);
  });

  it('without its file is not there', async () => {
    const { token } = await make('customer');
    const { id } = await sendOne(token);
    for (const file of stored()) rmSync(path.join(data, file));
    expect(await statusFor(id, token)).toBe(404);
  });
});

describe('who sees an image', () => {
  it('until it is sent, its owner alone', async () => {
    const [owner, other, agent] = [await make('customer'), await make('customer'), await makeAgent()];
    const { id } = await sendOne(owner.token);
    expect(await statusFor(id, owner.token)).toBe(200);
    for (const { token } of [other, agent]) expect(await statusFor(id, token)).toBe(404);
    expect(await statusFor(id)).toBe(401);
  });

  it('on a message, whoever may read the ticket', async () => {
    const { owner, image, ticket } = await ticketWithImage();
    const [other, agent] = [await make('customer'), await makeAgent()];
    const stranger = await makeGuest(desk.url);
    for (const { token } of [owner, agent]) expect(await statusFor(image.id, token)).toBe(200);
    for (const { token } of [other, stranger]) expect(await statusFor(image.id, token)).toBe(404);
    // It is the ticket that counts now, not who sent it.
    await rows(sql`update tickets set customer_id = ${other.id} where id = ${ticket.id}`);
    expect([await statusFor(image.id, owner.token), await statusFor(image.id, other.token)]).toEqual([404, 200]);
  });

  it('on a guest’s message, that guest', async () => {
    const { ticket, token } = await makeGuest(desk.url);
    const image = await sendOne(token);
    await attach({ id: ticket.customer_id }, [image.id], await placeOf(ticket.id));
    expect(await statusFor(image.id, token)).toBe(200);
    const { ticket: second } = await makeGuest(desk.url, { contact_email: ticket.contact_email });
    expect(await statusFor(image.id, await openSession(ticket.customer_id, second.id))).toBe(404);
  });

  it('on an internal note, staff only', async () => {
    const owner = await make('customer');
    const [agent, colleague] = [await makeAgent(), await makeAgent()];
    const ticket = await openTicket(desk.url, owner);
    const params = { id: ticket.id };
    const note = await call(
      desk.url,
      'POST /tickets/:id/messages',
      { params, body: { body: 'Hm.', internal: true } },
      agent,
    );
    const image = await sendOne(agent.token);
    await attach(agent, [image.id], await placeOf(ticket.id, note.seq));
    for (const { token } of [agent, colleague]) expect(await statusFor(image.id, token)).toBe(200);
    expect(await statusFor(image.id, owner.token)).toBe(404);
  });

  it('in a chat, its requester and staff; not who holds a ticket’s token in their name', async () => {
    const [requester, other, agent] = [await make('customer'), await make('customer'), await makeAgent()];
    const { conversation_id } = await row<{ conversation_id: string }>(sql`
      with conversation as (insert into conversations (last_seq, last_public_seq) values (1, 1) returning id),
      message as (
        insert into messages (conversation_id, seq, public_seq, author_id, by_staff, body)
        select id, 1, 1, ${requester.id}, false, 'Look!' from conversation)
      insert into chat_sessions (conversation_id, customer_id, joined_at_position)
      select id, ${requester.id}, 1 from conversation returning conversation_id`);
    const image = await sendOne(requester.token);
    await attach(requester, [image.id], { conversation_id, seq: 1 });
    for (const { token } of [requester, agent]) expect(await statusFor(image.id, token)).toBe(200);
    const ticket = await openTicket(desk.url, requester);
    for (const token of [other.token, await openSession(requester.id, ticket.id)])
      expect(await statusFor(image.id, token)).toBe(404);
  });
});

describe('attaching', () => {
  it('shows it in the conversation, to each reader under an address of their own', async () => {
    const [owner, agent] = [await make('customer'), await makeAgent()];
    const params = { id: (await openTicket(desk.url, owner)).id };
    const [first, second] = (await send(owner.token, 2)) as [Attachment, Attachment];
    const body = { body: 'Look!', client_id: crypto.randomUUID(), attachment_ids: [first.id, second.id] };
    const said = await call(desk.url, 'POST /tickets/:id/messages', { params, body }, owner);
    expect(said.attachments.map(({ id, name }) => ({ id, name }))).toEqual([
      { id: first.id, name: '1.png' },
      { id: second.id, name: '2.png' },
    ]);
    // A retry finds them sent already, with this very message.
    expect((await call(desk.url, 'POST /tickets/:id/messages', { params, body }, owner)).seq).toBe(said.seq);
    for (const [token, viewer] of [
      [owner.token, owner.id],
      [agent.token, 'staff'],
    ] as const) {
      const read = await call(desk.url, 'GET /tickets/:id/messages', { params }, { token });
      const [image] = read.find(({ seq }) => seq === said.seq)!.attachments;
      expect(image!.url).toContain(`viewer=${viewer}&`);
      expect((await fetchImage(image!.url)).status).toBe(200);
    }
    expect(
      (
        await ask(
          desk.url,
          'POST /tickets/:id/messages',
          { params, body: { body: 'x', attachment_ids: [first.id] } },
          owner,
        )
      ).body.code,
    ).toBe('upload/attached');
    expect(await call(desk.url, 'GET /tickets/:id/messages', { params }, owner)).toHaveLength(2);
  });

  it('takes all or none, and only what is its owner’s and still free', async () => {
    const { owner, image, ticket } = await ticketWithImage();
    const place = await placeOf(ticket.id);
    const [first, second] = (await send(owner.token, 2)) as [Attachment, Attachment];
    const foreign = await sendOne((await make('customer')).token);
    for (const [id, code] of [
      [crypto.randomUUID(), 'upload/not-found'],
      [foreign.id, 'upload/not-found'],
      [first.id, 'upload/not-found'],
      [image.id, 'upload/attached'],
    ] as const)
      await expect(attach(owner, [first.id, id], place), code).rejects.toMatchObject({ code });
    expect(await rows(sql`select id from uploads where conversation_id is not null`)).toEqual([{ id: image.id }]);
    await attach(owner, [second.id, first.id], place);
    await expect(attach(owner, [first.id], place)).rejects.toMatchObject({ code: 'upload/attached' });
    await attach(owner, [], place);
  });

  it('is undone with the message it belonged to', async () => {
    const owner = await make('customer');
    const place = { ...(await placeOf((await openTicket(desk.url, owner)).id)), owner_id: owner.id };
    const { id } = await sendOne(owner.token);
    const failing = transaction(async () => {
      await uploads.attach([id], place);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await uploads.attach([id], place);
  });

  it('at the same moment to two messages, hangs it on one', async () => {
    const owner = await make('customer');
    const [one, other] = [await openTicket(desk.url, owner), await openTicket(desk.url, owner)];
    for (let round = 0; round < 10; round += 1) {
      const { id } = await sendOne(owner.token);
      const places = [await placeOf(one.id), await placeOf(other.id)];
      const outcomes = await Promise.allSettled(places.map((place) => attach(owner, [id], place)));
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const refused = outcomes.find((outcome) => outcome.status === 'rejected');
      expect(refused?.reason).toMatchObject({ code: 'upload/attached' });
    }
  });
});

describe('a signed address', () => {
  it('opens the image without a token, for ten minutes', async () => {
    const { image } = await ticketWithImage();
    expect((await fetchImage(image.url)).status).toBe(200);
    const expired = await fetchImage(urlFor(image.id, 'staff', Date.now() - 12 * 60_000));
    expect([expired.status, ((await expired.json()) as { code: string }).code]).toEqual([404, 'upload/not-found']);
  });

  it('opens nothing else: another image, another reader, another time', async () => {
    const { owner, image } = await ticketWithImage();
    const hidden = await sendOne((await make('customer')).token);
    const at = new URL(image.url, desk.url);
    const changed = (change: (url: URL) => void) => {
      const url = new URL(at);
      change(url);
      return url.pathname + url.search;
    };
    const wrong = [
      changed((url) => (url.pathname = `/api/upload/${hidden.id}`)),
      changed((url) => url.searchParams.set('viewer', 'staff')),
      changed((url) => url.searchParams.set('until', String(Number(url.searchParams.get('until')) + 60))),
      changed((url) => url.searchParams.set('signature', 'x'.repeat(43))),
      changed((url) => url.searchParams.set('signature', '')),
      changed((url) => url.searchParams.delete('viewer')),
      changed((url) => url.searchParams.delete('until')),
    ];
    for (const url of wrong) {
      expect((await fetchImage(url)).status, url).toBe(404);
      // What the address says is not made good by a token.
      expect((await fetchImage(url, owner.token)).status, url).toBe(404);
    }
    expect((await fetchImage(changed((url) => url.searchParams.delete('signature')))).status).toBe(401);
  });

  it('is signed for the reader it is given to', async () => {
    const [customer, agent] = [await make('customer'), await makeAgent()];
    const viewerOf = ({ url }: Attachment) => new URL(url, desk.url).searchParams.get('viewer');
    expect(viewerOf(await sendOne(customer.token))).toBe(customer.id);
    expect(viewerOf(await sendOne(agent.token))).toBe('staff');
  });
});

describe('deleting an image', () => {
  it('is its owner’s right until it is sent, and the staff’s at any time', async () => {
    const { owner, image } = await ticketWithImage();
    const [other, agent] = [await make('customer'), await makeAgent()];
    const [unsent, another] = (await send(owner.token, 2)) as [Attachment, Attachment];
    expect(await remove(unsent.id, other)).toBe('upload/not-found');
    expect(await remove(image.id, other)).toBe('upload/not-found');
    expect(await remove(crypto.randomUUID(), owner)).toBe('upload/not-found');
    expect(await remove(image.id, owner)).toBe('upload/attached');
    expect(stored()).toHaveLength(3);
    expect(await remove(unsent.id, owner)).toBe(204);
    expect(await remove(unsent.id, owner)).toBe('upload/not-found');
    expect(await remove(image.id, agent)).toBe(204);
    expect(await remove(another.id, agent)).toBe(204);
    expect(await statusFor(image.id, owner.token)).toBe(404);
    expect((await fetchImage(image.url)).status).toBe(404);
    expect([await rowCount(), stored()]).toEqual([0, []]);
  });

  it('is not its reader’s right', async () => {
    const customer = await make('customer');
    const agent = await makeAgent();
    const ticket = await openTicket(desk.url, customer);
    const image = await sendOne(agent.token);
    await attach(agent, [image.id], await placeOf(ticket.id));
    expect(await statusFor(image.id, customer.token)).toBe(200);
    expect(await remove(image.id, customer)).toBe('auth/forbidden');
  });
});

describe('sweeping', () => {
  it('removes what nobody sent within a day, row and file', async () => {
    const { owner, image } = await ticketWithImage();
    const unsent = await sendOne(owner.token);
    const age = (hours: number) =>
      rows(sql`update uploads set created_at = clock_timestamp() - make_interval(mins => ${hours * 60})`);
    await age(23.9);
    await uploads.sweepUnattached();
    expect(await statusFor(unsent.id, owner.token)).toBe(200);
    await age(24.1);
    await uploads.sweepUnattached();
    expect(await statusFor(unsent.id, owner.token)).toBe(404);
    expect(await statusFor(image.id, owner.token)).toBe(200);
    expect(stored()).toHaveLength(1);
  });

  it('removes files that a crash has left without a row, and nothing of another desk', async () => {
    const { owner, image } = await ticketWithImage();
    const lost = await sendOne(owner.token);
    await rows(sql`delete from uploads where id = ${lost.id}`);
    const { key } = await row<{ key: string }>(sql`select key from uploads where id = ${image.id}`);
    const foreign = key.replace(/^\w{8}/, '0'.repeat(8));
    for (const name of [`${key}.part`, foreign]) await writeFile(path.join(data, 'uploads', name), 'x');
    expect(stored()).toHaveLength(4);
    await uploads.sweepUnattached();
    expect(stored()).toHaveLength(4);
    const old = new Date(Date.now() - 23 * 3_600_000);
    for (const file of stored()) await utimes(path.join(data, file), old, old);
    await uploads.sweepUnattached();
    expect(stored()).toHaveLength(4);
    await uploads.sweepUnattached(new Date(Date.now() + 2 * 3_600_000).toISOString());
    expect(stored().map((file) => path.basename(file))).toEqual([foreign, key].toSorted());
    expect(await statusFor(image.id, owner.token)).toBe(200);
  });

  it('does nothing where nothing has been kept yet', async () => {
    await uploads.sweepUnattached();
  });
});
