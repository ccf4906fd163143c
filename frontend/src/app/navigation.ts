// Where each role can go from the frame.
import {
  mdiAccountGroupOutline,
  mdiClockCheckOutline,
  mdiHomeOutline,
  mdiInboxArrowDownOutline,
  mdiMonitorDashboard,
  mdiPlusCircleOutline,
  mdiTicketOutline,
  mdiTrayFull,
} from '@mdi/js';
import type { Role } from '@switchboard/contract/words.ts';

const home = { to: '/', key: 'home', icon: mdiHomeOutline } as const;
const mine = { to: '/tickets', key: 'my_tickets', icon: mdiTicketOutline } as const;
const fresh = { to: '/tickets/new', key: 'new_ticket', icon: mdiPlusCircleOutline } as const;
const desk = { to: '/agent', key: 'desk', icon: mdiInboxArrowDownOutline } as const;
const ofAdmins = [
  { to: '/admin', key: 'board', icon: mdiMonitorDashboard },
  { to: '/admin/team', key: 'team', icon: mdiAccountGroupOutline },
  { to: '/admin/sla', key: 'sla', icon: mdiClockCheckOutline },
  { to: '/admin/queue', key: 'queue', icon: mdiTrayFull },
] as const;

export type NavigationEntry = typeof home | typeof mine | typeof fresh | typeof desk | (typeof ofAdmins)[number];

export function navigationOf(role: Role | null): readonly NavigationEntry[] {
  if (role === 'admin') return [desk, ...ofAdmins];
  if (role === 'agent') return [desk, fresh];
  return role === 'customer' ? [home, mine, fresh] : [home, fresh];
}

/** `/tickets` must not look open on `/tickets/new`, but `/agent` does on `/agent/1042`. */
export const isExact = (entries: readonly NavigationEntry[], { to }: NavigationEntry): boolean =>
  to === '/' || entries.some((other) => other.to.startsWith(`${to}/`));

/** Where a person begins. */
export function startOf(role: Role | null): string {
  if (role === 'admin') return '/admin';
  return role === 'agent' ? '/agent' : '/';
}
