// Where there is nothing to walk on: each with its way on.
import { Button, Stack } from '@mui/material';
import { mdiCheckCircleOutline, mdiLockOutline, mdiSignRealEstate } from '@mdi/js';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { Empty } from '../../ui/Empty.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { RunAtHand } from './use-run.ts';
import { useSubmit, type Sent } from './use-submit.ts';

/** It is not offered, or not any more. */
export function Closed() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={mdiSignRealEstate}
      title={t('journeys.walk.closed_title')}
      text={t('journeys.walk.closed_text')}
      action={
        <Ways>
          <Button component={Link} to="/tickets/new" variant="contained">
            {t('journeys.walk.open_ticket')}
          </Button>
          <Button component={Link} to="/">
            {t('frame.nav.home')}
          </Button>
        </Ways>
      }
    />
  );
}

/** Begun by somebody whose session has run out. */
export function OfSomebody({ onAnew }: { onAnew: () => void }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <Empty
      icon={mdiLockOutline}
      title={t('journeys.walk.sign_in_title')}
      text={t('journeys.walk.sign_in_text')}
      action={
        <Ways>
          <Button component={Link} to={`/login?next=${encodeURIComponent(pathname + search)}`} variant="contained">
            {t('journeys.walk.sign_in')}
          </Button>
          <Button onClick={onAnew}>{t('journeys.walk.anew')}</Button>
        </Ways>
      }
    />
  );
}

interface SentBeforeProps {
  number: number;
  /** The way to its ticket: a place, or what has to be done first. */
  way: { to: string } | { act: () => unknown; is_busy: boolean };
  onAnew: () => void;
}

export function SentBefore({ number, way, onAnew }: SentBeforeProps) {
  const { t } = useTranslation();
  const label = t('journeys.walk.see_ticket', { number });
  return (
    <Empty
      icon={mdiCheckCircleOutline}
      title={t('journeys.walk.sent_title')}
      text={t('journeys.walk.sent_text', { number })}
      action={
        <Ways>
          {'to' in way ? (
            <Button component={Link} to={way.to} variant="contained">
              {label}
            </Button>
          ) : (
            <Button variant="contained" loading={way.is_busy} onClick={() => way.act()}>
              {label}
            </Button>
          )}
          <Button onClick={onAnew}>{t('journeys.walk.anew')}</Button>
        </Ways>
      }
    />
  );
}

/** Sent, but this browser has not heard of it: it asks once more, for the same ticket and the way to it. */
export function SentUnheard({
  at_hand,
  onSent,
  onAnew,
}: {
  at_hand: RunAtHand;
  onSent: (sent: Sent) => void;
  onAnew: () => void;
}) {
  const { submit, is_busy, problem } = useSubmit(at_hand, onSent);
  return (
    <>
      <SentBefore number={at_hand.run.ticket?.number ?? 0} way={{ act: submit, is_busy }} onAnew={onAnew} />
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

const Ways = ({ children }: { children: ReactNode }) => (
  <Stack direction="row" sx={{ flexWrap: 'wrap', justifyContent: 'center', gap: 1 }}>
    {children}
  </Stack>
);
