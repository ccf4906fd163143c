import { Box, Button, Stack, Typography } from '@mui/material';
import { mdiAlertCircleOutline, mdiLockOutline, mdiWifiOff } from '@mdi/js';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { now, useNow } from '../clock.ts';
import { sentenceOf } from '../i18n.ts';
import type { Problem } from '../problem.ts';
import { useFormat } from './format.ts';
import { Icon } from './Icon.tsx';

export interface ProblemNoticeProps {
  problem: Problem;
  retry?: () => unknown;
  /** Fields whose messages stand beside their inputs already, as in details' paths (`/subject`). */
  shown?: readonly string[];
}

/** What happened, why, and what to do. Where the server names a waiting time, the button counts it down. */
export function ProblemNotice({ problem, retry, shown = [] }: ProblemNoticeProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [problem]);
  const details = problem.details.filter(({ path }) => !shown.includes(path));
  return (
    <Box
      ref={box}
      role="alert"
      sx={{ p: 2, borderRadius: 1, bgcolor: 'tint.error.background', color: 'tint.error.text' }}
    >
      <Stack direction="row" sx={{ gap: 1.5 }}>
        <Icon path={iconOf(problem)} sx={{ mt: '1px' }} />
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <Typography sx={{ fontWeight: 650 }}>{sentenceOf(problem)}</Typography>
          {details.length > 0 && (
            <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
              {details.map(({ path, message }) => (
                <li key={path + message}>
                  {path.slice(1).replaceAll('/', ' › ')} {message}
                </li>
              ))}
            </Box>
          )}
          <Typography variant="body2">{t(`frame.what_to_do.${adviceOf(problem)}`)}</Typography>
          {problem.request_id && problem.status >= 500 && (
            <Typography variant="caption">{t('frame.request_id', { id: problem.request_id })}</Typography>
          )}
          {retry && <RetryButton problem={problem} retry={retry} />}
        </Box>
      </Stack>
    </Box>
  );
}

function RetryButton({ problem, retry }: { problem: Problem; retry: () => unknown }) {
  const { t } = useTranslation();
  const format = useFormat();
  const until = useMemo(() => (problem.retry_after ? now() + problem.retry_after * 1000 : 0), [problem]);
  const left = until - useNow(1000);
  return (
    <Button size="small" variant="outlined" color="inherit" disabled={left > 0} onClick={() => retry()} sx={{ mt: 1 }}>
      {left > 0 ? t('frame.retry_in', { time: format.duration(left) }) : t('frame.retry')}
    </Button>
  );
}

function iconOf({ status }: Problem): string {
  if (status === 0) return mdiWifiOff;
  return status === 401 || status === 403 ? mdiLockOutline : mdiAlertCircleOutline;
}

function adviceOf(problem: Problem) {
  if (problem.is_passing) return 'passing';
  if (problem.code === 'auth/required' || problem.code === 'auth/token-invalid') return 'sign_in';
  if (problem.status === 403) return 'forbidden';
  return problem.status === 404 ? 'gone' : 'refused';
}
