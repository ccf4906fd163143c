import { Alert, Box, Typography } from '@mui/material';
import { mdiPauseCircleOutline } from '@mdi/js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { ConfigForm } from '../queue/ConfigForm.tsx';
import { DealNow } from '../queue/DealNow.tsx';
import { DecisionDialog } from '../queue/DecisionDialog.tsx';
import { DecisionTable, type Decision } from '../queue/DecisionTable.tsx';
import { WaitingList } from '../queue/WaitingList.tsx';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Page } from '../ui/Page.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { markOf } from './PriorityMark.tsx';

/** How work is dealt: the rules, who waits, and what was decided. */
export function QueueSettings() {
  const { t } = useTranslation();
  const format = useFormat();
  const config = useRead('GET /queue/config', {});
  const queue = useRead('GET /queue', {});
  const decisions = useRead('GET /queue/decisions', {});
  const [opened, setOpened] = useState<Decision | null>(null);
  const problem = config.error ?? queue.error ?? decisions.error;
  return (
    <Page
      title={t('admin.queue.title')}
      subtitle={t('admin.queue.subtitle')}
      actions={config.data && <DealNow is_enabled={config.data.enabled} />}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        {problem && (
          <ProblemNotice
            problem={problem}
            retry={() => Promise.all([config.refetch(), queue.refetch(), decisions.refetch()])}
          />
        )}
        {config.data?.enabled === false && (
          <Alert severity="warning" icon={<Icon path={mdiPauseCircleOutline} />}>
            {t('admin.queue.is_off')}
          </Alert>
        )}
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
            alignItems: 'start',
          }}
        >
          <Panel title={t('admin.queue.rules')}>
            <Box sx={{ px: 2, pb: 2 }}>{config.data ? <ConfigForm config={config.data} /> : <Loading />}</Box>
          </Panel>
          <Panel
            title={t('admin.queue.waiting')}
            {...(queue.data && { count: format.number(queue.data.count) })}
            sx={{ maxHeight: 520 }}
          >
            {queue.data ? (
              <WaitingList {...queue.data} priority={markOf} />
            ) : (
              <Box sx={{ p: 2 }}>
                <Loading as="rows" />
              </Box>
            )}
          </Panel>
        </Box>
        <Box>
          <Typography variant="h2" sx={{ mt: 1 }}>
            {t('admin.queue.decisions')}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
            {t('admin.queue.decisions_text')}
          </Typography>
          <DecisionTable
            decisions={decisions.data ?? []}
            is_loading={decisions.isPending && !decisions.error}
            onOpen={setOpened}
          />
        </Box>
      </Box>
      {opened && <DecisionDialog decision={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
