import { Button } from '@mui/material';
import { mdiCardsPlayingOutline } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api.ts';
import { toast, toastProblem } from '../toasts.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Deals at once, and tells what was dealt. */
export function DealNow({ is_enabled }: { is_enabled: boolean }) {
  const { t } = useTranslation();
  const { mutate, isPending } = useSend('POST /queue/run', {
    stale: ['GET /queue', 'GET /queue/decisions', 'GET /tickets', 'GET /tickets/counts'],
  });
  const deal = () =>
    mutate(
      {},
      {
        onError: toastProblem,
        onSuccess: ({ assigned, waiting }) => {
          const numbers = assigned
            .slice(0, 6)
            .map(({ number }) => `#${number}`)
            .join(', ');
          const rest = waiting > 0 ? t('admin.queue.still_waiting', { count: waiting }) : t('admin.queue.none_waiting');
          const dealt =
            assigned.length > 0
              ? t('admin.queue.dealt', { count: assigned.length, numbers })
              : t('admin.queue.dealt_none');
          toast({ text: `${dealt} ${rest}`, tone: assigned.length > 0 ? 'success' : 'info', key: 'deal' });
        },
      },
    );
  return (
    <Button
      variant="contained"
      loading={isPending}
      disabled={!is_enabled}
      title={is_enabled ? undefined : t('admin.queue.is_off')}
      startIcon={<Icon path={mdiCardsPlayingOutline} />}
      onClick={deal}
    >
      {t('admin.queue.deal_now')}
    </Button>
  );
}
