import type { words as english } from '../en/words.ts';
import type { SameKeys } from '../same-keys.ts';

export const words: SameKeys<typeof english> = {
  role: { admin: 'Admin', agent: 'Agent', customer: 'Kunde', guest: 'Gast' },
  status: {
    new: 'Neu',
    open: 'Offen',
    in_progress: 'In Arbeit',
    waiting_user: 'Wartet auf Kunden',
    resolved: 'Gelöst',
    closed: 'Geschlossen',
  },
  priority: { low: 'Niedrig', medium: 'Mittel', high: 'Hoch', urgent: 'Dringend' },
  category: {
    technical: 'Technik',
    billing: 'Abrechnung',
    content: 'Inhalte',
    account: 'Konto',
    general: 'Allgemeines',
    other: 'Sonstiges',
  },
  channel: { form: 'Formular', journey: 'Assistent', chat: 'Chat', email: 'E-Mail', phone: 'Telefon', social: 'Soziale Medien' },
  availability: { available: 'Verfügbar', busy: 'Beschäftigt', away: 'Abwesend', offline: 'Offline' },
  weekday: {
    mon: 'Montag',
    tue: 'Dienstag',
    wed: 'Mittwoch',
    thu: 'Donnerstag',
    fri: 'Freitag',
    sat: 'Samstag',
    sun: 'Sonntag',
  },
  sla_target: { response: 'Erste Antwort', resolution: 'Lösung' },
  sla_state: { active: 'Läuft', paused: 'Angehalten', met: 'Eingehalten', breached: 'Verletzt', cancelled: 'Entfallen' },
  sla_level: { ok: 'Im Plan', warning: 'Wird knapp', critical: 'Kritisch', breached: 'Verletzt' },
  clock: { business: 'Geschäftszeiten', calendar: 'Rund um die Uhr' },
  assignment_reason: {
    round_robin: 'Reihum',
    sticky: 'Kennt den Kunden',
    take: 'Selbst übernommen',
    reassign: 'Übergeben',
  },
  exclusion: {
    unavailable: 'Nicht verfügbar',
    out_of_shift: 'Außerhalb der Schicht',
    at_capacity: 'Ausgelastet',
    other_categories: 'Andere Kategorien',
  },
  ticket_sort: {
    newest: 'Neueste zuerst',
    oldest: 'Älteste zuerst',
    priority: 'Priorität',
    due: 'Fälligkeit',
    updated: 'Zuletzt geändert',
  },
  language: { en: 'English', de: 'Deutsch' },
};
