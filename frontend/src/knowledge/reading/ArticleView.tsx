import { Box } from '@mui/material';
import type { Article } from '@switchboard/contract/knowledge.ts';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ArticleBody } from '../body/ArticleBody.tsx';
import { articleLook } from '../body/article-look.ts';
import { elementAt } from '../body/element-at.ts';
import type { Prepared } from '../body/prepare.ts';
import { Helpful } from '../Helpful.tsx';
import { Contents } from './Contents.tsx';

export interface ArticleViewProps {
  article: Article;
  prepared: Prepared;
  /** What stands under it. */
  children: ReactNode;
}

/** An article as one reads it; where it is long, with the way to its parts beside it. */
export function ArticleView({ article, prepared: { html, headings }, children }: ArticleViewProps) {
  const { t } = useTranslation();
  const { kind, body, is_published, language } = article;
  const has_contents = headings.length > 0;
  useFragment();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', ...(has_contents && { md: 'minmax(0, 1fr) 240px' }) },
        columnGap: 7,
        alignItems: 'start',
      }}
    >
      {has_contents && (
        <>
          <Box
            sx={{
              display: { xs: 'none', md: 'block' },
              gridColumn: 2,
              gridRow: 1,
              position: 'sticky',
              top: 'calc(var(--bar) + 24px)',
              maxHeight: 'calc(100dvh - var(--bar) - 48px)',
              overflowY: 'auto',
            }}
          >
            <Contents headings={headings} title={t('knowledge.article.contents')} />
          </Box>
          <Box
            component="details"
            sx={{ display: { md: 'none' }, mb: 3, px: 2, border: 1, borderColor: 'divider', borderRadius: 1 }}
          >
            <Box component="summary" sx={{ py: 1.25, fontWeight: 600, cursor: 'pointer' }}>
              {t('knowledge.article.contents')}
            </Box>
            <Contents headings={headings} />
          </Box>
        </>
      )}
      <Box sx={{ gridColumn: 1, gridRow: { md: 1 }, maxWidth: '42rem', minWidth: 0 }}>
        {kind === 'faq' ? (
          <Box lang={language} sx={[articleLook, { whiteSpace: 'pre-line' }]}>
            {body}
          </Box>
        ) : (
          <ArticleBody html={html} language={language} />
        )}
        {is_published && <Helpful id={article.id} sx={{ mt: 4, py: 2, borderBlock: 1, borderColor: 'divider' }} />}
        <Box sx={{ display: 'grid', gap: 5, mt: 5 }}>{children}</Box>
      </Box>
    </Box>
  );
}

/** The article arrives after its page; what its address points into is there only now. */
function useFragment(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) elementAt(hash)?.scrollIntoView();
  }, [hash]);
}
