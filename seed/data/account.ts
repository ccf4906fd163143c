// Tickets about whose an account is, and what it holds.
import { aside, ask, back, note, say, solve, type Dialogue } from '../dialogue.ts';

export const account: Dialogue[] = [
  {
    category: 'account',
    tags: ['two-step'],
    told: [
      {
        by: 27,
        until: 'closed',
        priority: 'high',
        channel: 'form',
        rated: [5, 'Careful about who I am, which I appreciate.'],
        subject: 'Lost phone, cannot pass two-step sign-in',
        text: 'My phone was stolen yesterday, and with it the codes. I have my password but not the recovery codes. How do I get back in?',
      },
      {
        by: 3,
        until: 'waiting_user',
        channel: 'chat',
        subject: 'New phone, sign-in codes are gone',
        text: 'I changed phones and the authenticator did not move my Larkspur entry. Locked out of the app.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, we can get you back in. Because the codes protect your network, I must make sure that it is really you.',
      ),
      ask(
        'Please connect a computer by cable to your router, open http://router.lan/owner and send me the eight characters shown there. Only the person at the device can see them.',
      ),
      back('It shows K7PM-2XQD.'),
      note('Owner proof valid. Two-step reset, sessions ended.'),
      solve(
        'Thank you, that fits. Two-step sign-in is reset, all other devices are signed out. At the next sign-in you will be asked to set it up anew; please print the recovery codes this time.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'account',
    tags: ['e-mail-address'],
    told: [
      {
        by: 6,
        until: 'closed',
        priority: 'low',
        channel: 'email',
        subject: 'Please change my e-mail address',
        text: 'I am leaving my provider at the end of the month, and with it this address. What do I do so that I do not lose the account?',
      },
      {
        by: 30,
        until: 'resolved',
        priority: 'low',
        channel: 'form',
        subject: 'Changing the address of the account',
        text: 'The app lets me change my name but not my address. Is that on purpose?',
      },
    ],
    lines: [
      solve(
        'Hi {customer}, you can change it yourself on the web: Account > Sign-in > E-mail address. We send a link to the new address and a notice to the old one. Do it while you still read both.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'account',
    tags: ['privacy', 'deletion'],
    told: [
      {
        by: 9,
        until: 'closed',
        channel: 'email',
        rated: [4],
        subject: 'Delete my account and all data',
        text: 'I have sold the router and do not need the account any more. Please delete it with everything you hold about me, and confirm.',
      },
      {
        by: 'elena',
        until: 'waiting_user',
        channel: 'email',
        subject: 'Request for a copy of my personal data',
        text: 'Under Article 15 GDPR I request a copy of all personal data that you hold about me, including logs of my former router.',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, of course. So that nobody else does this in your name, please confirm the request from the address of the account or tell me the serial number of the device.',
      ),
      back('Confirmed from my address. The serial number was LO-55190-B.'),
      say('Thank you. I have started it; within 30 days at the latest it is complete, mostly it takes two.'),
      note('Deletion job 991 queued. Invoices stay for the legal period, explained in the mail.'),
      solve(
        'Everything is deleted, except for three invoices that the law makes us keep until 2034. This is also my last message from this account.\n\nAll the best,\n{agent}',
      ),
    ],
  },
  {
    category: 'account',
    tags: ['ownership', 'second-hand'],
    told: [
      {
        by: 24,
        until: 'closed',
        channel: 'form',
        subject: 'Bought used: router belongs to somebody else',
        text: 'Hello, I bought a Larkspur One at a flea market. The app says "This device belongs to m•••@•••". I cannot reach the seller.',
      },
      {
        by: 20,
        until: 'in_progress',
        channel: 'form',
        subject: 'Cannot add router, "already registered"',
        text: 'We took over a flat with the router in it. The former tenant is abroad. How can we register it to us?',
      },
    ],
    lines: [
      say(
        'Hi {customer}, we cannot hand over a device without its owner, since it could have been stolen. But we can ask them. I have written to the registered owner and will report back.',
      ),
      aside('Owner answered from the registered address and agrees to release it.'),
      say(
        'Good news: the owner has agreed. The router is free now. Please reset it with the pin hole (ten seconds) and add it in your app.',
      ),
      back('Added. Kind of you to ask them.'),
      solve('Glad it worked. Enjoy it, {customer}.\n\n{agent}'),
    ],
  },
  {
    category: 'account',
    tags: ['family', 'sharing'],
    told: [
      {
        by: 10,
        until: 'closed',
        priority: 'low',
        channel: 'chat',
        rated: [5],
        subject: 'Can my wife manage the network too?',
        text: "I do not want to share my password, but she should be able to pause the children's devices.",
      },
      {
        by: 5,
        until: 'closed',
        priority: 'low',
        channel: 'form',
        subject: 'Second person for our home network',
        text: 'How can I give my brother access to our network, only to look and not to change?',
      },
    ],
    lines: [
      solve(
        'Hi {customer}, that is what Members are for: App > Home > Members > Invite. You choose "may look", "may pause devices" or "may change everything" for each person, and can take it back at any time.\n\n{agent}',
      ),
    ],
  },
];
