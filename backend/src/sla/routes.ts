import type { routes } from '@switchboard/contract/sla.ts';
import type { Handlers } from '../http/mount.ts';
import * as sla from './sla.ts';

export const slaHandlers: Handlers<typeof routes> = {
  'GET /sla/policies': () => sla.shownPolicies(),
  'PUT /sla/policies': ({ body }, { person }) => sla.configure(body, person),
  'GET /sla/breaches': ({ query }) => sla.breaches(query),
  'GET /sla/board': () => sla.board(),
  'POST /tickets/:id/escalate': ({ params, body }, { person }) => sla.escalate(params.id, person, body.notes),
};
