// What the list of articles is narrowed to, as its address says it. Pure.
import { articleStates, categories, type ArticleState, type Category } from '@switchboard/contract/words.ts';
import type { Given } from '../../api.ts';

/** FAQs have a page of their own; here they stand when they are asked for. */
export const listedKinds = ['article', 'faq', 'both'] as const;
export type ListedKind = (typeof listedKinds)[number];

export interface ListFilter {
  q: string;
  state: ArticleState | '';
  category: Category | '';
  kind: ListedKind;
}

export const allArticles: ListFilter = { q: '', state: '', category: '', kind: 'article' };

export const readFilter = (search: URLSearchParams): ListFilter => ({
  q: (search.get('q') ?? '').slice(0, 200),
  state: articleStates.find((state) => state === search.get('state')) ?? '',
  category: categories.find((category) => category === search.get('category')) ?? '',
  kind: listedKinds.find((kind) => kind === search.get('kind')) ?? 'article',
});

/** Without what is not asked for. */
export const writeFilter = (filter: ListFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([name, value]) => value !== allArticles[name as keyof ListFilter]));

export const isNarrowed = (filter: ListFilter): boolean => Object.keys(writeFilter(filter)).length > 0;

export const queryOf = ({ q, state, category, kind }: ListFilter): Given<'GET /kb'>['query'] => ({
  ...(q && { q }),
  ...(state && { state }),
  ...(category && { category }),
  ...(kind !== 'both' && { kind }),
});
