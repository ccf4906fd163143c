// Where each role can go from the frame.
import {
  mdiAccountGroupOutline,
  mdiBookOpenPageVariantOutline,
  mdiClockCheckOutline,
  mdiForumOutline,
  mdiHistory,
  mdiHomeOutline,
  mdiInboxArrowDownOutline,
  mdiMessageCogOutline,
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
const chats = { to: '/agent/chats', key: 'chats', icon: mdiForumOutline } as const;
/** Articles, FAQs and gaps: one entry, since the bar has no room for three. */
const knowledge = {
  to: '/agent/knowledge',
  key: 'knowledge',
  icon: mdiBookOpenPageVariantOutline,
  also: '/agent/faqs',
} as const;
const ofAdmins = [
  { to: '/admin', key: 'board', icon: mdiMonitorDashboard },
  { to: '/admin/chats', key: 'chat_history', icon: mdiHistory },
] as const;
/** What is set once and seldom changed; in the bar one menu. */
const settings = [
  { to: '/admin/team', key: 'team', icon: mdiAccountGroupOutline },
  { to: '/admin/sla', key: 'sla', icon: mdiClockCheckOutline },
  { to: '/admin/queue', key: 'queue', icon: mdiTrayFull },
  { to: '/admin/chat', key: 'chat_settings', icon: mdiMessageCogOutline },
] as const;

export type NavigationEntry =
  | typeof home
  | typeof mine
  | typeof fresh
  | typeof desk
  | typeof chats
  | typeof knowledge
  | (typeof ofAdmins)[number]
  | (typeof settings)[number];

export function navigationOf(role: Role | null): readonly NavigationEntry[] {
  if (role === 'admin') return [desk, chats, knowledge, ...ofAdmins, ...settings];
  if (role === 'agent') return [desk, chats, knowledge, fresh];
  return role === 'customer' ? [home, mine, fresh] : [home, fresh];
}

/** From which width the bar has room for the links of a role; below it they stand in the drawer. */
export const barFrom = (role: Role | null): 'md' | 'lg' => (role === 'admin' || role === 'agent' ? 'lg' : 'md');

export const isSetting = (entry: NavigationEntry): boolean => settings.some((each) => each === entry);

/** Which entry the open page belongs to: `/tickets/new` is not the list, but `/agent/1042` is the desk. */
export function openEntry(entries: readonly NavigationEntry[], pathname: string): NavigationEntry | undefined {
  const leads = ({ to }: NavigationEntry) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));
  const also = entries.find((entry) => 'also' in entry && entry.also === pathname);
  return also ?? entries.filter(leads).toSorted((a, b) => b.to.length - a.to.length)[0];
}

/** Where a person begins. */
export function startOf(role: Role | null): string {
  if (role === 'admin') return '/admin';
  return role === 'agent' ? '/agent' : '/';
}
