// P24: what no answer and no event may hold, walked through as every role.
import { randomUUID } from 'node:crypto';
import { routes, type RouteName } from '@switchboard/contract/api.ts';
import { expect, it } from 'vitest';
import { settled } from '../../src/journal.ts';
import { ask, call, command, connect, heard, type Options } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeAgent, makeGuest, openTicket, password } from '../people.ts';

const desk = useDesk();

const secretKey = /password|hash|secret|token/i;
/** Where an answer is a key to the door, and by which name. */
const keysOf: Partial<Record<RouteName, string>> = {
  'POST /auth/register': 'token',
  'POST /auth/login': 'token',
  'POST /auth/setup': 'token',
  'PATCH /auth/me': 'token',
  'POST /tickets': 'access_token',
  'POST /tickets/:id/messages': 'access_token',
};

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysIn(inner)]);
}

it("P24 no answer holds a secret, and a customer learns nobody else's address", async () => {
  const [customer, other, agent, admin] = [
    await make('customer'),
    await make('customer'),
    await makeAgent(),
    await make('admin'),
  ];
  const guest = await makeGuest(desk.url);
  const callers = { customer, agent, admin, guest } satisfies Record<string, Options>;
  const sockets = { customer: await connect(desk.url, customer.token), guest: await connect(desk.url, guest.token) };
  const heardAll: string[] = [];
  let seen = 0;
  const walk = async (name: RouteName, input: object, caller: keyof typeof callers | null) => {
    const { status, body } = await ask(desk.url, name, input, caller ? callers[caller] : {});
    expect(status, `${name} as ${caller}: ${JSON.stringify(body)}`).toBeLessThan(500);
    if (status >= 300) return;
    seen += 1;
    const allowed = keysOf[name];
    expect(
      keysIn(body).filter((key) => secretKey.test(key) && key !== allowed),
      `${name} as ${caller}`,
    ).toEqual([]);
    if (caller === 'customer' || caller === 'guest') heardAll.push(JSON.stringify([name, caller, body]));
  };

  const ticket = await openTicket(desk.url, customer);
  const foreign = await openTicket(desk.url, other);
  for (const { id } of [ticket, foreign, guest.ticket]) {
    const params = { id };
    await command(sockets.customer, 'join-ticket-room', { ticket_id: id });
    await walk('POST /tickets/:id/messages', { params, body: { body: 'From staff.' } }, 'agent');
    await walk('POST /tickets/:id/messages', { params, body: { body: 'Between us.', internal: true } }, 'admin');
    await walk('POST /tickets/:id/escalate', { params, body: { notes: 'Hurry.' } }, 'agent');
    await walk('POST /tickets/:id/reassign', { params, body: { agent_id: agent.id } }, 'admin');
    for (const caller of ['customer', 'guest'] as const)
      await walk('POST /tickets/:id/messages', { params, body: { body: 'Thanks.' } }, caller);
    await walk('PATCH /tickets/:id/status', { params, body: { status: 'resolved' } }, 'agent');
    for (const caller of ['customer', 'guest'] as const)
      await walk('POST /tickets/:id/rating', { params, body: { score: 4 } }, caller);
  }
  await walk('POST /agents', { body: { name: 'New Agent', email: 'new.agent@people.test', password } }, 'admin');
  await walk('PATCH /agents/:id', { params: { id: agent.id }, body: { max_tickets: 5 } }, 'admin');
  await walk('POST /queue/run', {}, 'admin');
  await walk('POST /tickets', { body: { subject: 'S', description: 'D' } }, 'customer');
  await walk('POST /tickets', { body: { subject: 'S', description: 'D', contact_email: 'anyone@people.test' } }, null);
  await walk('POST /auth/login', { body: { email: customer.email, password } }, null);
  await walk('POST /auth/password/forgot', { body: { email: other.email } }, null);
  await walk('PATCH /auth/me', { body: { name: 'Renamed' } }, 'customer');

  const ids = (name: string) =>
    name.includes('/agents/')
      ? [agent.id, admin.id]
      : name.includes('/tickets/:')
        ? [ticket.id, foreign.id, guest.ticket.id]
        : [randomUUID()];
  for (const name of Object.keys(routes).filter((each) => each.startsWith('GET ')) as RouteName[]) {
    const inputs = name.includes(':') ? ids(name).map((id) => ({ params: { id } })) : [{}];
    for (const caller of ['customer', 'guest', 'agent', 'admin'] as const)
      for (const input of inputs) await walk(name, input, caller);
  }
  await heard(
    sockets.customer,
    'ticket-updated',
    (told) => told.ticket.id === ticket.id && told.ticket.status === 'resolved',
  );
  await settled();
  expect(seen).toBeGreaterThan(60);
  const told = JSON.stringify([sockets.customer.told, sockets.guest.told]);
  expect(told).toContain('From staff.');
  expect(
    [...keysIn(sockets.customer.told), ...keysIn(sockets.guest.told)].filter((key) => secretKey.test(key)),
  ).toEqual([]);
  for (const address of [other.email, agent.email, admin.email, 'new.agent@people.test']) {
    expect(heardAll.filter((text) => text.includes(address))).toEqual([]);
    expect(told).not.toContain(address);
  }
  expect(heardAll.filter((text) => text.includes('"customer"') && text.includes(guest.ticket.contact_email))).toEqual(
    [],
  );
});

it("P24 who types another's address into a form learns nothing of them", async () => {
  const contact_email = 'private.person@people.test';
  await makeGuest(desk.url, { contact_email, name: 'Persephone Private' });
  const { ticket, token } = await makeGuest(desk.url, { contact_email, name: 'A Stranger', subject: 'Who are you?' });
  const read = await call(desk.url, 'GET /tickets/:id', { params: { id: ticket.id } }, { token });
  const said = await call(desk.url, 'GET /tickets/:id/messages', { params: { id: ticket.id } }, { token });
  expect(JSON.stringify([ticket, read, said])).not.toContain('Persephone');
});
