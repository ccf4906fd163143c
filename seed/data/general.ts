// General questions.
import { aside, ask, back, say, solve, type Dialogue } from '../dialogue.ts';

export const general: Dialogue[] = [
  {
    category: 'general',
    tags: ['compatibility'],
    told: [
      {
        by: 'dave',
        until: 'closed',
        priority: 'low',
        channel: 'form',
        subject: 'Does the Pebble work with another router?',
        text: 'I would like to keep the router of my provider and only add two Pebbles for better coverage. Is that possible?',
      },
      {
        by: 11,
        until: 'closed',
        priority: 'low',
        channel: 'chat',
        rated: [5],
        subject: 'Pebble behind a provider router',
        text: 'Can I use Pebbles without a Larkspur One? The cable router has to stay because of the telephone.',
      },
    ],
    lines: [
      solve(
        'Hi {customer}, yes. One Pebble is connected to your router by cable and leads the others; choose "I keep my router" in the setup. Only the family filter and fair share need a Larkspur One.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'general',
    tags: ['studio', 'advice'],
    told: [
      {
        by: 17,
        until: 'resolved',
        channel: 'email',
        rated: [5, 'Honest advice, they even sold me less than I wanted.'],
        subject: 'What do we need for a studio of 12 people?',
        text: 'Two floors, 260 square metres, 12 people with two devices each, large files on a NAS. Which devices and which plan would you recommend?',
      },
      {
        by: 28,
        until: 'waiting_user',
        channel: 'form',
        subject: 'Network for a small guest house',
        text: 'Nine rooms on three floors, thick walls. Guests should be separated from our office. What do we need?',
      },
    ],
    lines: [
      say('Hello {customer}, that is a pleasure to plan. I will sketch something and come back to you today.'),
      ask(
        'A question before I recommend too much: are there network sockets on each floor? With cables half as many devices do the same work.',
      ),
      back('Yes, two per floor, Cat 6.'),
      solve(
        'Then one Larkspur One, one Switch 8 and two Pebbles by cable are enough, with the Studio plan for the separate guest network. The third Pebble that the shop suggests you can save.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'general',
    tags: ['warranty'],
    told: [
      {
        by: 15,
        until: 'closed',
        priority: 'low',
        channel: 'form',
        subject: 'How long is the warranty?',
        text: 'The box says two years, the shop page says three. Which one is right?',
      },
      {
        by: 23,
        until: 'resolved',
        priority: 'low',
        channel: 'social',
        subject: 'Warranty when bought from a dealer',
        text: 'I bought the Switch 8 at an electronics store. Do I go to them or to you if something breaks?',
      },
    ],
    lines: [
      solve(
        'Hi {customer}, three years for everything bought since January 2023, wherever you bought it; older boxes still say two. You can come straight to us, the receipt is enough.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'general',
    tags: ['delivery'],
    told: [
      {
        by: 12,
        until: 'closed',
        channel: 'chat',
        rated: [3],
        subject: 'Parcel stuck in transit for a week',
        text: 'Order {order}: tracking says "in transit" since last Tuesday. Is it lost?',
      },
      {
        by: 7,
        until: 'in_progress',
        channel: 'email',
        subject: 'Tracking has not moved for five days',
        text: 'My two Pebbles (order {order}) seem to be sitting in a depot in Leipzig. I am moving house on Saturday.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, five days in one place is too long. I have opened a search with the carrier, who must answer within a day.',
      ),
      aside('Carrier: parcel damaged in the depot. Send again, they pay.'),
      say(
        'The carrier has damaged it. A new parcel leaves today by express, and you will have the number within the hour.',
      ),
      back('Arrived this morning, everything complete.'),
      solve('Good. Thank you for your patience.\n\n{agent}'),
    ],
  },
  {
    category: 'general',
    tags: ['hours'],
    told: [
      {
        by: 29,
        until: 'open',
        priority: 'low',
        channel: 'social',
        subject: 'Are you there at the weekend?',
        text: 'I would like to install on Sunday and am afraid of being stuck. Is anybody there?',
      },
      {
        by: 10,
        until: 'open',
        priority: 'low',
        channel: 'chat',
        subject: 'Telephone hours',
        text: 'When can I reach you by telephone from the UK? The number on the web page always plays a message.',
      },
    ],
    lines: [
      solve(
        'Hi {customer}, for urgent cases somebody is there at any hour, by chat and telephone. Everything else we answer on working days from 9 to 17. For an installation on Sunday I recommend the chat.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'general',
    tags: ['accessories'],
    told: [
      {
        by: 3,
        until: 'resolved',
        priority: 'low',
        channel: 'form',
        subject: 'Is there a wall bracket for the Larkspur One?',
        text: 'I would like to mount it above the door frame. The bottom has two holes but no template came with it.',
      },
      {
        by: 27,
        until: 'resolved',
        priority: 'low',
        channel: 'form',
        subject: 'Mounting the Switch 8 under a desk',
        text: 'Are there screws or a plate for mounting the switch under the table top?',
      },
    ],
    lines: [
      solve(
        'Hi {customer}, yes: the bracket W-1 fits both, costs $6 and comes with screws and a drilling template. The template alone can be printed from downloads.larkspur.example/w-1.pdf.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'general',
    tags: ['energy'],
    told: [
      {
        by: 18,
        until: 'resolved',
        priority: 'low',
        channel: 'email',
        subject: 'How much power does it use?',
        text: 'We have a small solar system in a cabin. What do the router and one Pebble really draw?',
      },
      {
        by: 21,
        until: 'open',
        priority: 'low',
        channel: 'form',
        subject: 'Can the router be switched off at night by a timer?',
        text: 'Would a plain timer on the socket harm the device? I would like to save the power from midnight to six.',
      },
    ],
    lines: [
      solve(
        'Hi {customer}, measured at the socket: the Larkspur One draws 7 W when busy and 5 W idle, a Pebble 4 W. "Night rest" under System turns the radio off and saves another watt each.\n\n{agent}',
      ),
    ],
  },
];
