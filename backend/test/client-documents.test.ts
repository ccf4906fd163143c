// The calls and socket events of the client's own documents, as they are written there apart from host and token.
import { io, type Socket } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { curlAt, type Found } from './curl.ts';
import { useDesk } from './desk.ts';
import { make, makeAgent } from './people.ts';

const desk = useDesk();
const sockets: Socket[] = [];
afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));

const curl = curlAt(desk);

describe("the client's documents", () => {
  it('check the health', async () => {
    expect(await curl('GET', '/api/health')).toMatchObject({
      status: 200,
      body: { status: 'OK', message: 'Support API is running' },
    });
  });

  it('open, list, read and change a ticket', async () => {
    const agent = await makeAgent();
    const created = await curl('POST', '/api/tickets', {
      title: 'Login issues',
      description: 'Cannot log into my account',
      priority: 'high',
      contact_email: 'user@example.com',
    });
    expect(created).toMatchObject({
      status: 201,
      body: { success: true, data: { subject: 'Login issues', status: 'new' } },
    });
    const { id } = created.body.data;
    const list = await curl('GET', '/api/tickets', undefined, agent.token);
    expect(list).toMatchObject({ status: 200, body: { success: true, count: 1, page: 1, pages: 1, data: [{ id }] } });
    expect((await curl('GET', `/api/tickets/${id}`, undefined, agent.token)).body.data.description).toBe(
      'Cannot log into my account',
    );
    const changed = await curl(
      'PUT',
      `/api/tickets/${id}`,
      { status: 'in-progress', notes: 'Started working on this issue' },
      agent.token,
    );
    expect(changed).toMatchObject({ status: 200, body: { data: { status: 'in_progress' } } });
    const history = await curl('GET', `/api/tickets/${id}/history`, undefined, agent.token);
    expect([...history.body.data].at(-1)).toMatchObject({
      new_status: 'in_progress',
      notes: 'Started working on this issue',
      changed_by: { id: agent.id },
    });
    const resolved = await curl(
      'PUT',
      `/api/tickets/${id}`,
      { status: 'resolved', notes: 'Issue resolved successfully' },
      agent.token,
    );
    expect(resolved.body.data.status).toBe('resolved');
  });

  it("open with a token, read one's own, add a message, change the status, list what is open", async () => {
    const [customer, admin] = [await make('customer'), await make('admin')];
    const { body } = await curl(
      'POST',
      '/api/tickets',
      {
        subject: 'Cannot access premium features',
        description: 'I upgraded to premium but still see free tier limits',
        category: 'billing',
        priority: 'high',
      },
      customer.token,
    );
    const { id } = body.data;
    expect((await curl('GET', '/api/tickets/my-tickets', undefined, customer.token)).body.data).toMatchObject([{ id }]);
    expect((await curl('POST', `/api/tickets/${id}/messages`, { body: 'Any news?' }, customer.token)).status).toBe(201);
    expect((await curl('GET', '/api/tickets/admin/open', undefined, admin.token)).body.data).toMatchObject([{ id }]);
    expect(
      (await curl('PATCH', `/api/tickets/${id}/status`, { status: 'waiting_user' }, admin.token)).body.data.status,
    ).toBe('waiting_user');
  });

  it('hear and say the socket events', async () => {
    const [agent, admin, customer] = [
      await makeAgent({ status: 'offline' }),
      await make('admin'),
      await make('customer'),
    ];
    const sockets = [agent, admin, customer].map(({ token }) => io(desk.url, { auth: { token }, forceNew: true }));
    const heard = sockets.map(() => new Set<string>());
    await Promise.all(
      sockets.map(
        (socket, index) =>
          new Promise<void>((resolve) => {
            socket.onAny((name: string) => heard[index]!.add(name));
            socket.on('connect', resolve);
          }),
      ),
    );
    sockets[0]!.emit('agent-status', { status: 'available' });
    await expect.poll(() => heard[1]!.has('agent-status-changed')).toBe(true);
    const { body } = await curl('POST', '/api/tickets', { subject: 'Hello', description: 'World' }, customer.token);
    await expect
      .poll(() => [...heard[0]!])
      .toEqual(expect.arrayContaining(['new-ticket', 'ticket-assigned', 'queue-updated']));
    sockets[2]!.emit('join-ticket-room', { ticket_id: body.data.id });
    await curl('PATCH', `/api/tickets/${body.data.id}/status`, { status: 'in_progress' }, agent.token);
    await expect.poll(() => heard[2]!.has('ticket-updated')).toBe(true);
    await expect.poll(() => heard[1]!.has('ticket-updated')).toBe(true);
    sockets[2]!.emit('leave-ticket-room', { ticket_id: body.data.id });
    sockets.forEach((socket) => socket.disconnect());
  });

  /** The chat client, word for word. */
  function chatClient(token?: string) {
    const socket = io(desk.url, { auth: { token }, forceNew: true });
    sockets.push(socket);
    const seen = { sessions: [] as Found[], said: [] as string[], events: [] as [name: string, payload: Found][] };
    socket.onAny((name: string, payload: Found) => seen.events.push([name, payload]));
    socket.emit('user:join', { userId: 'user-123' });
    socket.emit('chat:start', { userId: 'user-123' });
    socket.on('chat:session_created', (session: Found) => seen.sessions.push(session));
    socket.on('chat:message', (message: { message: string }) => seen.said.push(message.message));
    const heard = async (name: string) => {
      await expect.poll(() => seen.events.some(([each]) => each === name)).toBe(true);
      return seen.events.find(([each]) => each === name)![1];
    };
    return { socket, heard, ...seen };
  }

  it.each([['of a customer'], ['without any token']])('chat as a client %s, asking no acknowledgement', async (who) => {
    const token = who === 'of a customer' ? (await make('customer')).token : undefined;
    const agent = await makeAgent({ name: 'Anna' });
    const { socket, sessions, said, heard } = chatClient(token);
    await expect.poll(() => sessions.length).toBe(1);
    const { id } = sessions[0]!;
    expect(await curl('GET', '/api/chat/sessions?state=waiting', undefined, agent.token)).toMatchObject({
      body: { data: [{ id, state: 'waiting', requester: { role: token ? 'customer' : 'guest' } }] },
    });

    const theirs = io(desk.url, { auth: { token: agent.token }, forceNew: true });
    sockets.push(theirs);
    const answered: string[] = [];
    theirs.on('chat:message', (message: { message: string }) => answered.push(message.message));
    theirs.emit('chat:accept', { session_id: id });
    expect(await heard('chat:agent_joined')).toMatchObject({ session_id: id, agent: { name: 'Anna' } });
    socket.emit('chat:message', { session_id: id, message: 'Hello, I need help' });
    await expect.poll(() => answered).toContain('Hello, I need help');
    theirs.emit('chat:message', { session_id: id, message: 'Of course' });
    await expect.poll(() => said).toContain('Of course');
    // Told once each, one's own words too.
    expect(said.filter((each) => each === 'Hello, I need help')).toHaveLength(1);

    theirs.emit('chat:end', { session_id: id });
    expect(await heard('chat:ended')).toMatchObject({ session_id: id, reason: 'staff' });
    socket.emit('chat:message', { session_id: id, message: 'One more thing' });
    expect(await heard('chat:error')).toMatchObject({
      command: 'chat:message',
      code: 'chat/ended',
      error: 'This chat has ended; start a new one.',
    });
    expect(sessions).toHaveLength(1);
  });
});
