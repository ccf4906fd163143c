// Tickets about prices, payment and invoices.
import { ask, back, hand, note, say, solve, type Dialogue } from '../dialogue.ts';

export const billing: Dialogue[] = [
  {
    category: 'billing',
    tags: ['invoice', 'vat'],
    told: [
      {
        by: 17,
        until: 'closed',
        priority: 'low',
        channel: 'form',
        subject: 'Invoice needs our VAT number',
        text: 'Please add our VAT number GB 123 4567 89 to invoice 2024-88120 and send it again. Our accountant does not accept it otherwise.',
      },
      {
        by: 25,
        until: 'open',
        priority: 'low',
        channel: 'email',
        subject: 'Company name missing on the invoice',
        text: 'The invoice carries my own name instead of Hughes & Daughter Ltd. Could you issue it anew? We file at the end of the month.',
      },
    ],
    lines: [
      solve(
        'Hi {customer}, done: the corrected invoice is under Account > Invoices and replaces the old one. I have saved it in your account, so that future ones carry it too.\n\nKind regards,\n{agent}',
      ),
    ],
  },
  {
    category: 'billing',
    tags: ['card', 'renewal'],
    told: [
      {
        by: 20,
        until: 'closed',
        channel: 'chat',
        rated: [5],
        subject: 'Card declined at renewal, service paused',
        text: 'My plan was paused this morning because "payment failed". The card is fine, I bought groceries with it an hour ago.',
      },
      {
        by: 7,
        until: 'waiting_user',
        channel: 'form',
        subject: 'Cannot pay: "issuer declined"',
        text: 'Tried three times with two cards. Each time "issuer declined". My bank says they see nothing.',
      },
    ],
    lines: [
      say('Hi {customer}, I have switched your plan back on for a week, so nothing is interrupted while we look.'),
      ask(
        'The bank asks for a confirmation in their app for renewals abroad, and it was not given in time. Could you press Account > Payment > Try again now and confirm it on your phone?',
      ),
      back('There it was, a message I had swiped away. Paid.'),
      solve('All set until next year. Thank you, {customer}.\n\n{agent}'),
    ],
  },
  {
    category: 'billing',
    tags: ['price'],
    told: [
      {
        by: 9,
        until: 'closed',
        channel: 'email',
        rated: [2, 'Polite, but the price is still higher.'],
        subject: 'Why has the price gone up?',
        text: 'I signed up at $3.90 and now pay $4.90. Nobody told me. I find that rather bold for a router I own.',
      },
      {
        by: 15,
        until: 'resolved',
        channel: 'form',
        subject: 'Renewal more expensive than announced',
        text: 'The renewal mail said $46.80 a year, my card was charged $58.80. Please explain or refund the difference.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, fair question, and I checked what you were sent. The new price was announced by mail in spring, but I can see that ours to you came back as undeliverable, so you could not know.',
      ),
      note('Bounce on the announcement. Policy: honour the old price for one more term.'),
      solve(
        'You keep the old price for the coming year; the difference goes back to your card today. I have also confirmed your mail address so that it does not happen again.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'billing',
    tags: ['discount', 'non-profit'],
    told: [
      {
        by: 21,
        until: 'resolved',
        priority: 'low',
        channel: 'form',
        rated: [5, 'Generous and quick, thank you from all of us!'],
        subject: 'Discount for a community library?',
        text: 'We are a small volunteer-run library with six Pebbles. Is there a reduced rate of the Studio plan for non-profits?',
      },
      {
        by: 23,
        until: 'waiting_user',
        priority: 'low',
        channel: 'social',
        subject: 'Do you support schools?',
        text: 'I teach at a primary school and we would like to use the family filter in two class rooms. Any education price?',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, yes: half price on every plan. All I need is a document that shows your status (registration or a letter with your stamp) by reply.',
      ),
      back('Our registration is number 1184402, you find us in the public register. Is that enough?'),
      solve(
        'It is, I found you there. The discount is in place from today and comes back by itself each year. Thank you for what you do.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'billing',
    tags: ['plan-change'],
    told: [
      {
        by: 14,
        until: 'closed',
        priority: 'low',
        channel: 'chat',
        subject: 'Switching from monthly to yearly in the middle of the month',
        text: 'If I switch today, do I lose the rest of the month I have paid for?',
      },
      {
        by: 28,
        until: 'open',
        channel: 'chat',
        subject: 'Upgrade from Home to Family: what will I pay?',
        text: 'I paid for a year of Home in January. If I upgrade to Family now, how is it calculated?',
      },
    ],
    lines: [
      solve(
        'Hi {customer}, nothing is lost: what you have paid for and not used is taken off the first invoice of the new plan, to the day. You see the exact sum before you confirm, under Account > Plan.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'billing',
    tags: ['invoice'],
    language: 'de',
    told: [
      {
        by: 18,
        until: 'closed',
        priority: 'low',
        channel: 'form',
        rated: [5],
        subject: 'Rechnung bitte auf die Firma ausstellen',
        text: 'Guten Tag, ich habe versehentlich privat bestellt (Bestellung {order}). Können Sie die Rechnung auf Krüger Raumausstattung e. K. umschreiben?',
      },
      {
        by: 11,
        until: 'resolved',
        channel: 'email',
        subject: 'Rechnung für März fehlt',
        text: 'Hallo, im Kundenkonto finde ich alle Rechnungen außer der für März. Der Betrag wurde abgebucht. Für die Steuer brauche ich sie dringend.',
      },
    ],
    lines: [
      ask(
        'Guten Tag {customer}, gern. Bitte schicken Sie mir die vollständige Anschrift der Firma und, falls vorhanden, die Umsatzsteuer-ID.',
        'Guten Tag {customer}, danke für den Hinweis. Mit welcher Zahlungsart wurde im März bezahlt, Karte oder Lastschrift?',
      ),
      back(
        'Krüger Raumausstattung e. K., Lindenweg 8, 31134 Hildesheim, DE 811 334 902.',
        'Per Lastschrift, am 4. März.',
      ),
      solve('Die Rechnung liegt jetzt im Kundenkonto unter „Rechnungen".\n\nFreundliche Grüße\n{agent}'),
    ],
  },
  {
    category: 'billing',
    tags: ['bank-transfer', 'studio'],
    told: [
      {
        by: 13,
        until: 'resolved',
        channel: 'email',
        rated: [4],
        subject: 'Paying 12 Studio licences by bank transfer',
        text: 'Our purchasing department cannot pay by card. Can you send a quote for 12 Studio licences, payable within 30 days by transfer?',
      },
      {
        by: 22,
        until: 'in_progress',
        channel: 'email',
        subject: 'Purchase order instead of credit card',
        text: 'We would like to order 20 Pebbles for our hostel against a purchase order. Who do we send it to, and do you deliver in two lots?',
      },
    ],
    lines: [
      say(
        'Hi {customer}, with pleasure. For orders of ten and more we invoice with 30 days. I am preparing the papers with our business team.',
      ),
      hand('Business order above ten units: over to you for the quote.'),
      say(
        'Hello {customer}, I have taken over from my colleague. The quote is attached to the mail that you will get in a minute; it is valid for 60 days, and we can deliver in two lots if you wish.',
      ),
      back('Accepted and signed, thank you. Purchasing will be in touch for the address.'),
      solve('Received, order is placed. Have a good week.\n\n{agent}'),
    ],
  },
];
