import type { admin as english } from '../en/admin.ts';
import type { SameKeys } from '../same-keys.ts';

export const admin: SameKeys<typeof english> = {
  board: { title: 'Live-Übersicht' },
  team: { title: 'Team' },
  sla: { title: 'Service-Level' },
  queue: { title: 'Warteschlange' },
};
