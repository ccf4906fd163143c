import { Box, Typography } from '@mui/material';
import { mdiBookSearchOutline } from '@mdi/js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty.tsx';
import { Page } from '../../ui/Page.tsx';
import { Results } from './Results.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useSearch } from './use-search.ts';

/** An address that leads to no article: what was looked for may be found by its words. */
export function NotThere({ ways }: { ways: ReactNode }) {
  const { t } = useTranslation();
  const search = useSearch();
  return (
    <Page title={t('knowledge.missing.title')} hideTitle width="reading">
      <Empty icon={mdiBookSearchOutline} title={t('knowledge.missing.title')} text={t('knowledge.missing.text')} />
      <SearchBox search={search} />
      <Box sx={{ mt: 3 }}>
        {search.q ? (
          <Results search={search} ways={ways} />
        ) : (
          <>
            <Typography variant="h3" component="h2" sx={{ mb: 1.5 }}>
              {t('knowledge.article.more_help')}
            </Typography>
            {ways}
          </>
        )}
      </Box>
    </Page>
  );
}
