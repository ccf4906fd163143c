import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import { mdiContentCopy, mdiDownload, mdiEmailFastOutline } from '@mdi/js';
import type { ChatSession } from '@switchboard/contract/chat.ts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useRead } from '../api.ts';
import { Problem } from '../problem.ts';
import { toast } from '../toasts.tsx';
import { copyText } from '../ui/copy-text.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

/** A chat as text: to read, keep, or mail to the requester. Notes are no part of it. */
export function TranscriptDialog({ session, onClose }: { session: ChatSession; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const is_small = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { data, error, refetch } = useRead(
    'GET /chat/sessions/:id/transcript',
    { params: { id: session.id } },
    { staleTime: 0 },
  );
  const copy = async () => {
    const is_copied = await copyText(data?.text ?? '');
    toast({ text: t(is_copied ? 'frame.copied' : 'frame.not_copied'), tone: is_copied ? 'success' : 'warning' });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" fullScreen={is_small} aria-labelledby={id}>
      <DialogTitle id={id} variant="h2">
        {t('chat.transcript.title', { name: session.requester.name })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('chat.transcript.public_only')}
        </Typography>
        {error && <ProblemNotice problem={error} retry={refetch} />}
        {!data && !error && <Loading />}
        {data && (
          <Box component="pre" tabIndex={0} aria-label={t('chat.action.transcript')} sx={textLook}>
            {data.text}
          </Box>
        )}
        <MailIt session={session} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', gap: 1 }}>
        <Button startIcon={<Icon path={mdiContentCopy} />} disabled={!data} onClick={() => void copy()}>
          {t('frame.copy')}
        </Button>
        <Button
          startIcon={<Icon path={mdiDownload} />}
          disabled={!data}
          onClick={() => data && download(data.text, nameOf(session))}
        >
          {t('chat.transcript.download')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {t('frame.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const textLook = {
  m: 0,
  p: 2,
  maxHeight: '50dvh',
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.sunk',
  fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
  fontSize: '0.8125rem',
  lineHeight: 1.6,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
} as const;

function MailIt({ session: { id, requester } }: { session: ChatSession }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [is_busy, setBusy] = useState(false);
  const mail = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { email } = await call('POST /chat/sessions/:id/transcript', { params: { id } });
      toast({ text: t('chat.transcript.mailed', { email }), tone: 'success' });
    } catch (error) {
      setProblem(Problem.from(error));
    }
    setBusy(false);
  };
  if (!requester.email) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('chat.transcript.no_address')}
      </Typography>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Button
        variant="outlined"
        loading={is_busy}
        startIcon={<Icon path={mdiEmailFastOutline} />}
        onClick={() => void mail()}
        sx={{ overflowWrap: 'anywhere', textAlign: 'left' }}
      >
        {t('chat.transcript.mail', { email: requester.email })}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </Box>
  );
}

const nameOf = ({ created_at, requester }: ChatSession): string =>
  `chat ${created_at.slice(0, 10)} ${requester.name.replace(/[^\p{L}\p{N} _-]/gu, '')}`.trim().replaceAll(' ', '-') +
  '.txt';

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the browser reads it when it begins to save.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
