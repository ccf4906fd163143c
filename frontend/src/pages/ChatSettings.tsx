import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { SettingsForm } from '../chat/SettingsForm.tsx';
import { Snippet } from '../chat/Snippet.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** How chats are taken, and how the chat comes to a site. */
export function ChatSettings() {
  const { t } = useTranslation();
  const { data, error, refetch } = useRead('GET /chat/config', {});
  return (
    <Page title={t('chat.settings.title')} subtitle={t('chat.settings.subtitle')}>
      {error && !data && <ProblemNotice problem={error} retry={refetch} />}
      {!data && !error && <Loading as="cards" />}
      {data && (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Snippet />
          <SettingsForm config={data} />
        </Box>
      )}
    </Page>
  );
}
