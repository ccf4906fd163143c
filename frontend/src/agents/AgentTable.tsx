import { Box, IconButton, Typography } from '@mui/material';
import { mdiAccountCancelOutline, mdiAccountReactivateOutline, mdiChartLine } from '@mdi/js';
import type { Agent } from '@switchboard/contract/agents.ts';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../ui/DataTable.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Initials } from '../ui/Initials.tsx';
import { Loads } from './Loads.tsx';
import { Standing } from './Roster.tsx';

export interface AgentTableProps {
  agents: readonly Agent[];
  my_id: string | undefined;
  is_loading: boolean;
  empty: ReactNode;
  onEdit: (agent: Agent) => void;
  onMetrics: (agent: Agent) => void;
  onDeactivate: (agent: Agent) => void;
  onReactivate: (agent: Agent) => void;
}

/** Who staffs the desk, and all that can be done with them. */
export function AgentTable({ agents, my_id, is_loading, empty, onEdit, ...actions }: AgentTableProps) {
  const { t } = useTranslation();
  const columns = columnsOf(t, my_id, actions);
  return (
    <DataTable
      caption={t('admin.team.title')}
      columns={columns}
      rows={agents}
      keyOf={({ id }) => id}
      onOpen={onEdit}
      is_loading={is_loading}
      empty={empty}
    />
  );
}

type Handlers = Pick<AgentTableProps, 'onMetrics' | 'onDeactivate' | 'onReactivate'>;

function columnsOf(t: TFunction, my_id: string | undefined, actions: Handlers): Column<Agent>[] {
  return [
    { key: 'name', label: t('admin.team.name'), cell: (agent) => <Person agent={agent} is_me={agent.id === my_id} /> },
    { key: 'role', label: t('admin.team.role'), cell: ({ role }) => t(`words.role.${role}`), width: 78 },
    { key: 'standing', label: t('admin.team.standing'), cell: (agent) => <Present agent={agent} />, width: 152 },
    {
      key: 'load',
      label: t('admin.team.load'),
      cell: (agent) => <Loads agent={agent} />,
      width: 152,
    },
    { key: 'shift', label: t('admin.team.shift'), cell: (agent) => <ShiftWords agent={agent} />, width: 130 },
    { key: 'categories', label: t('admin.team.categories'), cell: (agent) => <Categories agent={agent} />, width: 132 },
    {
      key: 'actions',
      label: t('admin.team.actions'),
      align: 'right',
      width: 96,
      cell: (agent) => <Actions agent={agent} is_me={agent.id === my_id} {...actions} />,
    },
  ];
}

const Person = ({ agent: { name, email, is_active }, is_me }: { agent: Agent; is_me: boolean }) => {
  const { t } = useTranslation();
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1.5, opacity: is_active ? 1 : 0.6 }}>
      <Initials name={name} tone="primary" />
      <Box component="span" sx={{ minWidth: 0, display: 'block' }}>
        <Box component="span" sx={{ display: 'block' }}>
          {name}
          {is_me && (
            <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
              {' '}
              {t('admin.team.me')}
            </Box>
          )}
        </Box>
        <Typography
          component="span"
          variant="caption"
          sx={{ display: 'block', color: 'text.secondary', overflowWrap: 'anywhere' }}
        >
          {email}
        </Typography>
      </Box>
    </Box>
  );
};

function Present({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  if (agent.is_active) return <Standing agent={agent} />;
  return (
    <Box
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        fontSize: '0.75rem',
        fontWeight: 600,
        color: 'text.secondary',
      }}
    >
      <Icon path={mdiAccountCancelOutline} sx={{ fontSize: '1rem' }} />
      {t('admin.team.deactivated')}
    </Box>
  );
}

function ShiftWords({ agent: { shift, in_shift } }: { agent: Agent }) {
  const { t } = useTranslation();
  if (!shift) return <>{t('admin.team.always')}</>;
  return (
    <Box sx={{ fontSize: '0.8125rem' }}>
      {t(in_shift ? 'admin.team.in_shift' : 'admin.team.off_shift')}
      <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
        {shift.time_zone.replaceAll('_', ' ')}
      </Box>
    </Box>
  );
}

function Categories({ agent: { categories } }: { agent: Agent }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ fontSize: '0.8125rem' }}>
      {categories.length === 0
        ? t('admin.team.all_categories')
        : categories.map((category) => t(`words.category.${category}`)).join(', ')}
    </Box>
  );
}

type ActionsProps = Handlers & { agent: Agent; is_me: boolean };

function Actions({ agent, is_me, onMetrics, onDeactivate, onReactivate }: ActionsProps) {
  const { t } = useTranslation();
  const action = (icon: string, label: string, act: (agent: Agent) => void) => (
    <IconButton size="small" title={label} aria-label={`${label}: ${agent.name}`} onClick={() => act(agent)}>
      <Icon path={icon} fontSize="small" />
    </IconButton>
  );
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      {action(mdiChartLine, t('admin.team.metrics'), onMetrics)}
      {/* Nobody can shut themselves out. */}
      {agent.is_active && !is_me && action(mdiAccountCancelOutline, t('admin.team.deactivate'), onDeactivate)}
      {!agent.is_active && action(mdiAccountReactivateOutline, t('admin.team.reactivate'), onReactivate)}
    </Box>
  );
}
