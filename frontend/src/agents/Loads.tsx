import { Box } from '@mui/material';
import { mdiForumOutline, mdiTicketOutline } from '@mdi/js';
import type { Agent } from '@switchboard/contract/agents.ts';
import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { LoadBar } from './LoadBar.tsx';

/** What an agent carries of tickets, and below it of chats. */
export function Loads({ agent: { name, load, max_tickets, chats, max_chats } }: { agent: Agent }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.25, minWidth: 0 }}>
      <Line icon={mdiTicketOutline}>
        <LoadBar load={load} capacity={max_tickets} name={name} />
      </Line>
      <Line icon={mdiForumOutline}>
        <LoadBar load={chats} capacity={max_chats} name={name} what="chats" />
      </Line>
    </Box>
  );
}

const Line = ({ icon, children }: { icon: string; children: ReactNode }) => (
  <Box sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: 0.75, alignItems: 'center' }}>
    <Icon path={icon} sx={{ fontSize: '1rem', color: 'text.secondary' }} />
    {children}
  </Box>
);
