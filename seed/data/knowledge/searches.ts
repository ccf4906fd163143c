// What people searched for in the last weeks, and what came of it.
import type { SearchPlace } from '@switchboard/contract/words.ts';

export interface Searching {
  typed: string;
  /** `help` if not told; elsewhere it is the text of a ticket or a chat. */
  place?: Exclude<SearchPlace, 'help'>;
  people: number;
  /** What some of them opened, by slug or question, and how many did. */
  opened?: [of: string, people: number];
  /** Subjects of sample tickets which the last of them wrote all the same. */
  tickets?: string[];
}

export const searches: Searching[] = [
  // Found and read.
  { typed: 'wifi keeps dropping', people: 9, opened: ['wifi-drops-for-a-few-minutes', 7] },
  { typed: 'change wifi password', people: 11, opened: ['change-wifi-name-and-password', 10] },
  { typed: 'guest network', people: 8, opened: ['set-up-a-guest-network', 6] },
  { typed: 'pebble amber', people: 7, opened: ['pebble-blinks-amber', 6] },
  { typed: 'red light', people: 8, opened: ['no-internet-red-ring', 5] },
  { typed: 'factory reset', people: 6, opened: ['restart-or-reset-the-router', 6] },
  { typed: 'port forwarding', people: 5, opened: ['forward-a-port', 4] },
  { typed: 'cancel subscription', people: 7, opened: ['cancel-your-plan', 6] },
  { typed: 'invoice vat', people: 4, opened: ['invoices', 4] },
  { typed: 'forgot password', people: 6, opened: ['password-mail-does-not-arrive', 4] },
  { typed: 'bridge mode', people: 5, opened: ['using-bridge-mode', 4] },
  { typed: 'return parcel', people: 4, opened: ['send-something-back', 3] },
  { typed: 'gastnetz', people: 4, opened: ['wlan-fuer-gaeste', 3] },
  { typed: 'kündigen', people: 3, opened: ['tarif-kuendigen', 3] },
  { typed: 'update stuck at 80', people: 4, opened: ['update-stuck', 4] },
  { typed: 'smart plug wpa3', people: 4, opened: ['older-devices-cannot-join', 4] },
  // While a ticket or a chat was waiting to be written.
  {
    typed: 'My television stutters whenever my wife uploads photos to the cloud.',
    place: 'form',
    people: 3,
    opened: ['keep-video-calls-smooth', 2],
  },
  {
    typed: 'I was charged twice this month, two times $8.90 on the same day.',
    place: 'form',
    people: 4,
    opened: ['charge-you-do-not-recognise', 3],
    tickets: ['Charged twice for the Family plan', 'Two invoices for one month'],
  },
  {
    typed: 'The new Pebble is not found by the app.',
    place: 'journey',
    people: 3,
    opened: ['pebble-blinks-amber', 2],
    tickets: ['Mesh point not found during setup'],
  },
  {
    typed: 'Only 94 Mbit although we have gigabit now',
    place: 'chat',
    people: 3,
    opened: ['stuck-below-100-mbit', 3],
  },
  {
    typed: 'Guten Tag, ich finde die Rechnung für März nicht.',
    place: 'form',
    people: 2,
    opened: ['rechnungen', 2],
    tickets: ['Rechnung für März fehlt'],
  },
  // Found, but not what they meant.
  {
    typed: 'tracking stuck',
    people: 3,
    opened: ['where-is-my-order', 3],
    tickets: ['Parcel stuck in transit for a week'],
  },
  { typed: 'two accounts', people: 2, tickets: ['Two accounts, please make one of them', 'Merge my accounts'] },
  { typed: 'old firmware 3.9', people: 2, tickets: ['Where can I find the old firmware?'] },
  {
    typed: 'weekend',
    people: 2,
    opened: ['When and how can I reach support?', 2],
    tickets: ['Are you there at the weekend?'],
  },
  {
    typed: 'review unit',
    people: 2,
    tickets: ['Review unit for a magazine', 'Interview about long software support'],
  },
  { typed: 'pause shortcut home screen', people: 2, tickets: ['Wish: pause the Wi-Fi with a shortcut'] },
  // Nothing about it anywhere.
  { typed: 'starlink', people: 5 },
  { typed: 'norway', people: 4 },
  { typed: 'norwegen', people: 1 },
  { typed: 'homekit', people: 3 },
  { typed: 'sonos', people: 3 },
  { typed: 'vlan', people: 4 },
  { typed: 'vlans', people: 1 },
  { typed: 'klarna', people: 2 },
  { typed: 'widget for ios', people: 2 },
];
