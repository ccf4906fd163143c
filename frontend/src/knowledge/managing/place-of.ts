import type { ArticleKind } from '@switchboard/contract/words.ts';

/** Where staff change it: articles on a page of their own, FAQs in their list. */
export const placeOf = ({ id, kind, title }: { id: string; kind: ArticleKind; title: string }): string =>
  kind === 'article' ? `/agent/knowledge/${id}` : `/agent/faqs?${new URLSearchParams({ q: title }).toString()}`;
