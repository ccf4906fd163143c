import type { routes } from '@switchboard/contract/journeys.ts';
import type { Handlers } from '../http/mount.ts';
import * as journeys from './journeys.ts';

export const journeyHandlers: Handlers<typeof routes> = {
  'GET /journeys': (_, { person }) => journeys.list(person),
  'POST /journeys': ({ body }, { person }) => journeys.add(body, person),
  'POST /journeys/validate': ({ body }) => ({ findings: journeys.check(body.journey_data) }),
  'GET /journeys/:id': ({ params, query }, { person }) => journeys.get(params.id, person, query.version),
  'PUT /journeys/:id': ({ params, body }, { person }) => journeys.save(params.id, body, person),
  'DELETE /journeys/:id': ({ params }, { person }) => journeys.archive(params.id, person),
  'POST /journeys/:id/activate': ({ params, body }, { person }) => journeys.activate(params.id, person, body.version),
  'POST /journeys/:id/deactivate': ({ params }, { person }) => journeys.deactivate(params.id, person),
  'GET /journeys/:id/versions': ({ params }, { person }) => journeys.versions(params.id, person),
  'GET /journeys/:id/analytics': ({ params, query }, { person }) =>
    journeys.analytics(params.id, person, query.version),
  'POST /journeys/:id/runs': ({ params, body }, { person }) => journeys.setOut(params.id, person, body),
  'GET /journeys/runs/:run_id': ({ params }, { person }) => journeys.goOn(params.run_id, person),
  'PATCH /journeys/runs/:run_id': ({ params, body }, { person }) => journeys.answer(params.run_id, person, body),
  'POST /journeys/runs/:run_id/submit': ({ params, body }, { person }) => journeys.submit(params.run_id, person, body),
};
