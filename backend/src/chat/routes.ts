import type { routes } from '@switchboard/contract/chat.ts';
import type { Handlers } from '../http/mount.ts';
import * as chat from './chat.ts';

export const chatHandlers: Handlers<typeof routes> = {
  'GET /chat/availability': () => chat.availability(),
  'GET /chat/config': () => chat.config(),
  'PUT /chat/config': ({ body }, { person }) => chat.configure(body, person),
  'POST /chat/guest': async ({ body }) => ({ token: await chat.visit(body) }),
  'GET /chat/sessions': ({ query }, { person }) => chat.list(person, query),
  'GET /chat/sessions/mine': ({ query }, { person }) => chat.mine(person, query),
  'GET /chat/sessions/:id': ({ params }, { person }) => chat.get(params.id, person),
  'GET /chat/sessions/:id/messages': ({ params, query }, { person }) =>
    chat.messages(params.id, person, query.after_seq),
  'POST /chat/sessions/:id/messages': ({ params, body }, { person, key }) =>
    chat.say(params.id, person, { ...body, client_id: key ?? body.client_id }),
  'POST /chat/sessions/:id/rating': ({ params, body }, { person }) => chat.rate(params.id, person, body),
  'POST /chat/sessions/:id/ticket': ({ params, body }, { person }) => chat.convert(params.id, person, body),
  'GET /chat/sessions/:id/transcript': ({ params }, { person }) => chat.transcript(params.id, person),
  'POST /chat/sessions/:id/transcript': ({ params }, { person }) => chat.requestTranscript(params.id, person),
};
