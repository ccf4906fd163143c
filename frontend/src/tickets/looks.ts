// How statuses and priorities look: always an icon and a word beside the colour.
import {
  mdiArchiveOutline,
  mdiArrowDown,
  mdiArrowUp,
  mdiCheckCircleOutline,
  mdiChevronDoubleUp,
  mdiCircleOutline,
  mdiEqual,
  mdiPauseCircleOutline,
  mdiProgressPencil,
  mdiStarFourPoints,
} from '@mdi/js';
import type { Priority, Status } from '@switchboard/contract/words.ts';
import type { Tone } from '../ui/Tag.tsx';

interface Look {
  icon: string;
  tone: Tone;
}

export const statusLook: Record<Status, Look> = {
  new: { icon: mdiStarFourPoints, tone: 'info' },
  open: { icon: mdiCircleOutline, tone: 'info' },
  in_progress: { icon: mdiProgressPencil, tone: 'primary' },
  waiting_user: { icon: mdiPauseCircleOutline, tone: 'warning' },
  resolved: { icon: mdiCheckCircleOutline, tone: 'success' },
  closed: { icon: mdiArchiveOutline, tone: 'neutral' },
};

export const priorityLook: Record<Priority, Look> = {
  low: { icon: mdiArrowDown, tone: 'neutral' },
  medium: { icon: mdiEqual, tone: 'neutral' },
  high: { icon: mdiArrowUp, tone: 'warning' },
  urgent: { icon: mdiChevronDoubleUp, tone: 'error' },
};
