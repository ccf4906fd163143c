// Chats of the last weeks: who asked, who came, what was said, and how it ended.

export interface ChatTelling {
  /** A customer's number, or a visitor. */
  by: number | { name: string; email?: string };
  subject?: string;
  page?: string;
  language?: 'de';
  /** How long ago it was begun, in minutes, and how long they waited, in seconds. */
  ago: number;
  wait: number;
  /** Which of the first three agents came; nobody, where it was given up. */
  agent?: 0 | 1 | 2;
  /** `c` the customer, `a` the agent, `n` a note of the agent's. */
  lines: [who: 'c' | 'a' | 'n', text: string][];
  ends: 'requester' | 'staff' | 'ticket';
  /** What solved the ticket it became. */
  solved?: string;
  score?: 1 | 2 | 3 | 4 | 5;
  feedback?: string;
}

const day = 24 * 60;

export const chats: ChatTelling[] = [
  {
    by: { name: 'Tomasz', email: 'tomasz@riverbend.example' },
    page: 'https://shop.larkspur.example/routers/lr-500',
    ago: 19 * day + 130,
    wait: 41,
    agent: 1,
    lines: [
      ['c', 'Hi, does the LR-500 work with a fibre modem, or do I need the LR-500F?'],
      [
        'a',
        'Hello Tomasz! The LR-500 is fine behind any modem with an Ethernet port. The F replaces the modem altogether.',
      ],
      ['c', 'So if my provider gives me a box already, the plain one?'],
      ['a', 'Exactly. Put the provider’s box into bridge mode, and the LR-500 does the rest.'],
      ['c', 'Great, ordering now. Thanks!'],
    ],
    ends: 'requester',
    score: 5,
    feedback: 'Two minutes and I knew what to buy.',
  },
  {
    by: 4,
    subject: 'Mesh point keeps blinking orange',
    ago: 16 * day + 300,
    wait: 95,
    agent: 0,
    lines: [
      ['c', 'The second mesh point blinks orange since this morning.'],
      ['a', 'Good morning! Orange means it sees the router but has no good path. Has it been moved?'],
      ['c', 'Yes, we put it behind the TV.'],
      ['a', 'A television shields a lot. Could you try it an arm’s length to the side?'],
      ['c', 'Green! That simple.'],
    ],
    ends: 'staff',
    score: 5,
  },
  {
    by: 7,
    ago: 13 * day + 45,
    wait: 260,
    agent: 2,
    lines: [
      ['c', 'I was charged twice for the cloud plan this month.'],
      ['a', 'I am sorry about that. Give me a moment to look at the invoices.'],
      ['n', 'Two invoices, 0412 and 0413, the second from the plan change. Billing has to undo it.'],
      [
        'a',
        'I see two invoices; the second should not be there. I make this a ticket, so that billing refunds it and you hear by e-mail.',
      ],
      ['c', 'All right.'],
    ],
    ends: 'ticket',
    solved: 'The second invoice is cancelled, and the amount is on its way back to you.',
    score: 4,
    feedback: 'Would have liked it solved at once.',
  },
  {
    by: { name: 'Visitor' },
    page: 'https://shop.larkspur.example/delivery',
    ago: 11 * day + 610,
    wait: 380,
    lines: [['c', 'Do you deliver to Norway?']],
    ends: 'requester',
  },
  {
    by: 5,
    language: 'de',
    subject: 'Gastnetz einrichten',
    ago: 9 * day + 200,
    wait: 30,
    agent: 0,
    lines: [
      ['c', 'Guten Tag, wie richte ich ein WLAN für Gäste ein?'],
      ['a', 'Guten Tag! In der App unter „Netzwerke“ auf das Plus, dann „Gäste“. Dauert keine Minute.'],
      ['c', 'Gefunden. Sehen Gäste dann unsere Drucker?'],
      ['a', 'Nein, Gäste sehen nur das Internet. Das lässt sich je Gerät freigeben.'],
      ['c', 'Perfekt, danke!'],
    ],
    ends: 'requester',
    score: 5,
    feedback: 'Sehr freundlich.',
  },
  {
    by: 2,
    ago: 7 * day + 80,
    wait: 150,
    agent: 1,
    lines: [
      ['c', 'Firmware 4.2 fails at 60 %, three times now.'],
      ['a', 'That rings a bell: 4.2 needs 80 MB free. Have you got packet captures stored on the router?'],
      ['c', 'Oh. Yes, some.'],
      ['a', 'Delete them under Diagnostics and start again, please.'],
      ['c', 'Went through. A clearer message would have been nice.'],
      ['a', 'I pass that on. Thank you for bearing with us.'],
    ],
    ends: 'staff',
    score: 3,
    feedback: 'The router could have told me that.',
  },
  {
    by: { name: 'Amara Diallo', email: 'amara@studio-nord.example' },
    subject: 'Offer for 12 switches',
    page: 'https://shop.larkspur.example/switches',
    ago: 5 * day + 333,
    wait: 65,
    agent: 2,
    lines: [
      ['c', 'We need twelve 24-port switches by the end of next week. Is that possible?'],
      ['a', 'They are in stock. For more than ten I have an offer made; where may it go?'],
      ['c', 'amara@studio-nord.example'],
      ['n', 'Promised an offer today.'],
      ['a', 'You get it by e-mail this afternoon.'],
    ],
    ends: 'ticket',
    solved: 'The offer is in your mailbox; it holds until the end of the month.',
    score: 5,
  },
  {
    by: 9,
    ago: 3 * day + 512,
    wait: 22,
    agent: 0,
    lines: [
      ['c', 'Forgot the admin password of my router, help!'],
      [
        'a',
        'No harm done. Hold the reset button for ten seconds; the settings come back from the cloud once you sign in.',
      ],
      ['c', 'It is back. Lifesaver.'],
    ],
    ends: 'requester',
    score: 5,
  },
  {
    by: { name: 'Greg' },
    page: 'https://larkspur.example/status',
    ago: 2 * day + 95,
    wait: 540,
    agent: 1,
    lines: [
      ['c', 'Is the cloud down? The app shows nothing.'],
      ['a', 'There was a disturbance until ten minutes ago; it should be back. Could you pull the list down once?'],
      ['c', 'Works. Took you a while though.'],
      ['a', 'You are right, we had a rush. I am sorry for the wait.'],
    ],
    ends: 'requester',
    score: 2,
    feedback: 'Nine minutes of waiting.',
  },
  {
    by: 11,
    subject: 'Cancel my subscription',
    ago: day + 140,
    wait: 75,
    agent: 2,
    lines: [
      ['c', 'How do I cancel the cloud subscription?'],
      [
        'a',
        'Under Account, Plan, Cancel; it stays until the end of the month you have paid. May I ask what was missing?',
      ],
      ['c', 'Nothing really, we are moving.'],
      ['a', 'Then good luck with the move. Your settings are kept for a year.'],
    ],
    ends: 'requester',
    score: 4,
  },
  {
    by: { name: 'Noor', email: 'noor@example.test' },
    page: 'https://shop.larkspur.example/mesh',
    ago: 380,
    wait: 35,
    agent: 0,
    lines: [
      ['c', 'How many mesh points do I need for 140 square metres over two floors?'],
      ['a', 'Usually the router and one point a floor: so the set of three.'],
      ['c', 'And if that is too many?'],
      ['a', 'Send one back within 30 days, no questions asked.'],
      ['c', 'Sold.'],
    ],
    ends: 'staff',
    score: 5,
  },
];

export const cannedReplies = [
  { shortcut: 'hello', body: 'Hello {{name}}, this is {{agent}}. How can I help?' },
  { shortcut: 'moment', body: 'Give me a moment, please, I am looking into it.' },
  {
    shortcut: 'restart',
    body: 'Could you unplug the router for ten seconds and plug it in again? It takes about two minutes to come back.',
  },
  {
    shortcut: 'serial',
    body: 'Could you tell me the serial number? It stands on the sticker at the bottom and begins with LK.',
  },
  { shortcut: 'refund', body: 'The refund is on its way; it takes three to five working days until it shows.' },
  { shortcut: 'danke', body: 'Vielen Dank, {{name}}! Einen schönen Tag noch.' },
];
