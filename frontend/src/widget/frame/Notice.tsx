/** @jsxImportSource preact */
import { mdiAlertCircleOutline } from '@mdi/js';
import type { Problem } from '../../problem.ts';
import { Icon } from './Icon.tsx';
import { sentenceOf, useTexts } from './texts.ts';

/** What went wrong, and where that makes sense the way to try again. */
export function ProblemNotice({ problem, retry }: { problem: Problem | null; retry?: () => void }) {
  const { t } = useTexts();
  if (!problem) return null;
  return (
    <div class="notice wrong" role="alert">
      <Icon path={mdiAlertCircleOutline} />
      <p>{sentenceOf(problem, t)}</p>
      {retry && (
        <button type="button" class="quiet" onClick={retry}>
          {t.again}
        </button>
      )}
    </div>
  );
}

export function Loading() {
  const { t } = useTexts();
  return (
    <output class="loading">
      <span class="spinner" /> {t.loading}
    </output>
  );
}
