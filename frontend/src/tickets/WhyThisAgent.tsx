import { Box, Button, Collapse, Stack, Typography } from '@mui/material';
import { mdiChevronDown } from '@mdi/js';
import type { Assignment } from '@switchboard/contract/queue.ts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../api.ts';
import { useFormat } from '../ui/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useOnScreen } from './on-screen.ts';

/** The recorded decision in plain words: who was chosen and why, who else could have been, who was passed over. */
export function WhyThisAgent() {
  const { t } = useTranslation();
  const { ticket } = useOnScreen();
  const [is_open, setOpen] = useState(false);
  const id = useId();
  return (
    <Box>
      <Button
        size="small"
        color="inherit"
        aria-expanded={is_open}
        aria-controls={id}
        onClick={() => setOpen(!is_open)}
        endIcon={<Icon path={mdiChevronDown} sx={{ transform: is_open ? 'rotate(180deg)' : 'none' }} />}
        sx={{ ml: -0.75, color: 'text.secondary' }}
      >
        {t(ticket.agent ? 'tickets.why.title' : 'tickets.why.title_nobody')}
      </Button>
      <Collapse in={is_open} unmountOnExit id={id}>
        <Decision />
      </Collapse>
    </Box>
  );
}

function Decision() {
  const { t } = useTranslation();
  const { reference } = useOnScreen();
  const { data, error, refetch } = useRead('GET /tickets/:id/assignment', { params: { id: reference } });
  if (error) return <ProblemNotice problem={error} retry={refetch} />;
  if (!data) return <Loading count={2} />;
  const others = data.eligible.filter(({ id }) => id !== data.agent?.id);
  return (
    <Stack sx={{ gap: 1, p: 1.5, borderRadius: 1, bgcolor: 'background.sunk', fontSize: '0.875rem' }}>
      <Chosen decision={data} />
      {others.length > 0 && <Names title={t('tickets.why.eligible')} names={others.map(({ name }) => name)} />}
      {data.excluded.length > 0 && (
        <Names
          title={t('tickets.why.excluded')}
          names={data.excluded.map(({ name, reason }) => `${name} – ${t(`words.exclusion.${reason}`)}`)}
        />
      )}
      {data.eligible.length + data.excluded.length === 0 && !data.decided_by && (
        <span>{t('tickets.why.nobody_there')}</span>
      )}
    </Stack>
  );
}

function Chosen({ decision: { agent, reason, decided_by, decided_at } }: { decision: Assignment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = format.moment(decided_at);
  if (!agent || !reason) return <span>{t('tickets.why.waiting')}</span>;
  return (
    <span>
      {t(`tickets.why.${reason}`, { name: agent.name, by: decided_by?.name ?? t('conversation.message.system'), at })}
    </span>
  );
}

function Names({ title, names }: { title: string; names: string[] }) {
  return (
    <div>
      <Typography variant="caption" sx={{ fontWeight: 650, color: 'text.secondary' }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </Box>
    </div>
  );
}
