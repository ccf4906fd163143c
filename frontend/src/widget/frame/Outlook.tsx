/** @jsxImportSource preact */
import { mdiCheckCircleOutline, mdiClockOutline, mdiWeatherNight } from '@mdi/js';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.ts';
import type { Availability } from './use-availability.ts';

const icons = { free: mdiCheckCircleOutline, busy: mdiClockOutline, nobody: mdiWeatherNight };

/** What is honestly to be expected before one asks. */
export function Outlook({ availability }: { availability: Availability }) {
  const { t } = useTexts();
  const { staffing, waiting, expected_wait_seconds: wait } = availability;
  // Somebody has room, and yet others wait: they come first.
  const how = staffing === 'free' && waiting > 0 ? 'busy' : staffing;
  const sentences =
    how === 'busy'
      ? [
          staffing === 'busy' && t.wait.busy,
          waiting > 0 && t.wait.ahead(waiting),
          wait === null ? t.wait.unknown : t.wait.about(minutesOf(wait)),
        ]
      : [t.wait[how]];
  return (
    <output class={`outlook ${how}`}>
      <Icon path={icons[how]} />
      <p>{sentences.filter(Boolean).join(' ')}</p>
    </output>
  );
}

export const minutesOf = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60));
