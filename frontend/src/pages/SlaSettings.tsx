import type { Priority } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { SlaForm } from '../sla/SlaForm.tsx';
import { PriorityTag } from '../tickets/PriorityTag.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

const tagOf = (priority: Priority) => <PriorityTag priority={priority} />;

/** What is promised to whom, and by which clock. */
export function SlaSettings() {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead('GET /sla/policies', {});
  return (
    <Page title={t('admin.sla.title')} subtitle={t('admin.sla.subtitle')}>
      {error && !data && <ProblemNotice problem={error} retry={refetch} />}
      {!data && !error && <Loading as="cards" />}
      {data && <SlaForm policies={data} mark={tagOf} />}
    </Page>
  );
}
