import { Box, Button, Typography } from '@mui/material';
import { mdiRestart } from '@mdi/js';
import type { JourneyData, QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { answerTo, type Answer, type Answers } from '@switchboard/contract/journey-walk.ts';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { QuestionForm } from '../question/QuestionForm.tsx';
import { usePretendedImages } from '../question/use-pretended-images.ts';
import { begin, placeOf, stepBack, stepOn, type Walk } from './trial-walk.ts';
import { TrialBroken } from './TrialBroken.tsx';
import { TrialEnd } from './TrialEnd.tsx';

export interface TrialProps {
  /** As it stands; may change at any time. */
  journey: JourneyData;
  /** Where the trial stands, and all nodes it has passed; nothing of either when it closes. */
  onHere: (at: { here: string | null; passed: string[] }) => void;
}

/** Walks a drawing as a customer would, in this browser alone. */
export function Trial({ journey, onHere }: TrialProps) {
  const { t } = useTranslation();
  const [walk, setWalk] = useState<Walk>(begin);
  const [drafts, setDrafts] = useState<Answers>({});
  const place = useMemo(() => placeOf(journey, walk), [journey, walk]);
  // Who draws keeps the focus: only a step of the trial itself takes it.
  const [moved, setMoved] = useState({ in: journey, is_own: false });
  const takes_focus = moved.is_own && moved.in === journey;
  useTelling(place.stop?.id ?? place.broken?.after ?? null, place.passed, onHere);

  const { stop, standing, broken } = place;
  const answerOf = (id: string): Answer =>
    Object.hasOwn(drafts, id) ? drafts[id]! : answerTo(standing?.answers ?? {}, id);
  const draft = (id: string, answer: Answer) => setDrafts((before) => ({ ...before, [id]: answer }));
  const move = (next: Walk) => {
    setMoved({ in: journey, is_own: true });
    setWalk(next);
  };
  const goOn = (answer: Answer) => {
    const next = stepOn(journey, walk, standing!, answer);
    // The form has judged it by the same rules.
    if (typeof next !== 'string') move(next);
  };
  const back = standing && (broken || standing.path.length > 0) ? () => move(stepBack(place)) : undefined;
  const restart = () => {
    setDrafts({});
    move(begin);
  };
  const question = stop?.type === 'question' ? stop : noQuestion;
  const uploads = usePretendedImages({
    question,
    answer: answerOf(question.id),
    onAnswer: (answer) => draft(question.id, answer),
  });
  return (
    <Box sx={look}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Typography variant="caption" sx={{ color: 'text.secondary', fontWeight: 600 }}>
          {stop?.type === 'question' &&
            t('journey_admin.trial.at_question', { number: (standing?.path.length ?? 0) + 1 })}
        </Typography>
        <Button size="small" startIcon={<Icon path={mdiRestart} />} disabled={walk.path.length === 0} onClick={restart}>
          {t('journey_admin.trial.restart')}
        </Button>
      </Box>
      {stop?.type === 'question' && (
        <QuestionForm
          key={stop.id}
          question={stop}
          answer={answerOf(stop.id)}
          onAnswer={(answer) => draft(stop.id, answer)}
          onContinue={goOn}
          onBack={back}
          uploads={uploads}
          heading="h3"
          takes_focus={takes_focus}
        />
      )}
      {question !== noQuestion && question.questionType === 'image_upload' && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('journey_admin.trial.images_hint')}
        </Typography>
      )}
      {stop?.type === 'end' && (
        <TrialEnd
          key={stop.id}
          journey={journey}
          end={stop}
          path={standing!.path}
          answers={standing!.answers}
          takes_focus={takes_focus}
          onBack={back}
        />
      )}
      {broken && <TrialBroken journey={journey} broken={broken} takes_focus={takes_focus} onBack={back} />}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('journey_admin.trial.hint')}
      </Typography>
    </Box>
  );
}

const look = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 2,
  // One panel among others: at the foot of a small window nothing of it stands still.
  '& form > :last-child': { position: 'static', bgcolor: 'transparent', border: 0 },
} as const;

/** For the hook of the images, at the end. */
const noQuestion: QuestionNode = { id: '', type: 'question', questionType: 'image_upload', question: '' };

/** Tells when something is different, and that nobody is anywhere once the trial is closed. */
function useTelling(here: string | null, passed: readonly string[], onHere: TrialProps['onHere']): void {
  const tell = useEffectEvent(onHere);
  const all = JSON.stringify(passed);
  useEffect(() => tell({ here, passed: JSON.parse(all) as string[] }), [here, all]);
  useEffect(() => () => tell({ here: null, passed: [] }), []);
}
