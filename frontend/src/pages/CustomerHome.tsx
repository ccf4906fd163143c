import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';

export function CustomerHome() {
  const { t } = useTranslation();
  return (
    <Page title={t('tickets.home.title')}>
      <Loading as="cards" />
    </Page>
  );
}
