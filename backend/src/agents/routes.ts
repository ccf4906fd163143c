import type { routes } from '@switchboard/contract/agents.ts';
import type { Handlers } from '../http/mount.ts';
import { problem } from '../problem.ts';
import * as agents from './agents.ts';

export const agentHandlers: Handlers<typeof routes> = {
  'GET /agents': ({ query }) => agents.list(query.active),
  'POST /agents': ({ body }, { person }) => agents.add(body, person.id),
  'GET /agents/:id': ({ params }) => agents.get(params.id),
  'PATCH /agents/:id': ({ params, body }, { person }) => agents.change(params.id, body, person),
  'DELETE /agents/:id': ({ params }, { person }) => agents.deactivate(params.id, person),
  'PATCH /agents/me/status': ({ body }, { person }) => agents.setAvailability(person, body.status, false),
  'GET /agents/:id/metrics': ({ params }, { person }) => {
    if (person.role !== 'admin' && person.id !== params.id) throw problem('auth/forbidden');
    return agents.metrics(params.id);
  },
};
