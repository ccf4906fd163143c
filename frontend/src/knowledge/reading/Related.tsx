import { Box, Typography } from '@mui/material';
import type { Article } from '@switchboard/contract/knowledge.ts';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';
import { ArticleLinks } from './ArticleLinks.tsx';

const at_most = 4;

export interface RelatedProps {
  article: Article;
  /** Goes along to where they lead. */
  search_id: string | undefined;
}

/** Of the same category, what is near by its words first, then the newest. The search is none of the reader's, and is not noted as one. */
export function Related({ article: { id, title, category, language }, search_id }: RelatedProps) {
  const { t } = useTranslation();
  const limit = at_most + 1;
  const near = useRead('GET /kb/search', { query: { q: title, category, language, limit } });
  const fresh = useRead('GET /kb/category/:category', { params: { category }, query: { limit } });
  if (near.isPending || fresh.isPending) return null;
  const all = [...(near.data ?? []), ...(fresh.data?.rows.filter((each) => each.language === language) ?? [])];
  const others = [...new Map(all.map((each) => [each.id, each])).values()].filter((each) => each.id !== id);
  if (others.length === 0) return null;
  const word = t('knowledge.article.related');
  return (
    <Box component="section" aria-labelledby="kb-related">
      <Typography id="kb-related" variant="h2" sx={{ mb: 1.5 }}>
        {word}
      </Typography>
      <ArticleLinks articles={others.slice(0, at_most)} label={word} search_id={search_id} />
    </Box>
  );
}
