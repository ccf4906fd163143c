import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { mdiAccountCheckOutline, mdiAccountOffOutline } from '@mdi/js';
import type { Assignment } from '@switchboard/contract/queue.ts';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '../api.ts';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { ReasonTag, type Decision } from './DecisionTable.tsx';

/** One decision in full: who was chosen, who could have been, and who was passed over and why. */
export function DecisionDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const { data, error, refetch } = useRead('GET /tickets/:id/assignment', { params: { id: decision.ticket_id } });
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id} variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        #{decision.number} {decision.subject}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {error && <ProblemNotice problem={error} retry={refetch} />}
        {!data && !error && <Loading />}
        {data && <Explained assignment={data} is_latest={data.decided_at === decision.decided_at} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button component={Link} to={`/agent/${decision.number}?view=open`}>
          {t('admin.queue.open_ticket')}
        </Button>
        <Button onClick={onClose} variant="contained">
          {t('frame.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Explained({ assignment, is_latest }: { assignment: Assignment; is_latest: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { agent, reason, decided_by, decided_at, eligible, excluded } = assignment;
  const others = eligible.filter(({ id }) => id !== agent?.id);
  return (
    <>
      {!is_latest && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('admin.queue.later_decision')}
        </Typography>
      )}
      <Box
        sx={{
          p: 2,
          borderRadius: 1,
          bgcolor: 'tint.primary.background',
          color: 'tint.primary.text',
          display: 'grid',
          gap: 0.5,
          justifyItems: 'start',
        }}
      >
        <Typography sx={{ fontWeight: 650 }}>{agent?.name ?? t('admin.queue.nobody')}</Typography>
        {reason && <ReasonTag reason={reason} />}
        <Typography variant="body2">
          {reason && t(`admin.queue.why.${reason}`, { name: decided_by?.name ?? '' })}
        </Typography>
        <Typography variant="caption">{format.moment(decided_at, 'full')}</Typography>
      </Box>
      {reason !== 'take' && reason !== 'reassign' && (
        <>
          <People
            icon={mdiAccountCheckOutline}
            title={t('admin.queue.eligible')}
            none={t('admin.queue.nobody_else')}
            people={others.map(({ id, name }) => ({ id, name }))}
          />
          <People
            icon={mdiAccountOffOutline}
            title={t('admin.queue.excluded')}
            none={t('admin.queue.nobody_excluded')}
            people={excluded.map(({ id, name, reason }) => ({ id, name, why: t(`words.exclusion.${reason}`) }))}
          />
        </>
      )}
    </>
  );
}

interface PeopleProps {
  icon: string;
  title: string;
  none: string;
  people: { id: string; name: string; why?: ReactNode }[];
}

const People = ({ icon, title, none, people }: PeopleProps) => (
  <Box>
    <Typography variant="h4" component="h3" sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5 }}>
      <Icon path={icon} fontSize="small" />
      {title}
    </Typography>
    {people.length === 0 ? (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {none}
      </Typography>
    ) : (
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {people.map(({ id, name, why }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'flex',
              justifyContent: 'space-between',
              gap: 2,
              py: 0.75,
              borderTop: 1,
              borderColor: 'divider',
              fontSize: '0.875rem',
            }}
          >
            <span>{name}</span>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {why}
            </Box>
          </Box>
        ))}
      </Box>
    )}
  </Box>
);
