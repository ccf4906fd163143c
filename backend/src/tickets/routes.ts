import type { routes } from '@switchboard/contract/tickets.ts';
import type { Handlers } from '../http/mount.ts';
import { history } from './history.ts';
import * as tickets from './tickets.ts';

export const ticketHandlers: Handlers<typeof routes> = {
  'POST /tickets': ({ body }, { person, address, key }) => tickets.open(person, body, { address, key }),
  'GET /tickets': ({ query }, { person }) => tickets.list(person, query),
  'GET /tickets/my-tickets': ({ query }, { person }) => tickets.mine(person, query),
  'GET /tickets/admin/open': ({ query }, { person }) => tickets.listOpen(person, query),
  'GET /tickets/counts': (_, { person }) => tickets.counts(person),
  'GET /tickets/:id': ({ params }, { person }) => tickets.get(params.id, person),
  'PUT /tickets/:id': ({ params, body }, { person }) => tickets.change(params.id, person, body),
  'PATCH /tickets/:id': ({ params, body }, { person }) => tickets.change(params.id, person, body),
  'PATCH /tickets/:id/status': ({ params, body }, { person }) => tickets.change(params.id, person, body),
  'GET /tickets/:id/messages': ({ params, query }, { person }) => tickets.messages(params.id, person, query.after_seq),
  'POST /tickets/:id/messages': ({ params, body }, { person, key }) => tickets.reply(params.id, person, body, key),
  'GET /tickets/:id/history': ({ params }, { person }) => history(params.id, person),
  'POST /tickets/:id/rating': ({ params, body }, { person }) => tickets.rate(params.id, person, body),
};
