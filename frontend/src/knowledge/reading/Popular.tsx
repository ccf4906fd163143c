import { Box, Typography } from '@mui/material';
import type { Language } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ArticleLinks } from './ArticleLinks.tsx';

/** What others read most. */
export function Popular() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useRead('GET /kb/popular', { query: { language: i18n.language as Language } });
  if (data?.length === 0) return null;
  const title = t('knowledge.help.popular');
  return (
    <Box component="section" aria-labelledby="kb-popular">
      <Typography id="kb-popular" variant="h2" sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {error && <ProblemNotice problem={error} retry={refetch} />}
      {!data && !error && <Loading as="rows" />}
      {data && <ArticleLinks articles={data} label={title} has_categories />}
    </Box>
  );
}
