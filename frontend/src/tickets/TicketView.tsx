import { Box } from '@mui/material';
import { useGuestToken } from '../session.tsx';
import { Thread } from './Thread.tsx';
import { useConversation } from './use-conversation.ts';

/** One ticket, whole: on its own page, or beside a list (`embedded`). */
export function TicketView({ reference, embedded = false }: { reference: string; embedded?: boolean }) {
  const conversation = useConversation(reference, useGuestToken(reference));
  return (
    <Box sx={{ p: embedded ? 2 : 0 }}>
      <Thread conversation={conversation} />
    </Box>
  );
}
