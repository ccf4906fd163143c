import { Box, Typography } from '@mui/material';
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { Journey } from '@switchboard/contract/journeys.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useWiderThan } from '../../ui/use-wider-than.ts';
import { Comparison } from './Comparison.tsx';
import { difference, changesNothing } from './difference.ts';
import { PairChoice, type Pair, type Pick } from './PairChoice.tsx';
import { useVersion } from './use-version.ts';
import { ActivateDialog, RestoreDialog } from './VersionDialogs.tsx';
import { VersionList } from './VersionList.tsx';

export interface VersionsProps {
  journey: Journey;
  /** As drawn now, saved or not. */
  present: JourneyData;
  onRestore: (data: JourneyData, version: number) => void;
}

/** The versions of a journey, and what became different from one to another. */
export function Versions({ journey, present, onRestore }: VersionsProps) {
  const { t } = useTranslation();
  const [ref, is_wide] = useWiderThan(820);
  const versions = useRead('GET /journeys/:id/versions', { params: { id: journey.id } });
  const newest = versions.data?.[0]?.version ?? journey.latest_version;
  const latest = useVersion(journey, newest);
  const is_changed = useMemo(
    () => latest.data !== undefined && !changesNothing(difference(latest.data.journey_data, present)),
    [latest.data, present],
  );
  const [chosen, setChosen] = useState<Pair | null>(null);
  const [dialog, setDialog] = useState<{ kind: 'restore' | 'activate'; version: number } | null>(null);
  const close = () => setDialog(null);
  const usual = { from: is_changed ? newest : newest - 1, to: is_changed ? ('present' as const) : newest };
  // What was drawn may have been saved, and is one of the versions then.
  const is_there = (pick: Pick) => pick !== 'present' || is_changed;
  const { from, to } = chosen && is_there(chosen.from) && is_there(chosen.to) ? chosen : usual;
  const [before, after] = [useSide(journey, from, present), useSide(journey, to, present)];
  const active_version = latest.data?.active_version ?? null;
  const problem = versions.error ?? latest.error;
  if (problem && !(versions.data && latest.data))
    return <ProblemNotice problem={problem} retry={() => Promise.all([versions.refetch(), latest.refetch()])} />;
  if (!versions.data || !latest.data) return <Loading as="cards" />;
  const nameOf = (pick: Pick) =>
    pick === 'present' ? t('journey_admin.versions.present') : t('journey_admin.versions.version', { version: pick });
  const picks: Pick[] = [...(is_changed ? ['present' as const] : []), ...versions.data.map(({ version }) => version)];
  return (
    <Box
      ref={ref}
      sx={{
        display: 'grid',
        gridTemplateColumns: is_wide ? '300px minmax(0, 1fr)' : 'minmax(0, 1fr)',
        alignItems: 'start',
        gap: 3,
      }}
    >
      <VersionList
        versions={versions.data}
        active_version={active_version}
        compared={[from, to]}
        present={is_changed ? null : newest}
        onCompare={(version) => setChosen({ from: version - 1, to: version })}
        onRestore={(version) => setDialog({ kind: 'restore', version })}
        onActivate={(version) => setDialog({ kind: 'activate', version })}
      />
      {picks.length < 2 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('journey_admin.versions.only_one')}</Typography>
      ) : (
        <Box
          component="section"
          aria-label={t('journey_admin.versions.differences')}
          sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}
        >
          <PairChoice picks={picks} pair={{ from, to }} nameOf={nameOf} onChoose={setChosen} />
          {before.problem && <ProblemNotice problem={before.problem} retry={before.retry} />}
          {after.problem && <ProblemNotice problem={after.problem} retry={after.retry} />}
          {before.data && after.data ? (
            <Comparison
              key={`${from} ${to}`}
              before={before.data}
              after={after.data}
              names={{ from: nameOf(from), to: nameOf(to) }}
            />
          ) : (
            !before.problem && !after.problem && <Loading as="cards" />
          )}
        </Box>
      )}
      {dialog?.kind === 'restore' && (
        <RestoreDialog
          journey={journey}
          version={dialog.version}
          is_changed={is_changed}
          onRestore={onRestore}
          onClose={close}
        />
      )}
      {dialog?.kind === 'activate' && (
        <ActivateDialog
          journey={journey}
          version={dialog.version}
          active={active_version}
          onMend={() => setDialog({ kind: 'restore', version: dialog.version })}
          onClose={close}
        />
      )}
    </Box>
  );
}

/** One of the two that are compared. */
function useSide(journey: Journey, pick: Pick, present: JourneyData) {
  const { data, error, refetch } = useVersion(journey, pick === 'present' || pick < 1 ? null : pick);
  if (pick === 'present') return { data: present, problem: null, retry: refetch };
  return { data: data?.journey_data, problem: data ? null : error, retry: refetch };
}
