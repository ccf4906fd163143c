// P31: every route and command against every caller: who may is what the contract says, and nothing is served without it.
import { randomUUID } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import { routes, type RouteName } from '@switchboard/contract/api.ts';
import { commands, type CommandName } from '@switchboard/contract/live.ts';
import type { Route } from '@switchboard/contract/shapes.ts';
import type { Caller as Called } from '@switchboard/contract/words.ts';
import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSession, openVisit } from '../../src/auth/sessions.ts';
import { users } from '../../src/auth/tables.ts';
import { readConfig } from '../../src/config.ts';
import { mount, type Doors } from '../../src/http/mount.ts';
import { makeServer } from '../../src/http/server.ts';
import { command, connect } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeGuest, password } from '../people.ts';
import { probe, unchanged } from './oracle.ts';

// Fastify announces each server it makes, and that server each route it is given, whoever gives it.
const served = new Set<string>();
diagnostics.subscribe('fastify.initialization', (message) => {
  const { fastify } = message as { fastify: FastifyInstance };
  fastify.addHook('onRoute', ({ method, url }) => [method].flat().forEach((each) => served.add(`${each} ${url}`)));
});

const desk = useDesk();
const declared = Object.entries(routes) as [RouteName, Route][];
const callers = ['nobody', 'guest', 'visitor', 'customer', 'another customer', 'agent', 'admin'] as const;
type Caller = (typeof callers)[number];
const roles: Record<Caller, Called> = {
  nobody: 'anonymous',
  guest: 'guest',
  visitor: 'guest',
  customer: 'customer',
  'another customer': 'customer',
  agent: 'agent',
  admin: 'admin',
};

let people: Record<Exclude<Caller, 'nobody'>, { id: string; ticket_id: string | null }>;
let credentials: { email: string; password: string };

beforeEach(async () => {
  const { ticket } = await makeGuest(desk.url);
  const [customer, other, agent, admin] = [
    await make('customer'),
    await make('customer'),
    await make('agent'),
    await make('admin'),
  ];
  people = {
    guest: { id: ticket.customer_id, ticket_id: ticket.id },
    visitor: { id: (await users.insert({ role: 'guest', name: 'Vera', is_visitor: true })).id, ticket_id: null },
    customer,
    'another customer': other,
    agent,
    admin,
  };
  credentials = { email: customer.email, password };
});

/** A session each, since some routes end the one they are called with. */
async function tokenOf(caller: Caller): Promise<string | undefined> {
  if (caller === 'nobody') return undefined;
  const { id, ticket_id } = people[caller];
  return caller === 'visitor' ? openVisit(id) : openSession(id, ticket_id);
}

const account = () => ({ name: 'Somebody', email: `somebody.${randomUUID()}@people.test`, password });
/** Bodies that get past validation and do no harm; where none is given, an empty one. */
const bodies: Partial<Record<RouteName, () => object>> = {
  'POST /auth/register': account,
  'POST /auth/login': () => credentials,
  'POST /auth/setup': () => ({ ...account(), token: 'made-up' }),
  'POST /auth/password/forgot': () => ({ email: 'nobody@people.test' }),
  'POST /auth/password/reset': () => ({ token: 'made-up', password }),
  'POST /auth/email/verify': () => ({ token: 'made-up' }),
  'POST /tickets': () => ({ subject: 'S', description: 'D', contact_email: 'somebody@people.test' }),
  'PATCH /tickets/:id/status': () => ({ status: 'open' }),
  'POST /tickets/:id/messages': () => ({ body: 'x' }),
  'POST /tickets/:id/rating': () => ({ score: 5 }),
  'POST /tickets/:id/reassign': () => ({ agent_id: randomUUID() }),
  'POST /tickets/:id/escalate': () => ({ notes: 'x' }),
  'PATCH /agents/me/status': () => ({ status: 'away' }),
  'POST /agents': account,
  'POST /chat/sessions/:id/messages': () => ({ body: 'x' }),
  'POST /chat/sessions/:id/rating': () => ({ score: 5 }),
  'POST /canned-replies': () => ({ shortcut: `s${randomUUID()}`, body: 'x' }),
};

/** Where the contract's own words rule by the row: the route, who, what is answered, and why. */
const rowRules: { route: RouteName; caller: Caller; status: number; why: string }[] = [
  {
    route: 'GET /agents/:id/metrics',
    caller: 'agent',
    status: 403,
    why: 'one\'s own only (api.md: "s: self; a: all")',
  },
  {
    route: 'GET /upload/:id',
    caller: 'nobody',
    status: 401,
    why: 'a signature or the image itself says who may; without either nobody is known',
  },
];

/** The guest of a ticket is a guest, yet has no chat. */
const commandRules: { command: CommandName; caller: Caller; code: string }[] = [
  { command: 'chat:start', caller: 'guest', code: 'auth/guest-scope' },
];

const inputOf = (name: RouteName, { params, body }: Route) => ({
  ...(params && { params: Object.fromEntries(Object.keys(params.properties).map((name) => [name, randomUUID()])) }),
  ...(body && { body: bodies[name]?.() ?? {} }),
});

