import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useNow } from '../clock.ts';
import { Countdown } from '../ui/Countdown.tsx';
import { Icon } from '../ui/Icon.tsx';
import { levelLook, metLook, pausedLook, type SlaLook } from './sla-look.ts';
import { mostPressing, type Promised } from './urgency.ts';

/** The target that presses most, counting down: an icon, the time, and its colour. */
export function SlaTimer({ ticket }: { ticket: Promised }) {
  const { t } = useTranslation();
  const pressing = mostPressing(ticket, useNow(1000));
  if (!pressing) {
    const has_any = ticket.sla.response ?? ticket.sla.resolution;
    return has_any ? <Timer look={metLook} title={t('desk.sla.done')} /> : null;
  }
  const { name, target, level } = pressing;
  const title = `${t(`words.sla_target.${name}`)}: ${t(`words.sla_level.${level}`)}`;
  if (target.state === 'paused' || !target.due_at) {
    return <Timer look={pausedLook} title={title} word={t('words.sla_state.paused')} />;
  }
  return <Timer look={levelLook[level]} title={title} due_at={target.due_at} is_breached={level === 'breached'} />;
}

interface TimerProps {
  look: SlaLook;
  title: string;
  word?: string;
  due_at?: string;
  is_breached?: boolean;
}

function Timer({ look: { icon, tone }, title, word, due_at, is_breached = false }: TimerProps) {
  return (
    <Box
      component="span"
      title={title}
      sx={({ vars }) => ({
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        fontSize: '0.75rem',
        fontWeight: 650,
        lineHeight: '20px',
        whiteSpace: 'nowrap',
        color: tone === 'neutral' ? vars.palette.text.secondary : vars.palette[tone].main,
        ...(is_breached && {
          px: 0.75,
          borderRadius: 0.6,
          color: vars.palette.tint.error.text,
          backgroundColor: vars.palette.tint.error.background,
        }),
      })}
    >
      <Icon path={icon} label={title} sx={{ fontSize: '1rem' }} />
      {due_at ? <Countdown to={due_at} /> : word}
    </Box>
  );
}
