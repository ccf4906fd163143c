import { Box, Tab, Tabs } from '@mui/material';
import { legalMoves } from '@switchboard/contract/lifecycle.ts';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRead } from '../api.ts';
import type { Writing } from '../conversation/WritingBox.tsx';
import { useGuestToken, useSession } from '../session.tsx';
import { keep, kept } from '../storage.ts';
import { toast } from '../toasts.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { useWiderThan } from '../ui/use-wider-than.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { ConversationPane } from './ConversationPane.tsx';
import { TicketContext, useOnScreen, type OnScreen } from './on-screen.ts';
import { pathOf } from './TicketLink.tsx';
import { SidePanel } from './SidePanel.tsx';
import { TicketHeader } from './TicketHeader.tsx';
import { TicketProblem } from './TicketProblem.tsx';
import { useConversation } from './use-conversation.ts';
import { useLiveTicket } from './use-live-ticket.ts';
import { putTicket, useTicketChange } from './use-ticket-change.ts';

export interface TicketViewProps {
  /** Id or number. */
  reference: string;
  /** Beside a list: without the rounded frame of a page of its own. */
  embedded?: boolean;
  /** Above the first message. */
  head?: ReactNode;
}

/**
 * One ticket, whole: header, live conversation, composer, and what stands beside it (as tabs where it is narrow).
 * It fills the height of its container, which must have one: the conversation scrolls within.
 */
export function TicketView({ reference, embedded = false, head }: TicketViewProps) {
  const token = useGuestToken(reference);
  const { is_staff } = useSession();
  const { data: ticket, error, refetch } = useRead('GET /tickets/:id', { params: { id: reference } }, { token });
  const conversation = useConversation(reference, token);
  useLiveTicket(reference, token);
  const { change, is_changing, conflict, reapply, dismiss } = useTicketChange(ticket, reference, token, is_staff);
  if (!ticket) {
    return (
      <Box sx={{ p: 3, width: '100%' }}>
        {error ? <TicketProblem problem={error} retry={refetch} /> : <Loading as="cards" />}
      </Box>
    );
  }
  const shown: OnScreen = {
    ticket,
    reference,
    token,
    is_staff,
    conversation,
    change,
    is_changing,
    put: (next) => putTicket(reference, token, next),
  };
  return (
    <TicketContext value={shown}>
      <Layout key={ticket.id} embedded={embedded} head={head} />
      {conflict && <ChangedMeanwhile conflict={conflict} is_busy={is_changing} onReapply={reapply} onClose={dismiss} />}
    </TicketContext>
  );
}

// Wanted once a ticket, and never by staff.
const LazyRating = lazy(async () => ({ default: (await import('./Rating.tsx')).Rating }));

const room_for_panel_px = 640;

function Layout({ embedded, head }: { embedded: boolean; head: ReactNode }) {
  const { is_staff } = useOnScreen();
  const [box, is_wide] = useWiderThan(room_for_panel_px);
  const [is_panel_open, setPanelOpen] = useState(() => kept('ticket_panel') !== false);
  const [tab, setTab] = useState<'conversation' | 'details'>('conversation');
  const [writing, setWriting] = useState<Writing>({ kind: 'reply', at: 0 });
  const write = (next: Writing) => {
    setTab('conversation');
    setWriting(next);
  };
  const resolve = useResolve();
  useShortcuts(
    {
      r: () => write({ kind: 'reply', at: Date.now() }),
      n: () => write({ kind: 'note', at: Date.now() }),
      e: resolve,
    },
    is_staff,
  );
  useFollowUp();
  const togglePanel = () => {
    keep('ticket_panel', !is_panel_open);
    setPanelOpen(!is_panel_open);
  };
  const shows_panel = is_wide === true && (is_panel_open || !is_staff);
  return (
    <Box
      ref={box}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        flex: 1,
        width: '100%',
        height: '100%',
        minHeight: 0,
        minWidth: 0,
        overflow: 'hidden',
        bgcolor: 'background.default',
        ...(!embedded && { border: { md: 1 }, borderColor: { md: 'divider' }, borderRadius: { md: 2 } }),
      }}
    >
      <TicketHeader onTogglePanel={is_wide ? togglePanel : undefined} is_panel_open={shows_panel} />
      {is_wide === false && <PaneTabs tab={tab} onChange={setTab} />}
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        {(is_wide !== false || tab === 'conversation') && (
          <ConversationPane writing={writing} onWriting={setWriting} head={head} foot={<Verdict />} />
        )}
        {(shows_panel || (is_wide === false && tab === 'details')) && <Aside is_beside={shows_panel} />}
      </Box>
    </Box>
  );
}

/** How it was, for the requester of a resolved ticket. */
function Verdict() {
  const { ticket, is_staff } = useOnScreen();
  if (is_staff || !ticket.resolved_at) return null;
  return (
    <Suspense>
      <LazyRating />
    </Suspense>
  );
}

function Aside({ is_beside }: { is_beside: boolean }) {
  const { t } = useTranslation();
  const look = is_beside
    ? { width: 'clamp(248px, 36%, 340px)', flexShrink: 0, borderLeft: 1, borderColor: 'divider' }
    : { flex: 1 };
  return (
    <Box
      component="aside"
      aria-label={t('tickets.panel.label')}
      tabIndex={0}
      sx={{
        ...look,
        minWidth: 0,
        overflowY: 'auto',
        bgcolor: 'background.paper',
        '&:focus-visible': { outlineOffset: -3 },
      }}
    >
      <SidePanel />
    </Box>
  );
}

type PaneName = 'conversation' | 'details';

function PaneTabs({ tab, onChange }: { tab: PaneName; onChange: (tab: PaneName) => void }) {
  const { t } = useTranslation();
  return (
    <Tabs
      value={tab}
      variant="fullWidth"
      aria-label={t('tickets.panel.label')}
      onChange={(_, next: PaneName) => onChange(next)}
      sx={{
        minHeight: 40,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
        '& .MuiTab-root': { minHeight: 40, py: 0.5 },
      }}
    >
      <Tab value="conversation" label={t('conversation.message.thread')} />
      <Tab value="details" label={t('tickets.panel.details')} />
    </Tabs>
  );
}

/** By key: resolves where that is legal, and says so. */
function useResolve(): () => void {
  const { t } = useTranslation();
  const { role } = useSession();
  const { ticket, change } = useOnScreen();
  return () => {
    if (!role || !legalMoves(ticket.status, role).includes('resolved')) return;
    void change({ status: 'resolved' }).then((is_done) => {
      if (is_done)
        toast({
          text: t('tickets.resolved_toast', { number: ticket.number }),
          tone: 'success',
          key: `resolved ${ticket.id}`,
        });
    });
  };
}

/** A reply to a closed ticket has opened another: go there. */
function useFollowUp(): void {
  const navigate = useNavigate();
  const { t } = useTranslation();
  const { is_staff, conversation } = useOnScreen();
  const { follow_up } = conversation;
  const before = useRef(follow_up);
  useEffect(() => {
    if (!follow_up || follow_up === before.current) return;
    before.current = follow_up;
    if (is_staff) toast({ text: t('tickets.follow_up_opened', { number: follow_up.number }), tone: 'success' });
    void navigate(pathOf(follow_up.number, is_staff), { state: { is_new: true } });
  }, [follow_up, is_staff, navigate, t]);
}
