import { Button, FormControlLabel, Switch } from '@mui/material';
import { mdiAccountGroupOutline, mdiAccountPlusOutline } from '@mdi/js';
import type { Agent } from '@switchboard/contract/agents.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgentDialog } from '../agents/AgentDialog.tsx';
import { AgentTable } from '../agents/AgentTable.tsx';
import { DeactivateDialog } from '../agents/DeactivateDialog.tsx';
import { MetricsDialog } from '../agents/MetricsDialog.tsx';
import { useRead, useSend } from '../api.ts';
import { useSession } from '../session.tsx';
import { toast, toastProblem } from '../toasts.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';

type Dialog = { kind: 'add' } | { kind: 'edit' | 'metrics' | 'deactivate'; agent: Agent };

/** The people of the desk: roles, capacity, categories, shifts. */
export function Team() {
  const { t } = useTranslation();
  const { user } = useSession();
  const { data, error, refetch, isPending } = useRead('GET /agents', {});
  const { mutate: reactivate } = useSend('PATCH /agents/:id', { stale: ['GET /agents', 'GET /queue'] });
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [shows_inactive, setShowsInactive] = useState(false);
  const close = () => setDialog(null);
  const inactive = data?.filter(({ is_active }) => !is_active).length ?? 0;
  const agents = (data ?? [])
    .filter(({ is_active }) => is_active || shows_inactive)
    .toSorted((a, b) => Number(b.is_active) - Number(a.is_active) || a.name.localeCompare(b.name));
  const bringBack = (agent: Agent) =>
    reactivate(
      { params: { id: agent.id }, body: { is_active: true } },
      {
        onSuccess: () => toast({ text: t('admin.team.is_reactivated', { name: agent.name }), tone: 'success' }),
        onError: toastProblem,
      },
    );

  return (
    <Page
      title={t('admin.team.title')}
      subtitle={t('admin.team.subtitle')}
      width="full"
      actions={
        <>
          {inactive > 0 && (
            <FormControlLabel
              control={<Switch checked={shows_inactive} onChange={(_, on) => setShowsInactive(on)} />}
              label={t('admin.team.show_inactive', { count: inactive })}
            />
          )}
          <Button
            variant="contained"
            startIcon={<Icon path={mdiAccountPlusOutline} />}
            onClick={() => setDialog({ kind: 'add' })}
          >
            {t('admin.team.add')}
          </Button>
        </>
      }
    >
      {error && <ProblemNotice problem={error} retry={refetch} />}
      {(data || !error) && (
        <AgentTable
          agents={agents}
          my_id={user?.id}
          is_loading={isPending}
          empty={<Empty icon={mdiAccountGroupOutline} title={t('admin.team.none')} text={t('admin.team.none_text')} />}
          onEdit={(agent) => setDialog({ kind: 'edit', agent })}
          onMetrics={(agent) => setDialog({ kind: 'metrics', agent })}
          onDeactivate={(agent) => setDialog({ kind: 'deactivate', agent })}
          onReactivate={bringBack}
        />
      )}
      {dialog?.kind === 'add' && <AgentDialog agent={null} my_id={user?.id} onClose={close} />}
      {dialog?.kind === 'edit' && <AgentDialog agent={dialog.agent} my_id={user?.id} onClose={close} />}
      {dialog?.kind === 'metrics' && <MetricsDialog agent={dialog.agent} onClose={close} />}
      {dialog?.kind === 'deactivate' && <DeactivateDialog agent={dialog.agent} onClose={close} />}
    </Page>
  );
}
