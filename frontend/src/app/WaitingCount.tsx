import { Box, type Theme } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useWaiting } from '../chat/sessions.ts';
import { hidden } from '../ui/hidden.ts';

/** Beside the way to the chats: how many wait for one. */
export function WaitingCount() {
  const { t } = useTranslation();
  const { rows } = useWaiting();
  if (rows.length === 0) return null;
  return (
    <Box component="span" sx={(theme) => ({ ...countLook(theme), position: 'relative', ml: 0.75 })}>
      <span aria-hidden>{rows.length}</span>
      <Box component="span" sx={hidden}>
        {t('chat.news.waiting', { count: rows.length })}
      </Box>
    </Box>
  );
}

/** The same on the corner of the button that leads to the menu: drawn rather than written, since the button has a name. */
export function WaitingCorner() {
  const { rows } = useWaiting();
  if (rows.length === 0) return null;
  return (
    <Box
      aria-hidden
      component="span"
      data-count={rows.length}
      sx={(theme) => ({
        ...countLook(theme),
        position: 'absolute',
        top: 0,
        right: -4,
        '&::before': { content: 'attr(data-count)' },
      })}
    />
  );
}

const countLook = ({ vars }: Theme) => ({
  minWidth: 20,
  px: 0.625,
  borderRadius: 5,
  textAlign: 'center',
  fontSize: '0.75rem',
  fontWeight: 700,
  lineHeight: '20px',
  fontVariantNumeric: 'tabular-nums',
  color: '#2B1B00',
  backgroundColor: vars.palette.bar.accent,
});
