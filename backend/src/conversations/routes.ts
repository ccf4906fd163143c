import type { routes } from '@switchboard/contract/conversations.ts';
import type { Handlers } from '../http/mount.ts';
import * as canned from './canned.ts';

export const conversationHandlers: Handlers<typeof routes> = {
  'GET /canned-replies': () => canned.list(),
  'POST /canned-replies': ({ body }, { person }) => canned.add(body, person.id),
  'PATCH /canned-replies/:id': ({ params, body }) => canned.change(params.id, body),
  'DELETE /canned-replies/:id': ({ params }) => canned.remove(params.id),
};
