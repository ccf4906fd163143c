import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useLive } from '../live.ts';
import { useSession } from '../session.tsx';
import { beep } from '../sound.ts';
import { toast } from '../toasts.tsx';

/** For staff, on every page: what has just become mine, and what is late. */
export function Announcements() {
  const { t } = useTranslation();
  const { user, role } = useSession();
  const { pathname } = useLocation();
  const isMine = (agent: { id: string } | null) => agent !== null && agent.id === user?.id;
  const linkTo = (number: number) => ({ label: t('frame.announce.open'), to: `/agent/${number}` });

  useLive('ticket-assigned', ({ ticket, reason }) => {
    // Whoever takes a ticket knows it.
    if (!isMine(ticket.agent) || reason === 'take') return;
    const text = t('frame.announce.assigned', {
      number: ticket.number,
      subject: ticket.subject,
      priority: t(`words.priority.${ticket.priority}`),
      reason: t(`words.assignment_reason.${reason}`),
    });
    toast({ text, tone: 'info', action: linkTo(ticket.number), sound: 'news', key: `assigned ${ticket.id}` });
  });
  useLive('sla-warning', ({ ticket, target }) => {
    if (!isMine(ticket.agent)) return;
    const text = t('frame.announce.warning', { number: ticket.number, target: t(`words.sla_target.${target}`) });
    toast({ text, tone: 'warning', action: linkTo(ticket.number), key: `sla ${ticket.id}` });
  });
  useLive('sla-breach', ({ ticket, target }) => {
    if (role !== 'admin' && !isMine(ticket.agent)) return;
    // The live board shows it already; a toast would only cover it.
    if (pathname === '/admin') return beep('alarm');
    const text = t('frame.announce.breach', { number: ticket.number, target: t(`words.sla_target.${target}`) });
    toast({ text, tone: 'error', action: linkTo(ticket.number), sound: 'alarm', key: `sla ${ticket.id}` });
  });
  return null;
}
