import type { routes } from '@switchboard/contract/queue.ts';
import type { Handlers } from '../http/mount.ts';
import * as queue from './queue.ts';

export const queueHandlers: Handlers<typeof routes> = {
  'GET /queue': () => queue.overview(),
  'GET /queue/config': () => queue.rules(),
  'PUT /queue/config': ({ body }, { person }) => queue.configure(body, person),
  'POST /queue/run': () => queue.run(),
  'GET /queue/decisions': () => queue.decisions(),
  'POST /tickets/:id/take': ({ params }, { person }) => queue.take(params.id, person),
  'POST /tickets/:id/release': ({ params }, { person }) => queue.release(params.id, person),
  'POST /tickets/:id/reassign': ({ params, body }, { person }) => queue.reassign(params.id, body, person),
  'GET /tickets/:id/assignment': ({ params }, { person }) => queue.assignmentOf(params.id, person),
};
