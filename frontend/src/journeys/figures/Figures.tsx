import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { mdiWalk } from '@mdi/js';
import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import type { Analytics, Journey } from '@switchboard/contract/journeys.ts';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { JourneyCanvas } from '../canvas/JourneyCanvas.tsx';
import { runsWord } from '../versions/runs-word.ts';
import { unplaced } from '../versions/unplaced.ts';
import { useVersion } from '../versions/use-version.ts';
import { fewest, flowsOf, stepsOf } from './drop-off.ts';
import { StepFigures } from './StepFigures.tsx';
import { StepTable } from './StepTable.tsx';
import { Totals } from './Totals.tsx';

/** Where customers leave a journey: by version, on its graph, and in a table. */
export function Figures({ journey }: { journey: Journey }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number | null>(null);
  const figures = useRead(
    'GET /journeys/:id/analytics',
    { params: { id: journey.id }, query: chosen === null ? {} : { version: chosen } },
    { keepPrevious: true },
  );
  const version = chosen ?? figures.data?.version ?? null;
  const drawn = useVersion(journey, version);
  const problem = figures.error ?? drawn.error;
  if (problem && !(figures.data && drawn.data))
    return <ProblemNotice problem={problem} retry={() => Promise.all([figures.refetch(), drawn.refetch()])} />;
  if (!figures.data || version === null) return <Loading as="cards" />;
  const is_old = figures.data.version !== version;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <VersionChoice journey={journey} version={version} onChoose={setChosen} />
        <Typography variant="body2" sx={{ flex: '1 1 260px', maxWidth: '72ch', color: 'text.secondary' }}>
          {t('journey_admin.figures.hint')}
        </Typography>
      </Box>
      {is_old || !drawn.data ? (
        <Loading as="cards" />
      ) : figures.data.runs === 0 ? (
        <Empty
          icon={mdiWalk}
          title={t('journey_admin.figures.empty')}
          text={t(
            version === drawn.data.active_version
              ? 'journey_admin.figures.empty_text'
              : 'journey_admin.figures.empty_draft',
          )}
        />
      ) : (
        <DropOff key={version} figures={figures.data} drawn={drawn.data.journey_data} />
      )}
    </Box>
  );
}

interface VersionChoiceProps {
  journey: Journey;
  version: number;
  onChoose: (version: number) => void;
}

/** Any version, with how often it was walked. */
function VersionChoice({ journey, version, onChoose }: VersionChoiceProps) {
  const { t } = useTranslation();
  const { data = [] } = useRead('GET /journeys/:id/versions', { params: { id: journey.id } });
  const known = data.some((row) => row.version === version) ? data : [{ version, runs: null }];
  return (
    <TextField
      select
      size="small"
      label={t('journey_admin.figures.version')}
      value={version}
      onChange={({ target }) => onChoose(Number(target.value))}
      sx={{ minWidth: 200 }}
    >
      {known.map((row) => (
        <MenuItem key={row.version} value={row.version}>
          {t('journey_admin.versions.version', { version: row.version })}
          {row.runs !== null && ` (${runsWord(t, row.runs)})`}
        </MenuItem>
      ))}
    </TextField>
  );
}

function DropOff({ figures, drawn }: { figures: Analytics; drawn: JourneyData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [selected, setSelected] = useState<string | null>(null);
  const picture = useMemo(() => unplaced(drawn), [drawn]);
  const steps = useMemo(() => stepsOf(drawn, figures.nodes), [drawn, figures.nodes]);
  const flows = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(flowsOf(drawn, figures.nodes)).map(([edge, count]) => [
          edge,
          { label: format.number(count), weight: Math.min(1, count / figures.runs) },
        ]),
      ),
    [drawn, figures, format],
  );
  const below = useCallback(
    ({ id }: JourneyNode) => {
      const step = steps.find(({ node }) => node.id === id);
      return step && <StepFigures step={step} />;
    },
    [steps],
  );
  return (
    <>
      <Totals figures={figures} />
      <Box sx={pictureLook}>
        <JourneyCanvas
          journey={picture}
          below={below}
          flows={flows}
          selected={selected}
          onSelect={setSelected}
          label={t('journey_admin.figures.picture', { version: figures.version })}
        />
      </Box>
      <Typography variant="caption" sx={{ mt: -1.5, color: 'text.secondary' }}>
        {t('journey_admin.figures.legend', { number: fewest })}
      </Typography>
      <StepTable journey={drawn} steps={steps} selected={selected} onSelect={setSelected} />
    </>
  );
}

const pictureLook = {
  height: { xs: 420, sm: 600 },
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  overflow: 'hidden',
  // The figures stand above the ways: the lines begin at the foot of a card.
  '& .card': { display: 'flex', flexDirection: 'column' },
  '& .card-below': { order: 1 },
  '& .card-row': { order: 2 },
} as const;
