import type { routes } from '@switchboard/contract/knowledge.ts';
import type { Handlers } from '../http/mount.ts';
import * as knowledge from './knowledge.ts';

/** A text by either of its names. */
const named = <T extends { body?: string; content?: string }>({ content, ...given }: T) => ({
  ...given,
  ...(content !== undefined && given.body === undefined && { body: content }),
});

export const knowledgeHandlers: Handlers<typeof routes> = {
  'GET /kb/search': ({ query }, { person }) => knowledge.search(query, person),
  'GET /kb/suggest': ({ query }, { person }) => knowledge.suggest(query, person),
  'GET /kb/popular': ({ query }) => knowledge.popular(query.limit ?? 6, query.language ?? null),
  'GET /kb/categories': () => knowledge.categories(),
  'GET /kb/category/:category': ({ params, query }) => knowledge.inCategory(params.category, query),
  'GET /kb/gaps': ({ query }) => knowledge.gaps(query),
  'GET /kb/deflection': ({ query }) => knowledge.deflection(query),
  'GET /kb': ({ query }) => knowledge.list(query),
  'GET /kb/:slug': ({ params, query }, { person, address, agent }) =>
    knowledge.read(params.slug, person, { ...query, agent, voter: knowledge.voterOf(person?.id ?? null, address) }),
  'POST /kb': async ({ body }, { person }) =>
    knowledge.get(await knowledge.add({ kind: 'article', body: '', ...named(body) }, person), person),
  'PATCH /kb/:id': async ({ params, body }, { person }) => {
    await knowledge.change(params.id, 'article', named(body), person);
    return knowledge.latest(params.id, person);
  },
  'DELETE /kb/:id': ({ params }, { person }) => knowledge.remove(params.id, 'article', person),
  'POST /kb/:id/publish': async ({ params, body }, { person }) => {
    await knowledge.publish(params.id, person, body.version);
    return knowledge.get(params.id, person);
  },
  'POST /kb/:id/unpublish': async ({ params }, { person }) => {
    await knowledge.unpublish(params.id, person);
    return knowledge.get(params.id, person);
  },
  'GET /kb/:id/versions': ({ params }, { person }) => knowledge.versions(params.id, person),
  'POST /kb/:id/feedback': ({ params, body }, { person, address }) =>
    knowledge.judge(params.id, person, { ...body, voter: knowledge.voterOf(person?.id ?? null, address) }),
  'GET /kb/:id/feedback': ({ params }, { person }) => knowledge.feedback(params.id, person),
  'GET /faqs': ({ query }) => knowledge.faqs(query),
  'GET /faqs/categories/stats': () => knowledge.faqCategories(),
  'GET /faqs/:id': ({ params }) => knowledge.faq(params.id),
  'POST /faqs': async ({ body: { question: title, answer: body, ...given } }, { person }) =>
    knowledge.faq(await knowledge.add({ kind: 'faq', title, body, ...given }, person)),
  'PUT /faqs/:id': async ({ params, body: { question: title, answer: body, ...given } }, { person }) => {
    const content = { ...given, ...(title !== undefined && { title }), ...(body !== undefined && { body }) };
    await knowledge.change(params.id, 'faq', content, person);
    return knowledge.faq(params.id);
  },
  'DELETE /faqs/:id': ({ params }, { person }) => knowledge.remove(params.id, 'faq', person),
};
