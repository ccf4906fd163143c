// P23, P25, P30 at journeys: what a body may set and carry, and how often one may begin.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ask, call } from '../client.ts';
import { useDesk } from '../desk.ts';
import { give, runOf, setOut, showJourney, submit } from '../journey-runs.ts';
import { shortest } from '../journeys.ts';
import { make, makeAgent } from '../people.ts';
import { probe, send, statusesOf, unchanged } from './oracle.ts';

const desk = useDesk({ env: { RATE_LIMITS: 'on' } });

/** The body as it is written, so that a key can be what no object would carry. */
const raw = (method: string, path: string, body: string, token: string) =>
  send(desk.url, `/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });

describe('P25', () => {
  const poisons = [
    '"__proto__":{"polluted":1}',
    '"constructor":{"prototype":{"polluted":1}}',
    '"\\u005f_proto__":{"polluted":1}',
  ];

  it('no body of a journey or a run reaches a prototype', async () => {
    const admin = await make('admin');
    const { id } = await showJourney(desk.url, admin);
    const customer = await make('customer');
    const run = await setOut(desk.url, id, customer);
    const graph = JSON.stringify(shortest);
    await unchanged(async () => {
      for (const poison of poisons) {
        const graphs = [
          graph.replace('{', `{${poison},`),
          graph.replace('"nodes":{', `"nodes":{${poison},`),
          graph.replace('"id":"what"', `"id":"what",${poison}`),
          graph.replace('"id":"what"', `"id":"what","nextNodeMap":{${poison}}`),
          graph.replace('"id":"what"', `"id":"what","validation":{${poison}}`),
          graph.replace('"ticket":{', `"ticket":{${poison},`),
        ];
        const bodies = graphs.map((journey_data) => `{"name":"x","journey_data":${journey_data}}`);
        for (const body of [...bodies, `{${poison},"name":"x","journey_data":${graph}}`]) {
          for (const [method, path] of [
            ['POST', '/journeys'],
            ['PUT', `/journeys/${id}`],
          ] as const)
            expect((await raw(method, path, body, admin.token)).status, body).toBe(400);
          expect(
            (await raw('POST', '/journeys/validate', body.replace('"name":"x",', ''), admin.token)).status,
            body,
          ).toBe(400);
        }
        for (const body of [
          `{"node_id":"what","answer":"x",${poison}}`,
          `{"node_id":"what","answer":{${poison}}}`,
          `{"node_id":"what","answer":[{${poison}}]}`,
          `{"node_id":{${poison}},"answer":"x"}`,
        ])
          expect((await raw('PATCH', `/journeys/runs/${run.id}`, body, customer.token)).status, body).toBe(400);
        for (const path of [`/journeys/${id}/runs`, `/journeys/runs/${run.id}/submit`])
          expect((await raw('POST', path, `{${poison}}`, customer.token)).status, path).toBe(400);
      }
    }, ['limits']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    for (const answer of [
      await runOf(desk.url, run.id, customer),
      await call(desk.url, 'GET /journeys/:id', { params: { id } }),
    ])
      expect(JSON.stringify(answer)).not.toContain('polluted');
  });

  it('what only has such a name is a node, an option or an answer like any other', async () => {
    const [admin, customer, agent] = [await make('admin'), await make('customer'), await makeAgent()];
    const { what, end } = shortest.nodes;
    const journey_data = {
      startNode: 'constructor',
      nodes: {
        constructor: {
          ...what,
          id: 'constructor',
          questionType: 'multiple_choice',
          options: ['__proto__', 'toString'].map((value) => ({ label: `L ${value}`, value })),
          nextNodeMap: { toString: 'hasOwnProperty' },
          nextNode: 'hasOwnProperty',
        },
        hasOwnProperty: { ...what, id: 'hasOwnProperty' },
        end: {
          ...end,
          ticket: { subject: '{{constructor}}', description: '{{constructor.value}} {{hasOwnProperty}}' },
        },
      },
    } as never;
    const { id } = await showJourney(desk.url, admin, journey_data);
    const run = await setOut(desk.url, id, customer);
    for (const node_id of ['__proto__', 'toString', 'prototype', 'hasOwnProperty', 'end', ''])
      expect((await give(desk.url, run.id, { node_id, answer: 'x' }, customer)).body.code, node_id).toBe(
        'journey/not-at-hand',
      );
    const on = await give(desk.url, run.id, { node_id: 'constructor', answer: ['toString', '__proto__'] }, customer);
    expect(on.body.data).toMatchObject({
      node: { id: 'hasOwnProperty' },
      answers: { constructor: ['toString', '__proto__'] },
    });
    const last = await give(desk.url, run.id, { node_id: 'hasOwnProperty', answer: '__proto__' }, customer);
    expect(Object.keys(last.body.data.answers).toSorted()).toEqual(['constructor', 'hasOwnProperty']);
    const sent = await submit(desk.url, run.id, customer);
    const seen = await call(desk.url, 'GET /tickets/:id', { params: { id: sent.body.data.id } }, agent);
    expect(seen).toMatchObject({ subject: 'L __proto__, L toString', description: 'toString, __proto__ __proto__' });
  });
});

it('P23 nobody sets where a run stands, whose it is, or what its ticket is', async () => {
  const { id } = await showJourney(desk.url, await make('admin'));
  const [customer, other] = [await make('customer'), await make('customer')];
  const run = await setOut(desk.url, id, customer);
  await unchanged(async () => {
    for (const extra of [
      { customer_id: other.id },
      { version: 1 },
      { node_id: 'end' },
      { state: 'submitted' },
      { answers: {} },
    ]) {
      const [field] = Object.keys(extra);
      const refused = {
        status: 400,
        body: { code: 'request/invalid', details: [{ path: `/${field}`, message: 'is not a known field' }] },
      };
      expect(await probe(desk.url, 'POST /journeys/:id/runs', { params: { id }, body: extra }, customer)).toMatchObject(
        refused,
      );
    }
    for (const extra of [
      { path: ['what'] },
      { state: 'submitted' },
      { answers: { what: 'x' } },
      { ticket_id: randomUUID() },
      { version: 2 },
    ]) {
      const body = { node_id: 'what', answer: 'x', ...extra };
      expect((await give(desk.url, run.id, body, customer)).status, JSON.stringify(extra)).toBe(400);
    }
    for (const extra of [
      { priority: 'urgent' },
      { subject: 'x' },
      { category: 'billing' },
      { attachment_ids: [] },
      { customer_id: other.id },
    ])
      expect((await submit(desk.url, run.id, customer, extra)).status, JSON.stringify(extra)).toBe(400);
  }, ['limits']);
});

it('P30 from one address thirty strangers set out in a minute', async () => {
  const { id } = await showJourney(desk.url, await make('admin'));
  const answers = await Promise.all(
    Array.from({ length: 36 }, () => ask(desk.url, 'POST /journeys/:id/runs', { params: { id } })),
  );
  expect(statusesOf(answers)).toEqual([...Array(30).fill(201), ...Array(6).fill(429)]);
  expect((await ask(desk.url, 'POST /journeys/:id/runs', { params: { id } }, await make('customer'))).status).toBe(201);
});
