import { mdiAccountCheckOutline, mdiAccountOffOutline, mdiAlert, mdiTrendingDown } from '@mdi/js';
import type { Tone } from '../../ui/Tag.tsx';
import type { Level } from './drop-off.ts';

export const levelLook: Record<Level, { icon: string; tone: Tone }> = {
  nobody: { icon: mdiAccountOffOutline, tone: 'neutral' },
  none: { icon: mdiAccountCheckOutline, tone: 'success' },
  thin: { icon: mdiTrendingDown, tone: 'neutral' },
  few: { icon: mdiTrendingDown, tone: 'neutral' },
  some: { icon: mdiTrendingDown, tone: 'warning' },
  many: { icon: mdiAlert, tone: 'error' },
};
