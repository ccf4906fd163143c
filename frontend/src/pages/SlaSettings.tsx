import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';

export function SlaSettings() {
  const { t } = useTranslation();
  return (
    <Page title={t('admin.sla.title')}>
      <Loading as="cards" />
    </Page>
  );
}
