import { Box, Button, Typography } from '@mui/material';
import { mdiSend } from '@mdi/js';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ActionBar } from '../question/QuestionActions.tsx';
import { AnswerList } from './AnswerList.tsx';
import { ContactFields } from './ContactFields.tsx';
import type { RunAtHand } from './use-run.ts';
import { useSubmit, type Sent } from './use-submit.ts';
import type { Trail } from './use-trail.ts';

export interface SummaryScreenProps {
  at_hand: RunAtHand;
  trail: Trail;
  onSent: (sent: Sent) => void;
}

/** Before it is sent: what was answered, and for a visitor whom to answer. */
export function SummaryScreen({ at_hand, trail, onSent }: SummaryScreenProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { run, token } = at_hand;
  const { form, submit, is_busy, problem, shown } = useSubmit(at_hand, onSent);
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ flex: 1, display: 'flex', flexDirection: 'column', gap: 3 }}
    >
      <div>
        <Typography
          ref={title}
          tabIndex={-1}
          component="h2"
          variant="h1"
          aria-describedby={`${id}-lead`}
          sx={{ '&:focus': { outline: 'none' } }}
        >
          {t('journeys.summary.title')}
        </Typography>
        <Typography id={`${id}-lead`} sx={{ mt: 0.75, color: 'text.secondary' }}>
          {t('journeys.summary.lead')}
        </Typography>
      </div>
      <AnswerList run={run} token={token} onChange={(node_id) => trail.goTo(node_id, true)} />
      <Typography sx={message}>{run.message}</Typography>
      {token === undefined ? (
        <Typography>{t('journeys.summary.answer_to', { email: user?.email })}</Typography>
      ) : (
        <ContactFields control={form.control} />
      )}
      {problem && <ProblemNotice problem={problem} shown={shown} retry={() => submit()} />}
      <ActionBar onBack={trail.back}>
        <Button type="submit" variant="contained" size="large" loading={is_busy} endIcon={<Icon path={mdiSend} />}>
          {t('journeys.summary.send')}
        </Button>
      </ActionBar>
    </Box>
  );
}

/** What the end has to say. */
const message = {
  p: 2,
  borderRadius: 1.25,
  bgcolor: 'tint.primary.background',
  color: 'tint.primary.text',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
};
