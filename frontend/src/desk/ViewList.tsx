import { Box, ButtonBase } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { viewIcons } from './view-look.ts';
import { isCapped, views, type View } from './views.ts';
import { CountPill } from '../ui/CountPill.tsx';

/** How many tickets stand in each view. */
export function useViewCounts(): (view: View) => string {
  const { data } = useRead('GET /tickets/counts', {}, { refetchInterval: 60_000 });
  const format = useFormat();
  return (view) => (data ? (isCapped(data[view]) ? '999+' : format.number(data[view])) : '');
}

/** The views of the desk, each with its live count. */
export function ViewList({ view: chosen, onChoose }: { view: View | null; onChoose: (view: View) => void }) {
  const { t } = useTranslation();
  const countOf = useViewCounts();
  return (
    <Box
      component="nav"
      aria-label={t('desk.views.label')}
      sx={{ display: 'grid', gap: 0.25, p: 1, alignContent: 'start' }}
    >
      {views.map((view) => (
        <ButtonBase
          key={view}
          onClick={() => onChoose(view)}
          aria-current={view === chosen ? 'true' : undefined}
          sx={({ vars }) => ({
            display: 'flex',
            gap: 1,
            justifyContent: 'flex-start',
            textAlign: 'left',
            px: 1.25,
            minHeight: { xs: 48, lg: 38 },
            borderRadius: 0.8,
            fontFamily: 'inherit',
            fontSize: '0.875rem',
            fontWeight: 550,
            color: vars.palette.text.primary,
            '&:hover': { backgroundColor: vars.palette.action.hover },
            '&[aria-current]': {
              backgroundColor: vars.palette.tint.primary.background,
              color: vars.palette.tint.primary.text,
              fontWeight: 650,
            },
          })}
        >
          <Icon path={viewIcons[view]} fontSize="small" sx={{ opacity: 0.85 }} />
          <Box component="span" sx={{ flex: 1 }}>
            {t(`desk.views.${view}`)}
          </Box>
          <CountPill count={countOf(view)} tone={isPressing(view, countOf(view)) ? 'error' : undefined} />
        </ButtonBase>
      ))}
    </Box>
  );
}

const isPressing = (view: View, count: string) => view === 'breaching' && count !== '0' && count !== '';
