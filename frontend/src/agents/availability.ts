// How availability looks: always an icon and a word beside the colour.
import { mdiCheckCircle, mdiClockOutline, mdiMinusCircle, mdiPowerSleep } from '@mdi/js';
import type { Availability } from '@switchboard/contract/words.ts';
import type { Tone } from '../ui/Tag.tsx';

export const availabilityLook: Record<Availability, { icon: string; tone: Tone }> = {
  available: { icon: mdiCheckCircle, tone: 'success' },
  busy: { icon: mdiMinusCircle, tone: 'error' },
  away: { icon: mdiClockOutline, tone: 'warning' },
  offline: { icon: mdiPowerSleep, tone: 'neutral' },
};
