// Tickets about signing in, ownership and personal data.
import { aside, ask, back, escalate, note, raise, say, solve, type Dialogue } from '../dialogue.ts';

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
  {
    category: 'account',
    tags: ['security'],
    told: [
      {
        by: 25,
        until: 'closed',
        priority: 'high',
        channel: 'form',
        rated: [5, 'Impressive speed.'],
        subject: 'Sign-in from a country where I have never been',
        text: 'I got a mail "New sign-in from Vilnius". I am in Leeds and have been all week. Has someone got into my network?',
      },
      {
        by: 16,
        until: 'open',
        priority: 'high',
        channel: 'form',
        late: 'response',
        ago: 95,
        subject: 'Someone changed my Wi-Fi password',
        text: 'All devices were thrown out of the Wi-Fi this morning, and the app shows a password that I did not set. I also have a mail about a sign-in that was not me. Please help quickly.',
      },
    ],
    lines: [
      raise('urgent', 'Possible account take-over.'),
      say(
        'Hi {customer}, first things first: I have ended all sessions and frozen changes to your network. Please set a new password with the link that you have just received, one that you use nowhere else.',
      ),
      note(
        'Password appeared in a public leak last month (not ours). One foreign session, read-only pages, nothing changed.',
      ),
      ask(
        'I looked at what the foreign session did: it opened the device list and nothing else. Please also switch on two-step sign-in. Are there any devices on your list that you do not know?',
      ),
      back('Password is new, two-step is on. I know all devices. Thank you, I can breathe again.'),
      solve('You did everything right, {customer}, and reacted within the hour. The freeze is lifted.\n\n{agent}'),
    ],
  },
  {
    category: 'account',
    tags: ['password'],
    told: [
      {
        by: 1,
        until: 'waiting_user',
        channel: 'form',
        subject: 'Mail for a new password never arrives',
        text: 'I pressed "forgot password" at least five times. No mail, also not in spam.',
      },
      {
        by: 18,
        until: 'resolved',
        channel: 'phone',
        rated: [4],
        subject: 'Password link says it has run out',
        text: 'Caller asked for several links and used the first one that arrived; it says "no longer valid".',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, only the newest link is valid, and our mails to some providers are slow at the moment. Please ask for one link, wait ten minutes, and use the one that came last. Did it arrive?',
      ),
      back('It came after eight minutes, and worked.'),
      solve('Perfect. We are talking to the provider about the delay.\n\n{agent}'),
    ],
  },
  {
    category: 'account',
    tags: ['merge'],
    told: [
      {
        by: 14,
        until: 'resolved',
        priority: 'low',
        channel: 'email',
        subject: 'Two accounts, please make one of them',
        text: 'One router is on my private address, the other on my business address. I would like both under the business one.',
      },
      {
        by: 2,
        until: 'in_progress',
        priority: 'low',
        channel: 'form',
        subject: 'Merge my accounts',
        text: 'I registered twice by mistake, once with a typo in the address. My devices are split across both.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, we move devices from one account to the other; settings stay as they are. Which takes a short restart of each, so tell me if the time does not suit you.',
      ),
      note('Both accounts proven by mail. Moving devices one by one.'),
      ask('One router is moved. May I restart the second one this evening after eight?'),
      back('After eight is fine.'),
      solve('Both are in one account now, and the empty one is gone. Good night!\n\n{agent}'),
    ],
  },
  {
    category: 'account',
    tags: ['locked'],
    told: [
      {
        by: 22,
        until: 'closed',
        priority: 'high',
        channel: 'phone',
        late: 'resolution',
        ago: 13_100,
        subject: 'Account locked, alarm system cannot be reached',
        text: 'Caller is locked out after too many attempts (a child with a tablet). He is abroad and needs the remote access for his alarm system.',
      },
      {
        by: 29,
        until: 'resolved',
        channel: 'form',
        rated: [5],
        subject: 'Account locked after several attempts',
        text: 'I typed the wrong password too often, now it says locked. How long does that last?',
      },
    ],
    lines: [
      say(
        'Hi {customer}, the lock ends by itself, but slowly: it doubles with every further attempt. Please stop trying for the moment, I am having it lifted.',
      ),
      escalate('Only the platform team can lift it above level 5.'),
      solve(
        'The lock is lifted, you can sign in with your usual password. If you do not remember it, use "forgot password" rather than guessing.\n\n{agent}',
      ),
    ],
  },
];
