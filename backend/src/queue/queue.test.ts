import { describe, expect, it } from 'vitest';
import { ask, call, connect, heard } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent, openTicket } from '../../test/people.ts';

const desk = useDesk();

describe('the queue', () => {
  it('deals a new ticket at once and tells the agent', async () => {
    const agent = await makeAgent();
    const customer = await make('customer');
    const socket = await connect(desk.url, agent.token);
    const ticket = await openTicket(desk.url, customer);
    const { ticket: told, reason } = await heard(socket, 'ticket-assigned', ({ ticket: { id } }) => id === ticket.id);
    expect(told).toMatchObject({ number: ticket.number, status: 'open', assigned_agent_id: agent.id });
    expect(reason).toBe('round_robin');
    expect(await call(desk.url, 'GET /tickets/:id/assignment', { params: { id: ticket.id } }, agent)).toMatchObject({
      agent: { id: agent.id }, reason: 'round_robin', eligible: [{ id: agent.id }],
    });
  });

  it('lets twenty take one ticket: one has it, nineteen are told so', async () => {
    const customer = await make('customer');
    const agents = await Promise.all(Array.from({ length: 20 }, () => makeAgent({ status: 'offline' })));
    const ticket = await openTicket(desk.url, customer);
    const answers = await Promise.all(agents.map((agent) => ask(desk.url, 'POST /tickets/:id/take', { params: { id: ticket.id } }, agent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });
});
