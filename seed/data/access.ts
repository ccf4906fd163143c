// Tickets about who gets into an account, and who does not any more.
import { ask, back, escalate, note, raise, say, solve, type Dialogue } from '../dialogue.ts';

export const access: Dialogue[] = [
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
