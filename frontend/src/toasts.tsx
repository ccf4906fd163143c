// Short news in the corner, read out politely; they stay while the pointer or the focus is on them.
import { Button, IconButton, Paper, Stack, Typography } from '@mui/material';
import {
  mdiAlertCircleOutline,
  mdiAlertOutline,
  mdiCheckCircleOutline,
  mdiClose,
  mdiInformationOutline,
} from '@mdi/js';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sentenceOf } from './i18n.ts';
import { Problem } from './problem.ts';
import { whenPersonLeaves } from './session.tsx';
import { beep } from './sound.ts';
import { createStore } from './store.ts';
import { Icon } from './ui/Icon.tsx';

export interface Toast {
  text: string;
  tone?: 'info' | 'success' | 'warning' | 'error';
  /** A link to what it is about, or what can be done about it at once. */
  action?: { label: string; to: string } | { label: string; act: () => unknown };
  sound?: 'news' | 'alarm';
  /** A later toast with the same key takes the place of the earlier one. */
  key?: string;
  /** How long it stands, if not as long as its kind does. */
  lasts_ms?: number;
}

interface Shown extends Toast {
  id: number;
}

const icons = {
  info: mdiInformationOutline,
  success: mdiCheckCircleOutline,
  warning: mdiAlertOutline,
  error: mdiAlertCircleOutline,
};
const at_most = 4;
const shown = createStore<readonly Shown[]>([]);
let last_id = 0;

export function toast(news: Toast): void {
  last_id += 1;
  const others = shown.get().filter(({ key }) => key === undefined || key !== news.key);
  shown.set([...others, { ...news, id: last_id }].slice(-at_most));
  if (news.sound) beep(news.sound);
}

/** For actions without a form of their own, where nothing typed can be lost. */
export const toastProblem = (error: unknown): void => toast({ text: sentenceOf(Problem.from(error)), tone: 'error' });

/** What it told of is over. */
export const untoast = (key: string): void => shown.set(shown.get().filter((one) => one.key !== key));

const dismiss = (id: number) => shown.set(shown.get().filter((one) => one.id !== id));
whenPersonLeaves(() => shown.set([]));

export function Toasts() {
  const news = shown.useValue();
  return (
    <Stack
      role="log"
      aria-live="polite"
      aria-relevant="additions"
      sx={{
        position: 'fixed',
        zIndex: 'snackbar',
        // Where one writes at the foot of the window, they stand above it.
        bottom: { xs: 'var(--toasts, 8px)', sm: 'var(--toasts, 24px)' },
        right: { xs: 8, sm: 24 },
        left: { xs: 8, sm: 'auto' },
        gap: 1,
        pointerEvents: 'none',
      }}
    >
      {news.map((one) => (
        <ToastCard key={one.id} toast={one} />
      ))}
    </Stack>
  );
}

function ToastCard({ toast: { id, text, tone = 'info', action, lasts_ms } }: { toast: Shown }) {
  const { t } = useTranslation();
  const [is_held, setHeld] = useState(false);
  useEffect(() => {
    if (is_held) return;
    const timer = setTimeout(() => dismiss(id), lasts_ms ?? (action || tone === 'error' ? 12_000 : 6000));
    return () => clearTimeout(timer);
  }, [id, is_held, action, tone, lasts_ms]);
  return (
    <Paper
      elevation={6}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        p: 1,
        pl: 1.5,
        width: { sm: 380 },
        pointerEvents: 'auto',
        bgcolor: 'background.raised',
        borderLeft: 4,
        borderColor: `${tone}.main`,
      }}
    >
      <Icon path={icons[tone]} sx={{ color: `${tone}.main` }} />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      {action && <Action action={action} onDone={() => dismiss(id)} />}
      <IconButton size="small" aria-label={t('frame.close')} onClick={() => dismiss(id)}>
        <Icon path={mdiClose} fontSize="small" />
      </IconButton>
    </Paper>
  );
}

function Action({ action, onDone }: { action: NonNullable<Toast['action']>; onDone: () => void }) {
  if ('to' in action) {
    return (
      <Button component={Link} to={action.to} size="small" onClick={onDone}>
        {action.label}
      </Button>
    );
  }
  const act = () => {
    onDone();
    action.act();
  };
  return (
    <Button size="small" variant="contained" onClick={act}>
      {action.label}
    </Button>
  );
}
