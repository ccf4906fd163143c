import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';

export function LiveBoard() {
  const { t } = useTranslation();
  return (
    <Page title={t('admin.board.title')}>
      <Loading as="cards" />
    </Page>
  );
}
