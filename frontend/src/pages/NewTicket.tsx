import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';

export function NewTicket() {
  const { t } = useTranslation();
  return (
    <Page title={t('tickets.new.title')}>
      <Loading as="cards" />
    </Page>
  );
}
