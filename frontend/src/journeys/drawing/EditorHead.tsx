import { Box, Button, IconButton, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import {
  mdiArrowLeft,
  mdiChartSankey,
  mdiContentSaveOutline,
  mdiEyeOutline,
  mdiHistory,
  mdiVectorPolyline,
} from '@mdi/js';
import type { Journey } from '@switchboard/contract/journeys.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/Icon.tsx';
import { useBoard } from './board.ts';
import { Standing } from './Standing.tsx';
import { wideOnly } from './wide-only.ts';

export const views = ['draw', 'versions', 'figures'] as const;
export type View = (typeof views)[number];

export interface EditorHeadProps {
  journey: Journey;
  view: View;
  is_dirty: boolean;
  is_saving: boolean;
  is_activating: boolean;
  /** There is something customers do not see yet. */
  can_show: boolean;
  menu: ReactNode;
  onView: (view: View) => void;
  onSave: () => void;
  onActivate: () => void;
}

/** Which journey, how it stands, and what becomes of the drawing. */
export function EditorHead({
  journey,
  view,
  is_dirty,
  is_saving,
  is_activating,
  can_show,
  menu,
  onView,
  onSave,
  onActivate,
}: EditorHeadProps) {
  const { t } = useTranslation();
  const { sheet } = useBoard();
  const { is_archived } = journey;
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1,
        rowGap: 0.5,
        px: { xs: 1, sm: 1.5 },
        py: 0.75,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <IconButton component={Link} to="/admin/journeys" title={t('editor.back')}>
        <Icon path={mdiArrowLeft} label={t('editor.back')} />
      </IconButton>
      <Box sx={{ display: { xs: 'contents', sm: 'block' }, flex: '1 1 220px', minWidth: 0 }}>
        <Typography variant="h3" component="p" noWrap title={sheet.name} sx={{ flex: 1, minWidth: 0 }}>
          {sheet.name || t('editor.unnamed')}
        </Typography>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 0.5,
            mt: { sm: 0.25 },
            order: { xs: 1, sm: 0 },
            width: { xs: '100%', sm: 'auto' },
          }}
        >
          <Standing journey={journey} is_dirty={is_dirty} />
        </Box>
      </Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        onChange={(_, next: View | null) => next && onView(next)}
        aria-label={t('editor.view.label')}
        sx={{
          order: { xs: 1, sm: 0 },
          width: { xs: '100%', sm: 'auto' },
          '& > *': { flex: { xs: 1, sm: 'none' }, gap: 0.75, px: 1.25, py: { xs: 0.75, sm: 0.5 } },
        }}
      >
        {views.map((each) => (
          <ToggleButton key={each} value={each}>
            <Icon path={icons[each]} fontSize="small" />
            {t(`editor.view.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, ml: 'auto' }}>
        <Button
          variant={is_dirty ? 'contained' : 'outlined'}
          disabled={!is_dirty || is_archived}
          loading={is_saving}
          title={t('frame.save')}
          onClick={onSave}
          sx={{ gap: 1, minWidth: 44 }}
        >
          <Icon path={mdiContentSaveOutline} fontSize="small" />
          <Box component="span" sx={wideOnly}>
            {t('frame.save')}
          </Box>
        </Button>
        {can_show && (
          <Button
            variant={is_dirty ? 'outlined' : 'contained'}
            loading={is_activating}
            startIcon={<Icon path={mdiEyeOutline} />}
            onClick={onActivate}
            sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
          >
            {t(activateWord(journey))}
          </Button>
        )}
        {menu}
      </Box>
    </Box>
  );
}

export const activateWord = ({ active_version }: Journey) =>
  active_version === null ? 'editor.activate' : 'editor.activate_newer';

const icons: Record<View, string> = { draw: mdiVectorPolyline, versions: mdiHistory, figures: mdiChartSankey };