describe.each(callers)('%s', (caller) => {
  const role = roles[caller];
  const refused = declared.filter(([, { may }]) => !may.includes(role));
  const allowed = declared.filter(([, { may }]) => may.includes(role));

  it('P31 is refused every route that is not declared for them, and nothing happens', async () => {
    const expected = { anonymous: [401, 'auth/required'], guest: [401, 'auth/guest-scope'] }[role as string] ?? [
      403,
      'auth/forbidden',
    ];
    await unchanged(async () => {
      for (const [name, route] of refused) {
        const { status, body } = await probe(desk.url, name, inputOf(name, route), { token: await tokenOf(caller) });
        expect([status, body.code], name).toEqual(expected);
      }
    }, ['sessions']);
  });

  it('P31 is let in wherever the contract says so', async () => {
    for (const [name, route] of allowed) {
      const { status } = await probe(desk.url, name, inputOf(name, route), { token: await tokenOf(caller) });
      const exception = rowRules.find((rule) => rule.route === name && rule.caller === caller);
      if (exception) expect(status, `${name}: ${exception.why}`).toBe(exception.status);
      else expect([401, 403], name).not.toContain(status);
    }
  });

  it('P31 is heard by socket as the contract says', async () => {
    const payload = {
      ticket_id: randomUUID(),
      session_id: randomUUID(),
      agent_id: people.agent.id,
      message: 'x',
      seq: 1,
      typing: true,
      status: 'away',
    };
    const found = ['ok', 'ticket/not-found', 'chat/not-found'];
    for (const name of Object.keys(commands) as CommandName[]) {
      // One each, since a command may make somebody of nobody.
      const socket = await connect(desk.url, await tokenOf(caller));
      const { payload: schema, may } = commands[name];
      const fields = Object.keys(schema.properties);
      const given = Object.fromEntries(Object.entries(payload).filter(([field]) => fields.includes(field)));
      const answer = await command(socket, name, given as never);
      const code = answer.ok ? 'ok' : answer.code;
      const doors = { anonymous: 'auth/required', guest: 'auth/guest-scope' }[role as string] ?? 'auth/forbidden';
      const exception = commandRules.find((rule) => rule.command === name && rule.caller === caller);
      if (exception) expect(code, name).toBe(exception.code);
      else if ((may as readonly string[]).includes(role)) expect(found, name).toContain(code);
      else expect(code, name).toBe(doors);
      socket.disconnect();
    }
  });
});

describe('the matrix', () => {
  it('P31 holds all that is served: a route beside the contract is a failure', () => {
    const expected = declared.flatMap(([name]) => {
      const [method, url] = name.split(' ') as [string, string];
      return method === 'GET' ? [`GET /api${url}`, `HEAD /api${url}`] : [`${method} /api${url}`];
    });
    // The documents, and the two pages of the frontend once it is built.
    const beside = [
      /^(GET|HEAD) \/api\/(openapi|asyncapi)\.json$/,
      /^(GET|HEAD) \/docs(\/|$)/,
      /^(GET|HEAD) \/\*$/,
      /^(GET|HEAD) \/(widget|index\.html|favicon\.\w+|assets\/([\w-]+\/)?[\w.-]+|[\w-]+\.\w+)$/,
    ];
    const undeclared = [...served].filter(
      (route) => !expected.includes(route) && !beside.some((pattern) => pattern.test(route)),
    );
    expect(served.size).toBeGreaterThan(40);
    expect(undeclared).toEqual([]);
    expect(expected.filter((route) => !served.has(route))).toEqual([]);
  });

  it('P31 every HEAD asks for the same rights as its GET', async () => {
    for (const [name, { may }] of declared.filter(([each]) => each.startsWith('GET '))) {
      if ((may as readonly string[]).includes('anonymous')) continue;
      const path = name.slice(4).replace(/:\w+/g, randomUUID());
      expect((await fetch(`${desk.url}/api${path}`, { method: 'HEAD' })).status, name).toBe(401);
    }
  });

  it('P31 a route without a caller or without a handler stops the start', () => {
    const doors: Doors = { authenticate: () => Promise.reject(new Error('never asked')), limited: false };
    const app = makeServer(readConfig({ JWT_SECRET: 'k'.repeat(40), LOG_LEVEL: 'silent' }, '/nowhere'));
    const open: Route = { summary: 'Open', may: ['anonymous'] };
    const starting = (route: object, handlers: object) => () =>
      mount(app, { 'GET /x': route as Route }, handlers as Record<string, unknown>, doors);
    const handle = () => ({});
    expect(starting({ ...open, may: [] }, { 'GET /x': handle })).toThrow(
      'GET /x has no handler or does not say who may call it',
    );
    expect(starting({ summary: 'Open' }, { 'GET /x': handle })).toThrow('GET /x');
    expect(starting(open, {})).toThrow('GET /x');
    expect(starting(open, { 'GET /y': handle })).toThrow('GET /x');
    expect(starting(open, { 'GET /x': handle })).not.toThrow();
  });
});
