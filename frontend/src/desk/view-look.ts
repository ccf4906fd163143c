import {
  mdiAccountOutline,
  mdiAlertOctagonOutline,
  mdiCheckCircleOutline,
  mdiInboxOutline,
  mdiPauseCircleOutline,
  mdiTrayFull,
} from '@mdi/js';
import type { View } from './views.ts';

export const viewIcons: Record<View, string> = {
  mine: mdiAccountOutline,
  unassigned: mdiTrayFull,
  open: mdiInboxOutline,
  waiting: mdiPauseCircleOutline,
  breaching: mdiAlertOctagonOutline,
  resolved_today: mdiCheckCircleOutline,
};
