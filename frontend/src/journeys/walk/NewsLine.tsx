import { Alert, Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { News } from './use-run.ts';

/** How it came to what one sees. */
export function NewsLine({ news, ticketPath }: { news: News; ticketPath: (number: number) => string }) {
  const { t } = useTranslation();
  if (typeof news === 'string') {
    const severity = news === 'images_gone' ? 'warning' : 'info';
    return <Alert severity={severity}>{t(`journeys.walk.${news}`)}</Alert>;
  }
  const { sent_before: number } = news;
  return (
    <Alert severity="info">
      {t('journeys.walk.sent_before')}{' '}
      <Link component={RouterLink} to={ticketPath(number)} color="inherit">
        {t('journeys.walk.see_ticket', { number })}
      </Link>
    </Alert>
  );
}
