import { Alert, Box, Button } from '@mui/material';
import type { Journey } from '@switchboard/contract/journeys.ts';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../problem.ts';
import { useFormat } from '../../ui/format.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useBoard } from './board.ts';

export interface NoticesProps {
  journey: Journey;
  /** What is drawn was left here unsaved at another time. */
  was_kept: boolean;
  /** Somebody else has saved since this was begun. */
  is_newer: boolean;
  problem: Problem | null;
  onRetry: () => unknown;
}

/** What one must know before one goes on drawing. */
export function Notices({ journey, was_kept, is_newer, problem, onRetry }: NoticesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { actions } = useBoard();
  if (!was_kept && !is_newer && !problem) return null;
  const discard = (
    <Button color="inherit" size="small" onClick={() => actions.take(journey)}>
      {t('editor.kept.discard')}
    </Button>
  );
  return (
    <Box sx={{ display: 'grid', gap: 1, p: 1, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}>
      {is_newer ? (
        <Alert severity="warning" action={discard}>
          {t('editor.kept.newer', { version: journey.version, at: format.moment(journey.updated_at) })}
        </Alert>
      ) : (
        was_kept && (
          <Alert severity="info" action={discard}>
            {t('editor.kept.text')}
          </Alert>
        )
      )}
      {problem && (
        <ProblemNotice
          problem={problem}
          shown={shownElsewhere(problem)}
          {...(problem.is_passing && { retry: onRetry })}
        />
      )}
    </Box>
  );
}

/** What the desk refuses stands in the list of problems, where it can be mended. */
const shownElsewhere = ({ code, details }: Problem): string[] =>
  code === 'request/invalid' ? details.map(({ path }) => path) : [];
