// Technical tickets about the cloud, the app and the family filter.
import { ask, back, escalate, note, say, solve, type Dialogue } from '../dialogue.ts';

export const cloud: Dialogue[] = [
  {
    category: 'technical',
    tags: ['app', 'cloud'],
    told: [
      {
        by: 10,
        until: 'resolved',
        channel: 'form',
        rated: [5],
        subject: 'App says "router offline" but the internet works',
        text: 'Since yesterday the app shows my router as offline. At home everything works. I cannot change anything from outside.',
      },
      {
        by: 23,
        until: 'closed',
        channel: 'social',
        subject: 'Router shown as offline for days',
        text: 'Posted on your page too: my Larkspur One is "offline since Thursday" in the app. It is not, I am writing over it.',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, thanks for writing. Could you look at the date under System > Time? If the clock is wrong, the router cannot prove itself to the cloud and appears offline.',
      ),
      back('It says 1 January 2020!', 'You are right, it is four years behind.'),
      say(
        'That explains it: the time server is blocked. Please set System > Time > Server to "Automatic"; many people copy an old address from forums there.',
      ),
      back('Online again within a minute.', 'Fixed, thank you. It was indeed from a forum.'),
      solve('Excellent. All the best, {customer}.\n\n{agent}'),
    ],
  },
  {
    category: 'technical',
    tags: ['cloud', 'outage'],
    told: [
      {
        by: 17,
        until: 'closed',
        priority: 'high',
        channel: 'form',
        subject: 'Cloud dashboard shows 502 for all our sites',
        text: 'dashboard.larkspur.example answers 502 since about ten minutes, for all five sites that we look after. The networks themselves work.',
      },
      {
        by: 26,
        until: 'closed',
        priority: 'high',
        channel: 'social',
        subject: 'Is Larkspur Cloud down?',
        text: 'App cannot log in ("service unavailable"). Your status page says all green, which it clearly is not.',
      },
    ],
    lines: [
      note('Incident 118, database failover in eu-2. Use the macro, do not promise a time.'),
      say(
        'Hi {customer}, you are right, and we are on it: one of our data centres has trouble, and the dashboard is affected. Your networks keep working without the cloud. I will write as soon as it is over.',
      ),
      escalate('Several partners affected, status page was not updated. Please publish.'),
      say('A first part is back. Signing in may still be slow for some minutes.'),
      solve(
        'Everything is back to normal since a quarter of an hour. The cause and what we change is on status.larkspur.example. Thank you for reporting it so quickly, and sorry for the status page: it is now switched by a machine and not by hand.\n\n{agent}',
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['backup', 'cloud'],
    told: [
      {
        by: 30,
        until: 'resolved',
        priority: 'low',
        channel: 'email',
        subject: 'Backup of settings fails with error 507',
        text: 'Each Sunday I get a mail "Backup failed (507)". Home plan, 3 devices.',
      },
      {
        by: 21,
        until: 'waiting_user',
        channel: 'form',
        subject: 'No settings backup since last month',
        text: 'The app lists the last backup as five weeks old, and "Back up now" ends with error 507 after a while.',
      },
    ],
    lines: [
      ask(
        'Hi {customer}, 507 means that the space for backups is full: old ones are kept until they are removed. May I delete everything older than 90 days in your account? Please answer with a clear yes, since it cannot be undone.',
      ),
      back('Yes, please delete them.'),
      solve(
        "Done: 41 old backups removed, and last night's ran without an error. From next month on old ones go by themselves.\n\n{agent}",
      ),
    ],
  },
  {
    category: 'technical',
    tags: ['family', 'filter'],
    told: [
      {
        by: 12,
        until: 'closed',
        channel: 'form',
        rated: [4],
        subject: "Family filter blocks the school's learning platform",
        text: 'My daughter cannot open her homework. "Blocked: games". It is learn.brookfield-school.example.',
      },
      {
        by: 28,
        until: 'open',
        channel: 'email',
        subject: 'Filter thinks the library is gambling',
        text: 'Our town library\'s catalogue is blocked as "gambling" on all children\'s devices since this morning. Could you correct that?',
      },
    ],
    lines: [
      say(
        'Hi {customer}, that is plainly wrong, sorry. I have reported the site to the provider of the lists. Until then: Family > Exceptions > Add, type the address, and it opens at once.',
      ),
      back('The exception works, homework is being done (under protest).'),
      solve(
        'The lists have been corrected today, so you may remove the exception again. Greetings to the protesting party.\n\n{agent}',
      ),
    ],
  },
];
