// Everything else.
import { note, say, solve, type Dialogue } from '../dialogue.ts';

export const other: Dialogue[] = [
  {
    category: 'other',
    tags: ['recycling'],
    told: [
      {
        by: 30,
        until: 'resolved',
        priority: 'low',
        channel: 'form',
        subject: 'Do you take back old devices?',
        text: 'I have two old routers (not yours) and would rather not throw them away.',
      },
      {
        by: 14,
        until: 'resolved',
        priority: 'low',
        channel: 'email',
        subject: 'Recycling of a broken Pebble',
        text: 'Out of warranty and out of order. Where can I send it so that it is recycled properly?',
      },
    ],
    lines: [
      solve(
        'Hi {customer}, we take back network devices of any make. Print the label at larkspur.example/takeback and hand the parcel in; it costs you nothing. Please reset yours first, so that no settings travel along.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'other',
    tags: ['press'],
    told: [
      {
        by: 'nora',
        until: 'closed',
        channel: 'email',
        subject: 'Review unit for a magazine',
        text: 'I write for Home & Wire and am preparing a test of mesh systems. Could you lend us a set for four weeks?',
      },
      {
        by: 'elena',
        until: 'open',
        channel: 'email',
        priority: 'medium',
        subject: 'Interview about long software support',
        text: 'For an article about devices that get updates for ten years I would like to speak to somebody from your firmware team. Deadline is next Friday.',
      },
    ],
    lines: [
      say(
        'Hello {customer}, thank you for your interest. I have passed it on to our press office; they will be in touch within two days.',
      ),
      solve(
        'My colleagues tell me that they have reached you. I close this here; good luck with the article!\n\n{agent}',
      ),
    ],
  },
  {
    category: 'other',
    tags: ['idea'],
    told: [
      {
        by: 21,
        until: 'closed',
        priority: 'low',
        channel: 'form',
        rated: [4],
        subject: 'Idea: dark mode for the app',
        text: 'I mostly look at the app at night, when something does not work. It is very bright.',
      },
      {
        by: 4,
        until: 'in_progress',
        priority: 'low',
        channel: 'social',
        subject: 'Wish: pause the Wi-Fi with a shortcut',
        text: "It would be great to have a shortcut on the home screen for pausing the children's devices at dinner.",
      },
    ],
    lines: [
      say(
        'Hi {customer}, a good idea, thank you. I am asking the people who make the app whether something like it is planned.',
      ),
      note('Added a vote to APP-140.'),
      solve('It is planned for the autumn version, and your vote has moved it up. I cannot promise a date.\n\n{agent}'),
    ],
  },
  {
    category: 'other',
    tags: ['praise'],
    told: [
      {
        by: 8,
        until: 'closed',
        priority: 'low',
        channel: 'email',
        rated: [5],
        subject: 'Just saying thank you',
        text: 'Your colleague on the telephone helped my 81-year-old father set up everything, for more than an hour, without a trace of impatience. Please pass that on.',
      },
    ],
    lines: [
      solve(
        'Dear {customer}, this went round the whole team this morning and made our day. Thank you for writing!\n\n{agent}',
      ),
    ],
  },
];
