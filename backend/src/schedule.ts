// What time brings.
import * as agents from './agents/agents.ts';
import * as auth from './auth/auth.ts';
import { sweepLimits } from './database/limits.ts';
import * as queue from './queue/queue.ts';
import type { Job } from './scheduler/scheduler.ts';
import * as sla from './sla/sla.ts';
import * as tickets from './tickets/tickets.ts';

export const schedule = ({ sla_sweep_seconds }: { sla_sweep_seconds: number }): Job[] => [
  {
    name: 'sla.sweep',
    cron: sla_sweep_seconds === 60 ? '0 * * * * *' : `*/${sla_sweep_seconds} * * * * *`,
    run: () => sla.sweep(),
  },
  // Every second, because its interval is the admin's to set: it looks at the clock and mostly does nothing.
  { name: 'queue.sweep', cron: '* * * * * *', run: () => queue.sweep() },
  { name: 'agents.sweepAbsent', cron: '*/5 * * * * *', run: () => agents.sweepAbsent() },
  { name: 'tickets.closeResolved', cron: '0 */5 * * * *', run: () => tickets.closeResolved() },
  { name: 'tickets.sweepKeys', cron: '30 7 * * * *', run: () => tickets.sweepKeys() },
  { name: 'auth.sweepEnded', cron: '0 17 3 * * *', run: () => auth.sweepEnded() },
  { name: 'queue.freeStranded', cron: '*/10 * * * * *', run: () => queue.freeStranded() },
  { name: 'limits.sweep', cron: '30 */10 * * * *', run: () => sweepLimits() },
];
