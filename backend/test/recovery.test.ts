// The recovery rule of every client, over a network that fails: the browser's own log, the real gateway.
import { expect, it } from 'vitest';
import { emptyLog, follow, isBehind, type Log } from '../../frontend/src/conversation/log.ts';
import { call, command, connect } from './client.ts';
import { useDesk } from './desk.ts';
import { make, makeAgent, openTicket } from './people.ts';
import { openProxy } from './proxy.ts';

const desk = useDesk();
const cutMs = 20_000;
const written = 50;

it('a socket cut for 20 s while 50 messages are written gets each exactly once, in order, on its return', async () => {
  const [customer, agent] = [await make('customer'), await makeAgent()];
  const ticket = await openTicket(desk.url, customer);
  const proxy = await openProxy(desk.url);
  const socket = await connect(proxy.url, customer.token, {
    reconnection: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 2_000,
  });
  let log: Log = emptyLog;
  const catchUp = async () => {
    const answer = await command(socket, 'join-ticket-room', { ticket_id: ticket.id, after_seq: log.last_seq });
    if (answer.ok) log = follow(log, { type: 'answered', ...answer.data });
  };
  socket.on('connect', () => void catchUp().catch(() => {}));
  socket.on('ticket-message', ({ message }) => {
    log = follow(log, { type: 'arrived', message });
    if (isBehind(log)) void catchUp();
  });
  await catchUp();

  proxy.cut();
  const end = Date.now() + cutMs;
  for (let n = 1; n <= written; n++) {
    await call(
      desk.url,
      'POST /tickets/:id/messages',
      { params: { id: ticket.id }, body: { body: `Message ${n}` } },
      agent,
    );
    const next = end - ((written - n) / written) * cutMs;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - Date.now())));
  }
  expect(log.messages).toHaveLength(1);
  proxy.mend();

  await expect.poll(() => log.last_seq, { timeout: 10_000 }).toBe(written + 1);
  expect(log.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: written + 1 }, (_, index) => index + 1));
  expect(log.messages.slice(1).map(({ body }) => body)).toEqual(
    Array.from({ length: written }, (_, index) => `Message ${index + 1}`),
  );
  await proxy.close();
}, 60_000);
