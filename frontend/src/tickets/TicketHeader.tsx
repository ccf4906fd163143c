import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import { mdiCheck, mdiPageLayoutSidebarRight } from '@mdi/js';
import { legalMoves } from '@switchboard/contract/lifecycle.ts';
import { priorities, type Priority, type Status } from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.tsx';
import { Ago } from '../ui/Ago.tsx';
import { ChoiceButton } from '../ui/ChoiceButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { priorityLook, statusLook } from './looks.ts';
import { useOnScreen } from './on-screen.ts';
import { PriorityTag } from './PriorityTag.tsx';
import { StatusTag } from './StatusTag.tsx';
import { Subject } from './Subject.tsx';
import { TicketLink } from './TicketLink.tsx';

export interface TicketHeaderProps {
  /** Undefined where there is no panel beside the conversation to show or hide. */
  onTogglePanel?: (() => void) | undefined;
  is_panel_open?: boolean;
}

/** What the ticket is and how it stands; for staff, each word is where it is changed. */
export function TicketHeader(props: TicketHeaderProps) {
  const { ticket, is_staff } = useOnScreen();
  return (
    <Box
      component="header"
      sx={{
        px: { xs: 1.5, sm: 2.5 },
        pt: 1.5,
        pb: 1.25,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Stack direction="row" sx={{ alignItems: 'flex-start', gap: 1 }}>
        <Subject key={ticket.id} />
        {is_staff && <Tools {...props} />}
      </Stack>
      <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.75 }}>
        {is_staff ? <Choices /> : <Tags />}
        <Origin />
        {!is_staff && <SolvedIt />}
      </Stack>
    </Box>
  );
}

function Choices() {
  const { t } = useTranslation();
  const { role } = useSession();
  const { ticket, change, is_changing } = useOnScreen();
  const statusChoice = (value: Status) => ({ value, word: t(`words.status.${value}`), ...statusLook[value] });
  const priorityChoice = (value: Priority) => ({ value, word: t(`words.priority.${value}`), ...priorityLook[value] });
  return (
    <>
      <ChoiceButton
        label={t('tickets.field.status')}
        value={statusChoice(ticket.status)}
        choices={role ? legalMoves(ticket.status, role).map(statusChoice) : []}
        is_busy={is_changing}
        foot={ticket.status === 'closed' && <MenuNote text={t('tickets.status_final')} />}
        onChoose={(status) => void change({ status })}
      />
      <ChoiceButton
        label={t('tickets.field.priority')}
        value={priorityChoice(ticket.priority)}
        choices={[...priorities].reverse().map(priorityChoice)}
        is_busy={is_changing}
        onChoose={(priority) => void change({ priority })}
      />
    </>
  );
}

const MenuNote = ({ text }: { text: string }) => (
  <Typography
    component="li"
    variant="caption"
    sx={{ display: 'block', px: 2, py: 0.5, maxWidth: 240, color: 'text.secondary' }}
  >
    {text}
  </Typography>
);

function Tags() {
  const { ticket } = useOnScreen();
  return (
    <>
      <StatusTag status={ticket.status} for_requester />
      <PriorityTag priority={ticket.priority} />
    </>
  );
}

/** Who it comes from, since when, and what it follows. */
function Origin() {
  const { t } = useTranslation();
  const { ticket, is_staff } = useOnScreen();
  return (
    <Typography
      variant="caption"
      sx={{
        color: 'text.secondary',
        minWidth: 0,
        overflowWrap: 'anywhere',
        // A phone has it among the details.
        ...(!is_staff && !ticket.parent && { display: { xs: 'none', sm: 'block' } }),
      }}
    >
      {is_staff && <>{t('tickets.header.from', { name: ticket.requester.name })} · </>}
      {t('tickets.header.opened')} <Ago at={ticket.created_at} />
      {ticket.parent && (
        <>
          {' · '}
          {t('tickets.header.follows')} <TicketLink ticket={ticket.parent} />
        </>
      )}
    </Typography>
  );
}

/** The requester's own way to say that nothing more is needed. */
function SolvedIt() {
  const { t } = useTranslation();
  const { ticket, change, is_changing } = useOnScreen();
  if (!legalMoves(ticket.status, 'customer').includes('resolved')) return null;
  return (
    <Button
      size="small"
      variant="outlined"
      color="success"
      loading={is_changing}
      startIcon={<Icon path={mdiCheck} />}
      onClick={() => void change({ status: 'resolved' })}
      sx={{ ml: 'auto' }}
    >
      {t(ticket.first_response_at ? 'tickets.header.solved' : 'tickets.header.not_needed')}
    </Button>
  );
}

function Tools({ onTogglePanel, is_panel_open = false }: TicketHeaderProps) {
  const { t } = useTranslation();
  const panel_label = t(is_panel_open ? 'tickets.header.hide_panel' : 'tickets.header.show_panel');
  return (
    <Stack direction="row" sx={{ ml: 'auto', flexShrink: 0, mr: -0.75, mt: -0.5 }}>
      {onTogglePanel && (
        <IconButton
          size="small"
          aria-label={panel_label}
          title={panel_label}
          aria-pressed={is_panel_open}
          onClick={onTogglePanel}
        >
          <Icon path={mdiPageLayoutSidebarRight} />
        </IconButton>
      )}
    </Stack>
  );
}
