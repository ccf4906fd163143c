import { Box, Typography } from '@mui/material';
import { mdiEqual } from '@mdi/js';
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { JourneyCanvas } from '../canvas/JourneyCanvas.tsx';
import { difference, changesNothing, picture } from './difference.ts';
import { differenceLooks, DifferenceList } from './DifferenceList.tsx';
import { unplaced } from './unplaced.ts';

export interface ComparisonProps {
  before: JourneyData;
  after: JourneyData;
  /** What the two are called. */
  names: { from: string; to: string };
}

/** What became different from one drawing to another: counted, in a picture, and in words. */
export function Comparison({ before, after, names }: ComparisonProps) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<string | null>(null);
  const found = useMemo(() => difference(before, after), [before, after]);
  const drawn = useMemo(
    () => unplaced(picture(before, after, (label) => t('journey_admin.versions.was', { label }))),
    [before, after, t],
  );
  const tones = useMemo(() => Object.fromEntries(found.nodes.map(({ id, kind }) => [id, kind])), [found]);
  if (changesNothing(found))
    return (
      <Empty icon={mdiEqual} title={t('journey_admin.versions.same')} text={t('journey_admin.versions.same_text')} />
    );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
      <Counts kinds={found.nodes.map(({ kind }) => kind)} />
      <Box
        sx={{ height: { xs: 320, sm: 440 }, border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}
      >
        <JourneyCanvas
          journey={drawn}
          tones={tones}
          selected={selected}
          onSelect={setSelected}
          label={t('journey_admin.versions.picture', names)}
        />
      </Box>
      <Typography variant="h3">{t('journey_admin.versions.differences')}</Typography>
      <DifferenceList difference={found} between={{ before, after }} selected={selected} onSelect={setSelected} />
    </Box>
  );
}

function Counts({ kinds }: { kinds: readonly ('added' | 'changed' | 'removed')[] }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {(['added', 'changed', 'removed'] as const).map((kind) => {
        const count = kinds.filter((each) => each === kind).length;
        const word = t(`journey_admin.versions.count_${kind}`, { number: count });
        return count > 0 && <Tag key={kind} {...differenceLooks[kind]} word={word} />;
      })}
    </Box>
  );
}
