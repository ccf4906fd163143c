// Tickets about money that should come back.
import { aside, ask, back, escalate, note, raise, say, solve, type Dialogue } from '../dialogue.ts';

export const refunds: Dialogue[] = [
  {
    category: 'billing',
    tags: ['double-charge', 'refund'],
    told: [
      {
        by: 8,
        until: 'closed',
        priority: 'high',
        channel: 'email',
        rated: [5, 'Refund was there the next day.'],
        subject: 'Charged twice for the Family plan',
        text: 'My card shows two charges of $8.90 on the same day, both "LARKSPUR CLOUD". I have one account and one router.',
      },
      {
        by: 16,
        until: 'resolved',
        channel: 'form',
        rated: [4],
        subject: 'Two invoices for one month',
        text: 'I received two invoices with different numbers for the same month, and both were paid from my account. Please cancel one.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, I see both and that is our mistake: the payment was repeated after a time-out at the card company. I have asked for the refund of the second one.',
      ),
      note(
        'Refund requested at the processor, reference in the payment log. Duplicate came from the retry during incident 118.',
      ),
      solve(
        'The refund is confirmed. Depending on your bank it appears within two to five working days. Please accept our apologies, {customer}.\n\n{agent}, Larkspur Support',
      ),
    ],
  },
  {
    category: 'billing',
    tags: ['refund', 'return'],
    told: [
      {
        by: 2,
        until: 'closed',
        channel: 'form',
        late: 'response',
        ago: 24_800,
        rated: [2, 'Money came, but nobody answered for days.'],
        subject: 'Refund for returned Pebble has not arrived',
        text: 'I sent one Pebble back two weeks ago (order {order}), tracking says delivered. No refund and no mail since.',
      },
      {
        by: 10,
        until: 'in_progress',
        channel: 'email',
        subject: 'Where is my money for the returned router?',
        text: 'Returned within the 30 days, parcel was delivered to you on the 3rd according to the carrier. I would like to know when I get my money. Order {order}.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, I understand the annoyance. The parcel has been in our warehouse since then but was never booked in. I have asked them to look for it today.',
      ),
      aside('Warehouse found it: label was torn, lay with the unknown ones. Booked now.'),
      say(
        'It has been found; the label was damaged. The full amount including shipping is on its way back to the card you paid with.',
      ),
      back('Received today, thank you.'),
      solve(
        'Thank you for letting me know. Labels on returns get a second code inside the box from now on, because of cases like yours.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'billing',
    tags: ['cancellation', 'refund'],
    told: [
      {
        by: 19,
        until: 'closed',
        priority: 'high',
        channel: 'phone',
        rated: [4],
        subject: 'Cancelled in May, still being charged',
        text: 'Caller cancelled the Home plan in May in the app and was charged again in June and July. Very upset, has screenshots of the confirmation.',
      },
      {
        by: 26,
        until: 'in_progress',
        priority: 'high',
        channel: 'email',
        ago: 250,
        subject: 'You keep charging me after my cancellation',
        text: 'This is the second month. I have the confirmation mail of my cancellation. I expect both amounts back, and will otherwise go to my bank.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, you should not have been charged, and you will get every cent back. Let me find out why the cancellation did not reach the billing.',
      ),
      note('Cancelled through the old Android app (3.x): request is stored but never sent on. Third case.'),
      escalate('Old app versions lose cancellations. Needs a report of all affected accounts, not one-by-one refunds.'),
      say(
        'I found it: your app version kept the cancellation to itself. It is now cancelled for good on our side, and the refund of all charges since is under way.',
      ),
      back('Refund arrived. Please do fix that app.'),
      solve(
        'It is fixed, and we are refunding everyone it happened to. Thank you for insisting, {customer}.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'billing',
    tags: ['unknown-charge'],
    told: [
      {
        by: 'nora',
        until: 'resolved',
        channel: 'email',
        subject: 'Unknown charge LKSPUR*CLOUD on my statement',
        text: 'My credit card shows $4.90 to LKSPUR*CLOUD. I have never heard of you. Please explain before I report it as fraud.',
      },
      {
        by: 12,
        until: 'in_progress',
        channel: 'form',
        subject: 'What is this charge of $8.90?',
        text: 'I do not recognise a charge of $8.90 from you. I did buy a router last year but never a subscription.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, I understand the worry. The charge is for Larkspur Cloud, the subscription that goes with our routers; it often turns out that somebody in the household set up a trial. I am checking what we can see without your card number.',
      ),
      ask('To find it I need the last four digits and the date of the charge. Please never send the full number.'),
      back('4417, on the 2nd. And, well, my husband just confessed to a new router.'),
      solve(
        'Mystery solved, then. If you would like to stop it, he can do so under Account > Plan; this month is refunded if he asks within 14 days.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'billing',
    tags: ['coupon'],
    told: [
      {
        by: 30,
        until: 'closed',
        priority: 'low',
        channel: 'social',
        subject: 'Coupon SPRING20 was not taken off',
        text: 'Entered SPRING20 at the checkout, it said "applied", but I was charged the full price. Order {order}.',
      },
      {
        by: 4,
        until: 'answered',
        channel: 'form',
        subject: 'Discount code not accepted',
        text: 'Your newsletter promised 20 % with code MESH20, the shop says "not valid for these items". I want two Pebbles.',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, let me sort that out. Did you have a bundle in the cart, or single devices? Codes and bundles do not add up, although the page should say so more clearly.',
      ),
      back(
        'Single devices, no bundle.',
        'Two single Pebbles. The bundle would be cheaper by two dollars only, that is why I want to use the code.',
      ),
      solve(
        'Then it should have worked, and I have refunded the 20 % to your card. Thank you for pointing it out.\n\n{agent}',
      ),
    ],
  },
  // A customer comes back to a ticket that was closed.
  {
    category: 'billing',
    tags: ['double-charge', 'refund'],
    told: [
      {
        by: 8,
        until: 'in_progress',
        priority: 'high',
        follows: 'Charged twice for the Family plan',
        ago: 170,
        subject: 'Charged twice for the Family plan',
        text: 'It happened again this month: two charges of $8.90 on the same day. Last time you refunded one within a day, but I would rather not have to ask every month.',
      },
    ],
    lines: [
      say(
        'Hi {customer}, that must not happen twice. I have refunded the second charge right away and am looking into why it came back.',
      ),
      note('Two payment mandates on the account, the older one should have been revoked in the first ticket.'),
      raise('urgent', 'Repeated wrong charge, customer is a reviewer with a large audience.'),
      solve(
        "The second mandate is revoked, and I have checked that next month's run contains you only once.\n\n{agent}",
      ),
    ],
  },
];
