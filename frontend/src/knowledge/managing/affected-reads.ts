import type { RouteName } from '@switchboard/contract/api.ts';

/** What shows something of an article or FAQ: read again after one's own change; a colleague's is told by `knowledge-changed`. */
export const affectedReads: readonly RouteName[] = [
  'GET /kb',
  'GET /kb/:slug',
  'GET /kb/:id/versions',
  'GET /kb/categories',
  'GET /kb/category/:category',
  'GET /kb/popular',
  'GET /faqs',
  'GET /faqs/categories/stats',
];
