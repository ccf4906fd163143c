import { Box, ButtonBase, Typography } from '@mui/material';
import { mdiAccountArrowLeftOutline, mdiArrowLeftTop, mdiArrowRightTop } from '@mdi/js';
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Ago } from '../ui/Ago.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ticket_column_id } from './DeskColumns.tsx';

export interface TicketItemProps {
  ticket: TicketRow;
  to: string;
  is_open: boolean;
  has_left: boolean;
  replace: boolean;
  /** Marks of other domains: how urgent, how it stands, how long there is. */
  priority: ReactNode;
  status: ReactNode;
  timer: ReactNode;
}

/** One ticket in the list: three short lines that can be read at a glance. */
export function TicketItem({ ticket, to, is_open, has_left, replace, priority, status, timer }: TicketItemProps) {
  const { t } = useTranslation();
  return (
    <ButtonBase
      component={Link}
      to={to}
      replace={replace}
      aria-current={is_open ? 'true' : undefined}
      data-ticket={ticket.number}
      onClick={(event: MouseEvent) => {
        // Enter on the ticket that is open goes into it.
        const column = is_open && document.getElementById(ticket_column_id);
        if (!column) return;
        event.preventDefault();
        column.focus();
      }}
      sx={({ vars }) => ({
        display: 'block',
        width: '100%',
        px: 1.5,
        py: 1.125,
        boxShadow: 'inset 3px 0 transparent',
        opacity: has_left ? 0.6 : 1,
        '&:hover': { backgroundColor: vars.palette.action.hover },
        '&:focus-visible': { outlineOffset: -3 },
        '&[aria-current]': {
          backgroundColor: vars.palette.tint.primary.background,
          boxShadow: `inset 3px 0 ${vars.palette.primary.main}`,
        },
      })}
    >
      <Line>
        {priority}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums' }}>
          #{ticket.number}
        </Box>
        <Box component="span" sx={{ flex: 1 }} />
        {timer}
      </Line>
      <Typography component="span" noWrap sx={{ display: 'block', fontSize: '0.9375rem', fontWeight: 600, my: 0.25 }}>
        {ticket.subject}
      </Typography>
      <Line>
        <Typography
          component="span"
          variant="caption"
          noWrap
          sx={{ color: 'text.secondary', minWidth: 40, flex: '0 1 auto' }}
        >
          {ticket.requester.name}
        </Typography>
        {has_left ? <Left text={t('desk.item.has_left')} /> : status}
        <Box component="span" sx={{ flex: 1 }} />
        <LastSpeaker ticket={ticket} />
      </Line>
    </ButtonBase>
  );
}

const Line = ({ children }: { children: ReactNode }) => (
  <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, minWidth: 0 }}>
    {children}
  </Box>
);

const Left = ({ text }: { text: string }) => (
  <Box component="span" sx={{ fontSize: '0.75rem', fontStyle: 'italic', whiteSpace: 'nowrap' }}>
    {text}
  </Box>
);

/** Who has spoken last, and when: an arrow to the left is the customer's. */
function LastSpeaker({ ticket: { last_speaker, last_message_at, agent } }: { ticket: TicketRow }) {
  const { t } = useTranslation();
  const is_staff = last_speaker === 'staff';
  const label = t(is_staff ? 'desk.item.last_staff' : 'desk.item.last_requester');
  const title = agent ? `${label} · ${t('desk.item.held_by', { name: agent.name })}` : label;
  return (
    <Box
      component="span"
      title={title}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        flex: 'none',
        fontSize: '0.75rem',
        color: 'text.secondary',
        ...(!is_staff && { color: 'text.primary', fontWeight: 600 }),
      }}
    >
      {agent === null && (
        <Icon path={mdiAccountArrowLeftOutline} label={t('desk.item.nobody')} sx={{ fontSize: '1rem' }} />
      )}
      <Icon path={is_staff ? mdiArrowRightTop : mdiArrowLeftTop} label={label} sx={{ fontSize: '0.875rem' }} />
      <Ago at={last_message_at} />
    </Box>
  );
}
