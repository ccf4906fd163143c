// P06 for chats: what staff note among themselves reaches its requester by no way, and leaves no trace they could see.
import { describe, expect, it } from 'vitest';
import * as chat from '../../src/chat/chat.ts';
import { settled } from '../../src/journal.ts';
import { acceptChat, beginChat, beginVisit, done, say, upTo } from '../chats.ts';
import { call, command, connect, heard } from '../client.ts';
import { useDesk } from '../desk.ts';
import { make, makeAgent } from '../people.ts';

const desk = useDesk();
const email = 'vera@visitors.test';

/** A chat in progress, and a colleague who otherwise has nothing to do with it. */
async function talk(role: 'customer' | 'visitor') {
  const holder = await makeAgent({ name: 'Colin Colleague' });
  const author = await makeAgent({ name: 'Nora Notewell' });
  const token = role === 'customer' ? (await make('customer')).token : undefined;
  const begun = token
    ? { ...(await beginChat(desk.url, { token })), token }
    : await beginVisit(desk.url, { name: 'Vera', email });
  const theirs = await acceptChat(desk.url, holder, begun.session.id);
  return { ...begun, id: begun.session.id, holder, author, theirs, notes: await connect(desk.url, author.token) };
}

describe.each(['customer', 'visitor'] as const)('P06 a note to the chat of a %s', (role) => {
  it('and its author are told them by no way', async () => {
    const { socket, token, id, holder, author, theirs, notes } = await talk(role);
    const tab = await connect(desk.url, token);
    done(await command(tab, 'chat:join', { session_id: id }));
    await say(socket, id, 'Where is my parcel?');
    await say(notes, id, 'surreptitious: they are a fraud', { internal: true });
    await heard(theirs, 'chat:message', ({ internal, author: by }) => internal && by?.id === author.id);
    const params = { id };
    const body = { body: 'surreptitious, by REST', internal: true };
    await call(desk.url, 'POST /chat/sessions/:id/messages', { params, body }, author);
    await say(theirs, id, 'A public word.');
    await say(theirs, id, 'surreptitious and last', { internal: true });
    const log = await call(desk.url, 'GET /chat/sessions/:id/messages', { params }, holder);
    done(await command(theirs, 'chat:read', { session_id: id, seq: log.length }));
    const third = await makeAgent({ name: 'Thea Third' });
    done(await command(theirs, 'chat:transfer', { session_id: id, agent_id: third.id, notes: 'surreptitious hint' }));
    await heard(tab, 'chat:agent_joined', ({ agent }) => agent.id === third.id);

    const session = await call(desk.url, 'GET /chat/sessions/:id', { params }, { token });
    const messages = await call(desk.url, 'GET /chat/sessions/:id/messages', { params }, { token });
    const joined = done(await command(tab, 'chat:join', { session_id: id, after_seq: 0 }));
    const transcript = await call(desk.url, 'GET /chat/sessions/:id/transcript', { params }, { token });
    const mine = await call(desk.url, 'GET /chat/sessions/mine', {}, { token });
    await call(desk.url, 'POST /chat/sessions/:id/transcript', { params }, { token });
    await chat.sweepUnread(new Date(Date.now() + 11 * 60_000).toISOString());
    await settled();
    expect(desk.mails.filter(({ text }) => text.includes('A public word.'))).toHaveLength(2);
    expect(session).toMatchObject({ last_text: 'A public word.', first_text: 'Where is my parcel?' });
    // No gap in the numbers, and no mark beyond them.
    expect(messages.map(({ seq }) => seq)).toEqual(upTo(6));
    expect([session.last_seq, joined.last_seq, joined.messages.length]).toEqual([6, 6, 6]);
    expect(session.marks.staff).toEqual({ delivered_seq: 4, read_seq: 4 });

    const ticket = await call(desk.url, 'POST /chat/sessions/:id/ticket', { params, body: {} }, third);
    await heard(tab, 'chat:ended');
    const over = await call(desk.url, 'GET /chat/sessions/:id/messages', { params }, { token });
    const everything = JSON.stringify([
      [session, messages, joined, transcript, mine, over, desk.mails],
      [socket.told, tab.told],
    ]);
    expect(ticket.ticket).not.toBeNull();
    for (const secret of ['surreptitious', author.name, author.id, author.email, holder.email, third.email])
      expect(everything, secret).not.toContain(secret);
    // Staff do not hand it on by mistake either: a transcript is what was said in public, whoever asks.
    const theirCopy = await call(desk.url, 'GET /chat/sessions/:id/transcript', { params }, author);
    expect(JSON.stringify([theirCopy.messages, theirCopy.text])).not.toContain('surreptitious');
  });

  it('changes nothing of what they are shown, and nobody tells them of it', async () => {
    const { socket, token, id, theirs, notes } = await talk(role);
    const seen = async () => {
      const params = { id };
      const { requester: _, ...session } = await call(desk.url, 'GET /chat/sessions/:id', { params }, { token });
      return [session, await call(desk.url, 'GET /chat/sessions/:id/messages', { params }, { token })];
    };
    const said = await say(theirs, id, 'Before');
    done(await command(theirs, 'chat:read', { session_id: id, seq: said.seq }));
    await heard(socket, 'chat:read');
    await settled();
    const [before, told] = [await seen(), socket.told.length];
    const { seq } = await say(notes, id, 'A note', { internal: true });
    done(await command(theirs, 'chat:read', { session_id: id, seq }));
    await heard(theirs, 'chat:read', ({ read_seq }) => read_seq === seq);
    await settled();
    expect(await seen()).toEqual(before);
    await say(theirs, id, 'Marker');
    await heard(socket, 'chat:message', ({ message }) => message === 'Marker');
    const since = socket.told.slice(told).map(({ event }) => event);
    expect(since.filter((event) => event !== 'head')).toEqual(['chat:message']);
  });

  it('is for staff alone to write', async () => {
    const { socket, token, id } = await talk(role);
    const params = { id };
    const body = { body: 'x', internal: true };
    const refused = await command(socket, 'chat:message', { session_id: id, message: 'x', internal: true });
    expect(refused).toMatchObject({ ok: false, code: 'chat/not-yours' });
    await expect(call(desk.url, 'POST /chat/sessions/:id/messages', { params, body }, { token })).rejects.toThrow(
      'chat/not-yours',
    );
    expect(await call(desk.url, 'GET /chat/sessions/:id/messages', { params }, { token })).toHaveLength(2);
  });
});
