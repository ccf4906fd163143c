import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { useFormat } from '../../ui/format.ts';
import type { Deflection } from './DeflectionFigures.tsx';

type Told = Deflection['articles'][number];

/** What each article and FAQ did for those who searched. */
export function DeflectionTable({ articles }: Pick<Deflection, 'articles'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = (key: 'shown' | 'opened' | 'deflected'): Column<Told> => ({
    key,
    label: t(`knowledge_staff.deflection.of_article.${key}`),
    align: 'right',
    cell: (article) => format.number(article[key]),
  });
  return (
    <DataTable
      caption={t('knowledge_staff.deflection.by_article')}
      columns={[
        { key: 'title', label: t('knowledge_staff.title'), cell: ({ title }) => title },
        figure('shown'),
        figure('opened'),
        figure('deflected'),
      ]}
      rows={articles}
      keyOf={({ id }) => id}
      linkOf={({ id }) => `/agent/knowledge/${id}`}
      is_dense
    />
  );
}
