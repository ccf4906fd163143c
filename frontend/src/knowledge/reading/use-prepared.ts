import type { Article } from '@switchboard/contract/knowledge.ts';
import { useMemo } from 'react';
import { prepare, type Prepared } from '../body/prepare.ts';

const enough_headings = 3;

/** An article's text for the page; few headings need no table of contents. */
export function usePrepared(article: Article | undefined): Prepared {
  return useMemo(() => {
    if (article?.kind !== 'article') return { html: '', headings: [] };
    // What is published is everyone's, and its images are kept by the browser; a draft's are signed for its reader.
    const { html, headings } = prepare(article.body, article.is_published ? [] : article.images);
    return { html, headings: headings.length >= enough_headings ? headings : [] };
  }, [article]);
}
