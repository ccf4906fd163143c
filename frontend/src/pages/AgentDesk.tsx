import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';

export function AgentDesk() {
  const { t } = useTranslation();
  return (
    <Page title={t('desk.title')}>
      <Loading as="cards" />
    </Page>
  );
}
