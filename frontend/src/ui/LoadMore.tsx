import { Button, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format.ts';

export interface LoadMoreProps {
  /** As `useReadPages` gives it. */
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  rows: readonly unknown[];
  count: number | null;
  count_capped: boolean;
}

/** The foot of a list read by cursor: how much is shown, and the way to more. */
export function LoadMore({ hasNextPage, isFetchingNextPage, fetchNextPage, rows, count, count_capped }: LoadMoreProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (rows.length === 0) return null;
  const numbers = { shown: format.number(rows.length), count: format.number(count ?? rows.length) };
  return (
    <Stack sx={{ alignItems: 'center', gap: 1, py: 2 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }} aria-live="polite">
        {count_capped ? t('frame.shown_of_many', numbers) : t('frame.shown_of', numbers)}
      </Typography>
      {hasNextPage && (
        <Button variant="outlined" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('frame.load_more')}
        </Button>
      )}
    </Stack>
  );
}
