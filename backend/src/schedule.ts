// What time brings.
import * as agents from './agents/agents.ts';
import * as auth from './auth/auth.ts';
import { sweepVisitors } from './auth/visitors.ts';
import * as chat from './chat/chat.ts';
import { sweepLimits } from './database/limits.ts';
import * as journeys from './journeys/journeys.ts';
import * as knowledge from './knowledge/knowledge.ts';
import * as queue from './queue/queue.ts';
import type { Job } from './scheduler/scheduler.ts';
import * as sla from './sla/sla.ts';
import * as tickets from './tickets/tickets.ts';
import * as uploads from './uploads/uploads.ts';

export const schedule = ({ sla_sweep_seconds }: { sla_sweep_seconds: number }): Job[] => [
  {
    name: 'sla.sweep',
    cron: sla_sweep_seconds === 60 ? '0 * * * * *' : `*/${sla_sweep_seconds} * * * * *`,
    run: () => sla.sweep(),
  },
  // Every second, because its interval is the admin's to set: it looks at the clock and mostly does nothing.
  { name: 'queue.sweep', cron: '* * * * * *', run: () => queue.sweep() },
  { name: 'agents.sweepAbsent', cron: '*/5 * * * * *', run: () => agents.sweepAbsent() },
  { name: 'chat.offer', cron: '*/5 * * * * *', run: () => chat.offer() },
  { name: 'chat.sweepGone', cron: '*/5 * * * * *', run: () => chat.sweepGone() },
  { name: 'chat.sweepSilent', cron: '*/10 * * * * *', run: () => chat.sweepSilent() },
  { name: 'chat.sweepUnanswered', cron: '5 * * * * *', run: () => chat.sweepUnanswered() },
  { name: 'chat.sweepAbandoned', cron: '*/10 * * * * *', run: () => chat.sweepAbandoned() },
  { name: 'chat.sweepMissed', cron: '*/15 * * * * *', run: () => chat.sweepMissed() },
  { name: 'chat.sweepUnread', cron: '20 * * * * *', run: () => chat.sweepUnread() },
  { name: 'tickets.closeResolved', cron: '0 */5 * * * *', run: () => tickets.closeResolved() },
  { name: 'tickets.sweepKeys', cron: '30 7 * * * *', run: () => tickets.sweepKeys() },
  { name: 'auth.sweepEnded', cron: '0 17 3 * * *', run: () => auth.sweepEnded() },
  { name: 'auth.sweepVisitors', cron: '0 23 3 * * *', run: () => sweepVisitors() },
  { name: 'journeys.abandonIdle', cron: '40 */5 * * * *', run: () => journeys.abandonIdle() },
  { name: 'knowledge.writeDown', cron: '*/5 * * * * *', run: () => knowledge.writeDown() },
  { name: 'knowledge.weigh', cron: '0 11 2 * * *', run: () => knowledge.weigh() },
  { name: 'knowledge.sweep', cron: '0 31 3 * * *', run: () => knowledge.sweep() },
  { name: 'queue.freeStranded', cron: '*/10 * * * * *', run: () => queue.freeStranded() },
  { name: 'uploads.sweepUnattached', cron: '0 43 * * * *', run: () => uploads.sweepUnattached() },
  { name: 'limits.sweep', cron: '30 */10 * * * *', run: () => sweepLimits() },
];
