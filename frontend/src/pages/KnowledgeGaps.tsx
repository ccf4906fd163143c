import { Box, Typography } from '@mui/material';
import { mdiCheckAll } from '@mdi/js';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRead } from '../api.ts';
import { now } from '../clock.ts';
import { DeflectionFigures } from '../knowledge/managing/DeflectionFigures.tsx';
import { DeflectionTable } from '../knowledge/managing/DeflectionTable.tsx';
import { FilterChoice } from '../knowledge/managing/FilterChoice.tsx';
import { GapTable } from '../knowledge/managing/GapTable.tsx';
import { KnowledgeTabs } from '../knowledge/managing/KnowledgeTabs.tsx';
import { periods, readPeriod, startOfPeriod } from '../knowledge/managing/period.ts';
import { Empty } from '../ui/Empty.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** What people searched for and did not find, and how often an answer spared them a ticket. */
export function KnowledgeGaps() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [opened_at] = useState(now);
  const days = readPeriod(search);
  const query = { from: startOfPeriod(days, opened_at) };
  const gaps = useRead('GET /kb/gaps', { query }, { keepPrevious: true });
  const deflection = useRead('GET /kb/deflection', { query }, { keepPrevious: true });
  return (
    <Page
      title={t('knowledge_staff.gaps.title')}
      subtitle={t('knowledge_staff.gaps.subtitle')}
      actions={
        <FilterChoice
          label={t('knowledge_staff.gaps.period')}
          value={days}
          options={periods.map((each) => [each, t('knowledge_staff.gaps.days', { count: Number(each) })] as const)}
          onChange={(chosen) => setSearch({ days: chosen }, { replace: true })}
        />
      }
    >
      <KnowledgeTabs />
      <Box sx={{ display: 'grid', gap: 4 }}>
        <Part title={t('knowledge_staff.gaps.sought')} text={t('knowledge_staff.gaps.sought_text')}>
          {gaps.error && <ProblemNotice problem={gaps.error} retry={gaps.refetch} />}
          {!(gaps.error && gaps.isPending) && (
            <GapTable
              gaps={gaps.data ?? []}
              is_loading={gaps.isPending}
              empty={
                <Empty
                  icon={mdiCheckAll}
                  title={t('knowledge_staff.gaps.none')}
                  text={t('knowledge_staff.gaps.none_text')}
                />
              }
            />
          )}
        </Part>
        <Part title={t('knowledge_staff.deflection.title')} text={t('knowledge_staff.deflection.text')}>
          {deflection.error && <ProblemNotice problem={deflection.error} retry={deflection.refetch} />}
          {deflection.isPending && !deflection.error && <Loading as="cards" count={1} />}
          {deflection.data && <DeflectionFigures {...deflection.data} />}
          {deflection.data && deflection.data.articles.length > 0 && (
            <>
              <Typography variant="h3">{t('knowledge_staff.deflection.by_article')}</Typography>
              <DeflectionTable articles={deflection.data.articles} />
            </>
          )}
        </Part>
      </Box>
    </Page>
  );
}

const Part = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <Box component="section" aria-label={title} sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
    <Box>
      <Typography variant="h2">{title}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '92ch' }}>
        {text}
      </Typography>
    </Box>
    {children}
  </Box>
);
