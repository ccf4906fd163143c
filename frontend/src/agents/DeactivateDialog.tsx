import { Box, Typography } from '@mui/material';
import type { Agent } from '@switchboard/contract/agents.ts';
import { useTranslation } from 'react-i18next';
import { useSend } from '../api.ts';
import { toast } from '../toasts.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

/** Says what deactivating somebody does before it is done. */
export function DeactivateDialog({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const { t } = useTranslation();
  const { mutate, isPending, error } = useSend('DELETE /agents/:id', {
    stale: ['GET /agents', 'GET /queue', 'GET /tickets', 'GET /tickets/counts'],
  });
  const deactivate = () =>
    mutate(
      { params: { id: agent.id } },
      {
        onSuccess: () => {
          toast({ text: t('admin.team.is_deactivated', { name: agent.name }), tone: 'success' });
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      title={t('admin.team.deactivate_title', { name: agent.name })}
      text={
        <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
          <Typography component="li">{t('admin.team.deactivate_sign_out')}</Typography>
          {agent.load > 0 && (
            <Typography component="li">{t('admin.team.deactivate_requeue', { count: agent.load })}</Typography>
          )}
          <Typography component="li">{t('admin.team.deactivate_back')}</Typography>
        </Box>
      }
      confirm={t('admin.team.deactivate')}
      is_dangerous
      is_busy={isPending}
      problem={error}
      onConfirm={deactivate}
      onClose={onClose}
    />
  );
}
