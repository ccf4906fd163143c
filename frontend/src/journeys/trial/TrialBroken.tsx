import { Alert, AlertTitle, Box, Button } from '@mui/material';
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../canvas/use-words.ts';
import type { Break } from './trial-walk.ts';

export interface TrialBrokenProps {
  journey: JourneyData;
  broken: Break;
  takes_focus: boolean;
  onBack: (() => void) | undefined;
}

/** Where the drawing is not finished. */
export function TrialBroken({
  journey,
  broken: { after, leads_to, is_circle },
  takes_focus,
  onBack,
}: TrialBrokenProps) {
  const { t } = useTranslation();
  const { titleOf } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takes_focus) box.current?.focus();
  }, [takes_focus]);
  const node = after === null ? '' : titleOf(journey, after);
  const sentence = () => {
    if (is_circle) return t('journey_admin.trial.broken_circle', { node });
    if (after === null) return t('journey_admin.trial.broken_start');
    if (leads_to === null) return t('journey_admin.trial.broken_nowhere', { node });
    return t('journey_admin.trial.broken_gone', { node, id: leads_to });
  };
  return (
    <Box ref={box} tabIndex={-1} sx={{ display: 'grid', justifyItems: 'start', gap: 1.5 }}>
      <Alert severity="warning" sx={{ width: '100%', overflowWrap: 'anywhere' }}>
        <AlertTitle>{t('journey_admin.trial.broken')}</AlertTitle>
        {sentence()} {t('journey_admin.trial.broken_hint')}
      </Alert>
      {onBack && (
        <Button color="inherit" onClick={onBack}>
          {t('frame.back')}
        </Button>
      )}
    </Box>
  );
}
