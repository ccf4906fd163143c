import type { tickets as english } from '../en/tickets.ts';
import type { SameKeys } from '../same-keys.ts';

export const tickets: SameKeys<typeof english> = {
  home: { title: 'Wie können wir helfen?' },
  mine: { title: 'Meine Tickets' },
  new: { title: 'Neues Ticket' },
  page: { title: 'Ticket #{{number}}' },
  message: {
    you: 'Sie',
    system: 'Switchboard',
    internal: 'Interne Notiz',
    sending: 'Wird gesendet …',
    sent: 'Gesendet',
    waiting: 'Noch nicht gesendet. Neuer Versuch …',
    failed: 'Nicht gesendet.',
    retry: 'Erneut senden',
    send_anyway: 'Trotzdem senden',
    discard: 'Verwerfen',
    none: 'Noch keine Nachrichten',
    thread: 'Unterhaltung',
  },
};
