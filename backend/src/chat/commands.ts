import type { commands } from '@switchboard/contract/chat-live.ts';
import { canChat } from '../auth/permissions.ts';
import type { Person } from '../person.ts';
import { problem } from '../problem.ts';
import type { CommandHandlers } from '../realtime/gateway.ts';
import * as chat from './chat.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who one is, the token alone says. An id of this desk must be one's own; any other word is a name from elsewhere. */
function refuseOthers(userId: string | undefined, person: Person | null): void {
  if (userId && uuid.test(userId) && userId.toLowerCase() !== person?.id) throw problem('chat/other-person');
}

export const chatCommands: CommandHandlers<typeof commands> = {
  'user:join': async ({ userId, ...given }, { person }) => {
    refuseOthers(userId, person);
    if (!person) return { user: null, session: null };
    await chat.identify(person, given);
    const { id, name, role } = person;
    return { user: { id, name, role }, session: await chat.openOf(person) };
  },
  'chat:start': async ({ userId, name, email, ...given }, { person, token, become, follow, tell }) => {
    refuseOthers(userId, person);
    let me = person;
    if (!me || (await chat.isSpent(me))) {
      const { language } = given;
      me = await become(await chat.visit({ name: name ?? me?.name, email: email ?? me?.email, language }));
    } else await chat.identify(me, { ...(name && { name }), ...(email && { email }) });
    const { id, is_new } = await chat.start(me, given);
    await follow('chat', id);
    const session = await chat.sessionOf(id, false);
    // A new one is told by its fact; one that was open is told to whoever asks again.
    if (!is_new) tell('chat:session_created', session);
    return me.role === 'guest' ? { ...session, guest_token: token()! } : session;
  },
  'chat:join': async ({ session_id, after_seq }, { person, follow }) => {
    await chat.headOf(session_id, person);
    // First the room, then the log: what is written in between comes by either way, never by none.
    await follow('chat', session_id);
    return chat.join(session_id, person, after_seq);
  },
  'chat:leave': async ({ session_id }, { person, leave }) => {
    await chat.headOf(session_id, person);
    await leave('chat', session_id);
  },
  'chat:accept': async ({ session_id }, { person, follow }) => {
    const session = await chat.accept(session_id, person);
    await follow('chat', session_id);
    return session;
  },
  'chat:decline': ({ session_id }, { person }) => chat.decline(session_id, person),
  'chat:message': ({ session_id, message, ...given }, { person }) =>
    chat.say(session_id, person, { body: message, ...given }),
  'chat:typing': async ({ session_id, typing = true }, { person, typeInChat }) => {
    const head = await chat.headOf(session_id, person);
    if (canChat(person, 'speak', head)) typeInChat(session_id, typing);
  },
  'chat:delivered': ({ session_id, seq }, { person }) => chat.mark(session_id, person, seq, false),
  'chat:read': ({ session_id, seq }, { person }) => chat.mark(session_id, person, seq, true),
  'chat:transfer': ({ session_id, ...to }, { person }) => chat.transfer(session_id, to, person),
  'chat:end': ({ session_id }, { person }) => chat.end(session_id, person),
};
