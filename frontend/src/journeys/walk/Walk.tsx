import { Alert, Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Head } from './Head.tsx';
import { progressOf } from './place.ts';
import { Progress } from './Progress.tsx';
import { QuestionScreen } from './QuestionScreen.tsx';
import { SummaryScreen } from './SummaryScreen.tsx';
import { useKeyboard } from './use-keyboard.ts';
import type { RunAtHand } from './use-run.ts';
import type { Sent } from './use-submit.ts';
import { useTrail } from './use-trail.ts';

export interface WalkProps {
  at_hand: RunAtHand;
  /** What the walker is told of it all, above the question. */
  news: ReactNode;
  /** Begun as a visitor, by whoever has signed in since. */
  is_before_sign_in: boolean;
  onAnew: () => void;
  onSent: (sent: Sent) => void;
}

/** A run, one question a screen, and at its end what was answered. */
export function Walk({ at_hand, news, is_before_sign_in, onAnew, onSent }: WalkProps) {
  const { t } = useTranslation();
  const { run } = at_hand;
  const trail = useTrail(at_hand);
  const { stop } = trail;
  useKeyboard();
  return (
    <>
      <Head has_answers={run.path.length > 0} onAnew={onAnew} />
      <Progress key={run.id} name={run.name} progress={progressOf(run, stop)} is_end={stop.type === 'end'} />
      <Box sx={{ display: 'grid', gap: 1, mt: 2, '&:empty': { display: 'none' } }}>
        {news}
        {is_before_sign_in && <Alert severity="info">{t('journeys.walk.before_sign_in')}</Alert>}
      </Box>
      <Box key={`${run.id} ${stop.id}`} sx={appearing}>
        {stop.type === 'end' ? (
          <SummaryScreen at_hand={at_hand} trail={trail} onSent={onSent} />
        ) : (
          <QuestionScreen at_hand={at_hand} question={stop} trail={trail} />
        )}
      </Box>
    </>
  );
}

const appearing = {
  flex: { xs: 1, sm: 'none' },
  display: 'flex',
  flexDirection: 'column',
  mt: { xs: 2.5, sm: 4 },
  animation: 'appear 180ms ease-out',
  '@keyframes appear': { from: { opacity: 0, translate: '0 8px' } },
};
