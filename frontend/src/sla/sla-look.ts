// How service levels look: always an icon and a word beside the colour.
import {
  mdiAlertOctagon,
  mdiAlertOctagonOutline,
  mdiCheckCircleOutline,
  mdiPauseCircleOutline,
  mdiTimerAlertOutline,
  mdiTimerOutline,
} from '@mdi/js';
import type { SlaLevel } from '@switchboard/contract/words.ts';
import type { Tone } from '../ui/Tag.tsx';

export interface SlaLook {
  icon: string;
  tone: Tone;
}

export const levelLook: Record<SlaLevel, SlaLook> = {
  ok: { icon: mdiTimerOutline, tone: 'success' },
  warning: { icon: mdiTimerAlertOutline, tone: 'warning' },
  critical: { icon: mdiAlertOctagonOutline, tone: 'error' },
  breached: { icon: mdiAlertOctagon, tone: 'error' },
};
export const pausedLook: SlaLook = { icon: mdiPauseCircleOutline, tone: 'neutral' };
export const metLook: SlaLook = { icon: mdiCheckCircleOutline, tone: 'neutral' };
