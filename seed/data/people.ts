// Larkspur Networks makes routers, mesh points and switches for homes and small offices, and a cloud that looks after them.
import type { Shift } from '@switchboard/contract/agents.ts';
import type { Availability, Category, Weekday } from '@switchboard/contract/words.ts';

export interface Colleague {
  name: string;
  german: boolean;
  max_tickets: number;
  categories: Category[];
  shift: Shift | null;
  /** When the samples are made; before that everybody was at work. */
  finally: Availability;
}

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const satisfies Weekday[];
const hours = (time_zone: string, ...intervals: [string, string][]): Shift => ({
  time_zone,
  intervals: Object.fromEntries(workdays.map((day) => [day, intervals])),
});

export const administrator = 'Ingrid Nyström';

/** agent1, agent2, … The first three are there at any hour, so that the desk always has somebody to deal to. */
export const staff: Colleague[] = [
  { name: 'Lena Hartmann', german: true, max_tickets: 40, categories: [], shift: null, finally: 'available' },
  { name: 'Marcus Reed', german: false, max_tickets: 40, categories: [], shift: null, finally: 'available' },
  { name: 'Aylin Demir', german: true, max_tickets: 40, categories: [], shift: null, finally: 'available' },
  {
    name: 'Dana Whitfield',
    german: false,
    max_tickets: 12,
    categories: ['billing', 'account'],
    shift: hours('America/New_York', ['09:00', '12:30'], ['13:15', '17:30']),
    finally: 'busy',
  },
  {
    name: 'Jonas Vogt',
    german: true,
    max_tickets: 10,
    categories: ['technical'],
    shift: hours('Europe/Berlin', ['22:00', '06:00']),
    finally: 'available',
  },
  {
    name: 'Priya Raman',
    german: false,
    max_tickets: 10,
    categories: ['general', 'content', 'other'],
    shift: hours('America/New_York', ['11:00', '19:30']),
    finally: 'offline',
  },
];

/** customer1, customer2, … */
export const customers = [
  'Olivia Bennett',
  'Daniel Okafor',
  'Hannah Sørensen',
  'Michael Torres',
  'Katrin Vogel',
  'Grace Lindqvist',
  'Samuel Whitaker',
  'Ngozi Adeyemi',
  'Peter Callahan',
  'Emily Zhang',
  'Thomas Brandt',
  'Rosa Delgado',
  'William Ashworth',
  'Fatima Rahman',
  'Jack Morrison',
  'Chloe Dubois',
  'Andrew Kim',
  'Sabine Krüger',
  'Isabella Rossi',
  'Ryan McCarthy',
  'Leah Goldstein',
  'Tomasz Kowalski',
  'Amara Nwosu',
  'Florian Huber',
  'Victoria Hughes',
  'Ben Carter',
  'Yuki Tanaka',
  'Charlotte Webb',
  'Miriam Schäfer',
  'George Papadopoulos',
];

/** The numbers of those who write German. */
export const germans = [5, 11, 18, 24, 29];

export const guests: Record<string, { name: string; email: string }> = {
  elena: { name: 'Elena Markovic', email: 'elena.markovic@example.test' },
  dave: { name: 'Dave Fletcher', email: 'dave.fletcher@example.test' },
  nora: { name: 'Nora Quinn', email: 'nora.quinn@example.test' },
};
