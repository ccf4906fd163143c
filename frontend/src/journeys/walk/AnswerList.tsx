import { Box, Button, Paper, Typography } from '@mui/material';
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { Run } from '@switchboard/contract/journeys.ts';
import { answerTo, inWords, isEmpty } from '@switchboard/contract/journey-walk.ts';
import { useTranslation } from 'react-i18next';
import { Images } from '../../conversation/Images.tsx';
import { imagesOf } from './answered-images.ts';

export interface AnswerListProps {
  run: Run;
  token: string | undefined;
  onChange: (node_id: string) => void;
}

/** Every question on the way with its answer in words, each to be changed. */
export function AnswerList({ run, token, onChange }: AnswerListProps) {
  const { t } = useTranslation();
  return (
    <Paper
      variant="outlined"
      component="ul"
      aria-label={t('journeys.summary.answers')}
      sx={{ listStyle: 'none', m: 0, p: 0 }}
    >
      {run.path.map((question) => (
        <Box
          component="li"
          key={question.id}
          sx={{
            display: 'flex',
            alignItems: 'flex-start',
            gap: 1,
            pl: 2,
            pr: 1,
            py: 1.25,
            borderBottom: 1,
            borderColor: 'divider',
            '&:last-child': { borderBottom: 0 },
          }}
        >
          <Box sx={{ flex: 1, minWidth: 0, py: 0.5 }}>
            <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {question.question}
            </Typography>
            <Given run={run} question={question} token={token} />
          </Box>
          <Button
            aria-label={t('journeys.summary.change_what', { question: question.question })}
            onClick={() => onChange(question.id)}
            sx={{ minHeight: 44 }}
          >
            {t('journeys.summary.change')}
          </Button>
        </Box>
      ))}
    </Paper>
  );
}

function Given({ run, question, token }: { run: Run; question: QuestionNode; token: string | undefined }) {
  const { t } = useTranslation();
  const answer = answerTo(run.answers, question.id);
  if (isEmpty(answer)) return <Quiet>{t('journeys.summary.skipped')}</Quiet>;
  if (question.questionType !== 'image_upload') {
    return (
      <Typography sx={{ fontWeight: 550, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {inWords(question, answer)}
      </Typography>
    );
  }
  const images = imagesOf(run, question.id);
  if (images.length === 0) return <Quiet>{t('journeys.summary.images_gone')}</Quiet>;
  return (
    <Box sx={{ mt: 0.75, '& img': { maxHeight: '96px !important' } }}>
      <Images images={images} token={token} />
    </Box>
  );
}

function Quiet({ children }: { children: string }) {
  return <Typography sx={{ color: 'text.secondary', fontStyle: 'italic' }}>{children}</Typography>;
}
