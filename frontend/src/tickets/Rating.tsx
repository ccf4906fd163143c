import { Box, Button, Paper, Rating as Stars, TextField, Typography } from '@mui/material';
import { mdiStar, mdiStarOutline } from '@mdi/js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { useDraft } from '../drafts.ts';
import { Problem } from '../problem.ts';
import { Icon } from '../ui/Icon.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useOnScreen } from './on-screen.ts';

const stars = [1, 2, 3, 4, 5] as const;

/** For the requester of a resolved ticket: how it was, once a resolution. */
export function Rating() {
  const { t } = useTranslation();
  const { ticket } = useOnScreen();
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t('tickets.rating.title')}
      sx={{ mt: 3, p: 2.5, maxWidth: 560, mx: 'auto', textAlign: 'center' }}
    >
      {ticket.rating ? <Thanks /> : <Form key={ticket.resolved_at} />}
    </Paper>
  );
}

function Thanks() {
  const { t } = useTranslation();
  const { ticket } = useOnScreen();
  return (
    <>
      <Stars
        readOnly
        value={ticket.rating!.score}
        {...icons}
        aria-label={t('tickets.rating.score', { score: ticket.rating!.score })}
      />
      <Typography sx={{ fontWeight: 600 }}>{t('tickets.rating.thanks')}</Typography>
    </>
  );
}

const icons = {
  icon: <Icon path={mdiStar} fontSize="inherit" />,
  emptyIcon: <Icon path={mdiStarOutline} fontSize="inherit" />,
};

function Form() {
  const { t } = useTranslation();
  const { ticket, reference, token, put } = useOnScreen();
  const [score, setScore] = useState<number | null>(null);
  const [comment, writeComment] = useDraft(`ticket.${ticket.id}.rating`);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [is_busy, setBusy] = useState(false);
  const send = async () => {
    if (!score) return;
    setBusy(true);
    try {
      const body = { score, ...(comment.trim() && { comment: comment.trim() }) };
      const rating = await call('POST /tickets/:id/rating', { params: { id: reference }, body }, { token });
      writeComment('');
      put({ ...ticket, rating });
    } catch (error) {
      setProblem(Problem.from(error));
    }
    setBusy(false);
  };
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1.5 }}>
      <div>
        <Typography variant="h3">{t('tickets.rating.question')}</Typography>
        {ticket.status === 'resolved' && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('tickets.rating.reopen')}
          </Typography>
        )}
      </div>
      <Stars
        size="large"
        value={score}
        onChange={(_, value) => setScore(value)}
        getLabelText={(value) => t(`tickets.rating.star_${stars[value - 1] ?? 1}`)}
        {...icons}
        sx={{ fontSize: '2.25rem' }}
      />
      {score !== null && (
        <>
          <Typography variant="body2" aria-live="polite" sx={{ fontWeight: 600 }}>
            {t(`tickets.rating.star_${stars[score - 1] ?? 1}`)}
          </Typography>
          <TextField
            fullWidth
            multiline
            minRows={2}
            label={t('tickets.rating.comment')}
            helperText={t('frame.optional')}
            value={comment}
            onChange={({ target }) => writeComment(target.value)}
            slotProps={{ htmlInput: { maxLength: 2000 } }}
          />
          {problem && <ProblemNotice problem={problem} />}
          <Button variant="contained" loading={is_busy} onClick={() => void send()}>
            {t('tickets.rating.send')}
          </Button>
        </>
      )}
    </Box>
  );
}
