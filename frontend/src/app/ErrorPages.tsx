import { Box, Button, Typography } from '@mui/material';
import { mdiAlertOctagonOutline, mdiLockOutline, mdiMapMarkerQuestionOutline, mdiUpdate } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Link } from 'react-router';
import { useSession } from '../session.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Page } from '../ui/Page.tsx';

function GoHome() {
  const { t } = useTranslation();
  return (
    <Button component={Link} to="/" variant="contained">
      {t('frame.errors.go_home')}
    </Button>
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('frame.errors.not_found_title')} hideTitle>
      <Empty
        icon={mdiMapMarkerQuestionOutline}
        title={t('frame.errors.not_found_title')}
        text={t('frame.errors.not_found_text')}
        action={<GoHome />}
      />
    </Page>
  );
}

export function Forbidden() {
  const { t } = useTranslation();
  const name = useSession().user?.name ?? '';
  return (
    <Page title={t('frame.errors.forbidden_title')} hideTitle>
      <Empty
        icon={mdiLockOutline}
        title={t('frame.errors.forbidden_title')}
        text={t('frame.errors.forbidden_text', { name })}
        action={<GoHome />}
      />
    </Page>
  );
}

/** A page threw, or a part of the program is gone because the desk was updated meanwhile. */
export function BrokenPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  const message = error instanceof Error ? error.message : String(error);
  const kind = /dynamically imported module|module script failed|preload CSS/i.test(message) ? 'updated' : 'broken';
  return (
    <Page title={t(`frame.errors.${kind}_title`)} hideTitle>
      <Empty
        icon={kind === 'updated' ? mdiUpdate : mdiAlertOctagonOutline}
        title={t(`frame.errors.${kind}_title`)}
        text={t(`frame.errors.${kind}_text`)}
        action={
          <Button variant="contained" onClick={() => window.location.reload()}>
            {t('frame.errors.reload')}
          </Button>
        }
      />
      {kind === 'broken' && (
        <Box sx={{ textAlign: 'center' }}>
          <Typography component="code" variant="caption" sx={{ overflowWrap: 'anywhere' }}>
            {message}
          </Typography>
        </Box>
      )}
    </Page>
  );
}
