import { Box, Link, Typography } from '@mui/material';
import { mdiShieldCheckOutline } from '@mdi/js';
import type { BoardTarget, Breach } from '@switchboard/contract/sla.ts';
import type { SlaTarget } from '@switchboard/contract/words.ts';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useLive } from '../live.ts';
import { Ago } from '../ui/Ago.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import { hidden } from '../ui/hidden.ts';
import { Icon } from '../ui/Icon.tsx';
import { levelLook } from './sla-look.ts';

type Line = Breach['ticket'];

/** What has become late, newest first; each new one glows for a while. */
export function BreachFeed({ breaches }: { breaches: readonly Breach[] }) {
  const { t } = useTranslation();
  const fresh = useFreshBreaches();
  if (breaches.length === 0)
    return <Calm title={t('admin.board.no_breaches')} text={t('admin.board.no_breaches_text')} />;
  const told = breaches.find(({ id }) => fresh.has(id));
  return (
    <>
      <Box aria-live="polite" sx={hidden}>
        {told &&
          t('frame.announce.breach', { number: told.ticket.number, target: t(`words.sla_target.${told.target}`) })}
      </Box>
      <Feed label={t('admin.board.breaches')}>
        {breaches.map(({ id, ticket, target, breached_at }) => (
          <Entry
            key={id}
            ticket={ticket}
            target={target}
            is_breach
            is_fresh={fresh.has(id)}
            when={<Ago at={breached_at} />}
          />
        ))}
      </Feed>
    </>
  );
}

/** What will be late next: targets in the last fifth of their time, the most urgent first. */
export function WarningFeed({ targets }: { targets: readonly BoardTarget[] }) {
  const { t } = useTranslation();
  if (targets.length === 0)
    return <Calm title={t('admin.board.no_warnings')} text={t('admin.board.no_warnings_text')} />;
  return (
    <Feed label={t('admin.board.warnings')}>
      {targets.map(({ ticket, target, due_at }) => (
        <Entry key={ticket.id + target} ticket={ticket} target={target} when={due_at && <Countdown to={due_at} />} />
      ))}
    </Feed>
  );
}

const Calm = ({ title, text }: { title: string; text: string }) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
    <Icon path={mdiShieldCheckOutline} sx={{ color: 'success.main' }} />
    <Box sx={{ minWidth: 0 }}>
      <Typography sx={{ fontWeight: 600, fontSize: '0.875rem' }}>{title}</Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {text}
      </Typography>
    </Box>
  </Box>
);

const Feed = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
    {children}
  </Box>
);

interface EntryProps {
  ticket: Line;
  target: SlaTarget;
  when: ReactNode;
  is_breach?: boolean;
  is_fresh?: boolean;
}

function Entry({ ticket, target, when, is_breach = false, is_fresh = false }: EntryProps) {
  const { t } = useTranslation();
  const is_over = ticket.status === 'resolved' || ticket.status === 'closed';
  const { icon } = levelLook[is_breach ? 'breached' : 'critical'];
  return (
    <Box component="li" sx={[entryLook, is_fresh && freshLook]}>
      <Icon path={icon} fontSize="small" sx={{ mt: '2px', color: is_over ? 'text.secondary' : 'error.main' }} />
      <Box sx={{ minWidth: 0 }}>
        <Link
          component={RouterLink}
          to={`/agent/${ticket.number}?view=breaching`}
          color="inherit"
          underline="hover"
          noWrap
          sx={{ display: 'block', fontWeight: 600, fontSize: '0.875rem' }}
        >
          #{ticket.number} {ticket.subject}
        </Link>
        <Typography variant="caption" component="div" noWrap sx={{ color: 'text.secondary' }}>
          {t(`words.sla_target.${target}`)} · {t(`words.priority.${ticket.priority}`)} ·{' '}
          {is_over ? t(`words.status.${ticket.status}`) : (ticket.agent?.name ?? t('admin.board.nobody'))}
        </Typography>
      </Box>
      <Box
        sx={{
          fontSize: '0.8125rem',
          color: is_breach ? 'text.secondary' : 'error.main',
          fontWeight: is_breach ? 400 : 600,
        }}
      >
        {when}
      </Box>
    </Box>
  );
}

const entryLook = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  gap: 1.25,
  px: 2,
  py: 0.875,
  borderTop: 1,
  borderColor: 'divider',
  transition: 'background-color 1.5s',
  '@keyframes slip-in': { from: { opacity: 0, translate: '0 -8px' } },
  animation: 'slip-in 300ms ease-out',
} as const;
const freshLook = { bgcolor: 'tint.error.background', boxShadow: 'inset 3px 0 var(--mui-palette-error-main)' } as const;
const glow_ms = 20_000;

/** The breaches told while one was looking, each for a while. */
function useFreshBreaches(): ReadonlySet<string> {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useLive('sla-breach', ({ breach }) => setFresh((before) => new Set([...before, breach.id])));
  useEffect(() => {
    if (fresh.size === 0) return;
    const timer = setTimeout(() => setFresh(new Set()), glow_ms);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
