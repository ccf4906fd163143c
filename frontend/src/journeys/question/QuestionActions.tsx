import { Box, Button, type SxProps, type Theme } from '@mui/material';
import { mdiArrowLeft, mdiArrowRight } from '@mdi/js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hidden } from '../../ui/hidden.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface QuestionActionsProps {
  is_busy: boolean;
  onBack: (() => void) | undefined;
  /** Passes the question over; only where that is allowed and nothing is answered yet. */
  onSkip: (() => void) | undefined;
  children: ReactNode;
}

export function QuestionActions({ is_busy, onBack, onSkip, children }: QuestionActionsProps) {
  const { t } = useTranslation();
  return (
    <ActionBar onBack={onBack} is_crowded={onSkip !== undefined} above={children}>
      {onSkip && (
        <Button size="large" disabled={is_busy} onClick={onSkip}>
          {t('journeys.question.skip')}
        </Button>
      )}
      <Button type="submit" variant="contained" size="large" loading={is_busy} endIcon={<Icon path={mdiArrowRight} />}>
        {t('journeys.question.continue')}
      </Button>
    </ActionBar>
  );
}

export interface ActionBarProps {
  onBack: (() => void) | undefined;
  /** Of three buttons the first has room for its arrow only, in a small window. */
  is_crowded?: boolean;
  /** What must be seen with them, however long the page is. */
  above?: ReactNode;
  children: ReactNode;
}

/** Back, and what goes on: at the foot of a small window, above the keyboard of a phone (`--keyboard`, where it is known). */
export function ActionBar({ onBack, is_crowded = false, above, children }: ActionBarProps) {
  const { t } = useTranslation();
  return (
    <Box sx={foot}>
      {above}
      <Box sx={row}>
        {onBack && (
          <Button size="large" color="inherit" onClick={onBack} sx={{ minWidth: 0 }}>
            <Icon path={mdiArrowLeft} sx={{ fontSize: '1.375rem' }} />
            <Box component="span" sx={{ ml: 1, ...(is_crowded && { '@media (max-width: 599px)': hidden }) }}>
              {t('frame.back')}
            </Box>
          </Button>
        )}
        <Box sx={{ flex: 1 }} />
        {children}
      </Box>
    </Box>
  );
}

const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, '& .MuiButton-root': { minHeight: 44 } };

const foot: SxProps<Theme> = ({ vars, breakpoints }) => ({
  [breakpoints.down('sm')]: {
    position: 'sticky',
    bottom: 'var(--keyboard, 0px)',
    zIndex: 2,
    mt: 'auto',
    mx: -2,
    px: 2,
    py: 1.25,
    backgroundColor: vars.palette.background.default,
    borderTop: `1px solid ${vars.palette.divider}`,
  },
});
