import { Typography } from '@mui/material';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { hidden } from './hidden.ts';

/** For pages that fill the window, where `Page` with its margins does not fit: the tab's title, and a heading to be read out. */
export function PageTitle({ title, tab = title }: { title: string; tab?: string }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${tab} · ${t('frame.app_name')}`;
  }, [tab, t]);
  return (
    <Typography variant="h1" tabIndex={-1} sx={hidden}>
      {title}
    </Typography>
  );
}
