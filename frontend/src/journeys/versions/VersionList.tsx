import { Box, Button, Paper, Typography } from '@mui/material';
import { mdiEyeOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import type { Got } from '../../api.ts';
import { Ago } from '../../ui/Ago.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { runsWord } from './runs-word.ts';

export type VersionRow = Got<'GET /journeys/:id/versions'>[number];

export interface VersionListProps {
  versions: readonly VersionRow[];
  active_version: number | null;
  /** Those that are compared. */
  compared: readonly unknown[];
  /** The one the editor holds, unchanged: there is nothing to restore of it. */
  present: number | null;
  onCompare: (version: number) => void;
  onRestore: (version: number) => void;
  onActivate: (version: number) => void;
}

/** All versions, newest first: when, by whom, how often walked, and what can be done with each. */
export function VersionList({
  versions,
  active_version,
  compared,
  present,
  onCompare,
  onRestore,
  onActivate,
}: VersionListProps) {
  const { t } = useTranslation();
  return (
    <Box
      component="ol"
      aria-label={t('journey_admin.versions.list')}
      sx={{ display: 'grid', alignContent: 'start', gap: 1, m: 0, p: 0, listStyle: 'none' }}
    >
      {versions.map((row) => (
        <Paper
          key={row.version}
          component="li"
          variant="outlined"
          sx={{ p: 1.5, pb: 1, ...(compared.includes(row.version) && { borderColor: 'primary.main' }) }}
        >
          <Facts row={row} is_active={row.version === active_version} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5, ml: -0.625 }}>
            {row.version > 1 && (
              <Action
                word={t('journey_admin.versions.compare')}
                version={row.version}
                onClick={() => onCompare(row.version)}
              />
            )}
            {row.version !== present && (
              <Action
                word={t('journey_admin.versions.restore')}
                version={row.version}
                onClick={() => onRestore(row.version)}
              />
            )}
            {row.version !== active_version && (
              <Action
                word={t('journey_admin.versions.activate')}
                version={row.version}
                onClick={() => onActivate(row.version)}
              />
            )}
          </Box>
        </Paper>
      ))}
    </Box>
  );
}

function Facts({ row: { version, created_at, created_by, runs }, is_active }: { row: VersionRow; is_active: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h4" component="h3">
          {t('journey_admin.versions.version', { version })}
        </Typography>
        {is_active && <Tag icon={mdiEyeOutline} tone="success" word={t('journey_admin.versions.shown')} />}
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        <Ago at={created_at} />
        {created_by && ` ${t('journey_admin.versions.by', { name: created_by.name })}`}
        {' · '}
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {runsWord(t, runs)}
        </Box>
      </Typography>
    </>
  );
}

function Action({ word, version, onClick }: { word: string; version: number; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      aria-label={`${word}: ${t('journey_admin.versions.version', { version })}`}
      onClick={onClick}
      sx={{ minWidth: 0, minHeight: { xs: 44, sm: 30 } }}
    >
      {word}
    </Button>
  );
}
