import type { routes } from '@switchboard/contract/uploads.ts';
import type { Handlers } from '../http/mount.ts';
import * as uploads from './uploads.ts';

export const uploadHandlers: Handlers<typeof routes> = {
  'POST /upload': (_, { person, files }) => uploads.keep(person, files),
  'GET /upload/:id': ({ params, query }, { person }) => uploads.read(params.id, query, person),
  'DELETE /upload/:id': ({ params }, { person }) => uploads.remove(params.id, person),
};
