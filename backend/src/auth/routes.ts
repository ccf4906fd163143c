import type { routes } from '@switchboard/contract/auth.ts';
import type { Handlers } from '../http/mount.ts';
import * as auth from './auth.ts';
import { endSession } from './sessions.ts';

export const authHandlers: Handlers<typeof routes> = {
  'POST /auth/register': ({ body }) => auth.register(body),
  'POST /auth/login': ({ body }, { address }) => auth.logIn(body, address),
  'POST /auth/setup': ({ body }) => auth.setUp(body),
  'GET /auth/me': (_, { person }) => auth.me(person),
  'PATCH /auth/me': ({ body }, { person }) => auth.changeMe(person, body),
  'POST /auth/logout': (_, { person }) => endSession(person.id, person.session_id),
  'POST /auth/logout-all': (_, { person }) => endSession(person.id, null),
  'POST /auth/password/forgot': async ({ body }) => {
    await auth.requestReset(body.email);
    return { message: 'If there is an account with this address, a link is on its way to it.' };
  },
  'POST /auth/password/reset': ({ body }) => auth.resetPassword(body),
  'POST /auth/email/send': async (_, { person }) => {
    await auth.requestProof(person);
    return { message: 'The link is on its way.' };
  },
  'POST /auth/email/verify': ({ body }) => auth.verifyEmail(body.token),
};
