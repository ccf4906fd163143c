import { Box, Typography } from '@mui/material';
import { mdiFrequentlyAskedQuestions } from '@mdi/js';
import type { ArticleRow } from '@switchboard/contract/knowledge.ts';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/Ago.tsx';
import { CategoryTag } from '../../ui/CategoryTag.tsx';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { helpfulShare } from './article-state.ts';
import { ArticleMenu } from './ArticleMenu.tsx';
import { placeOf } from './place-of.ts';
import { StateTag } from './StateTag.tsx';

export interface ArticleTableProps {
  articles: readonly ArticleRow[];
  is_loading: boolean;
  empty: ReactNode;
  onRemove: (article: ArticleRow) => void;
}

export function ArticleTable({ articles, is_loading, empty, onRemove }: ArticleTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable
      caption={t('knowledge_staff.list.title')}
      columns={columnsOf(t, format, onRemove)}
      rows={articles}
      keyOf={({ id }) => id}
      linkOf={placeOf}
      is_loading={is_loading}
      empty={empty}
      is_dense
    />
  );
}

function columnsOf(
  t: TFunction,
  format: ReturnType<typeof useFormat>,
  onRemove: ArticleTableProps['onRemove'],
): Column<ArticleRow>[] {
  const percent = { style: 'percent', maximumFractionDigits: 0 } as const;
  return [
    { key: 'title', label: t('knowledge_staff.title'), cell: (article) => <Title article={article} /> },
    {
      key: 'category',
      label: t('knowledge_staff.category'),
      cell: ({ category }) => <CategoryTag category={category} />,
    },
    {
      key: 'language',
      label: t('knowledge_staff.language'),
      cell: ({ language }) => <span lang={language}>{t(`words.language.${language}`)}</span>,
      is_minor: true,
    },
    { key: 'state', label: t('knowledge_staff.list.state'), cell: (article) => <StateTag of={article} /> },
    { key: 'author', label: t('knowledge_staff.author'), cell: ({ author }) => author?.name ?? '–', is_minor: true },
    {
      key: 'views',
      label: t('knowledge_staff.views'),
      align: 'right',
      cell: ({ views }) => format.number(views),
    },
    {
      key: 'helpful',
      label: t('knowledge_staff.helpful'),
      align: 'right',
      cell: (article) => {
        const share = helpfulShare(article);
        const count = article.helpful + article.unhelpful;
        return (
          <span title={t('knowledge_staff.helpful_hint', { helpful: article.helpful, count })}>
            {share === null ? '–' : format.number(share, percent)}
          </span>
        );
      },
    },
    { key: 'changed', label: t('knowledge_staff.changed'), cell: ({ updated_at }) => <Ago at={updated_at} /> },
    {
      key: 'actions',
      label: t('knowledge_staff.list.actions'),
      align: 'right',
      cell: (article) => <ArticleMenu article={article} onRemove={() => onRemove(article)} />,
    },
  ];
}

const Title = ({ article: { title, kind, tags } }: { article: ArticleRow }) => {
  const { t } = useTranslation();
  return (
    <Box component="span" sx={{ display: 'block', minWidth: { sm: 200 }, overflowWrap: 'anywhere' }}>
      {kind === 'faq' && (
        <Icon
          path={mdiFrequentlyAskedQuestions}
          label={t('knowledge_staff.kind_of.faq')}
          sx={{ fontSize: '1.125rem', mr: 0.75, verticalAlign: 'text-bottom', color: 'text.secondary' }}
        />
      )}
      {title}
      {tags.length > 0 && (
        <Typography
          component="span"
          variant="caption"
          sx={{ display: 'block', color: 'text.secondary', fontWeight: 400 }}
        >
          {tags.join(' · ')}
        </Typography>
      )}
    </Box>
  );
};
