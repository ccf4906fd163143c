// What follows from what. `during` runs in the causing transaction and can undo it; `after` runs once it is committed.
import * as agents from './agents/agents.ts';
import * as auth from './auth/auth.ts';
import { after, during } from './journal.ts';
import * as notifications from './notifications/notifications.ts';
import * as queue from './queue/queue.ts';
import * as sla from './sla/sla.ts';
import * as tickets from './tickets/tickets.ts';

export function react(): void {
  during('user.registered', agents.addProfile);
  during('user.verified', tickets.claimGuest);

  during('ticket.opened', sla.start);
  during('ticket.message_added', sla.respond);
  during('ticket.message_added', queue.takeByWork);
  during('ticket.status_changed', sla.follow);
  during('ticket.status_changed', queue.takeByWork);
  during('ticket.status_changed', queue.requeueReopened);
  during('ticket.changed', sla.reprioritize);
  during('agent.deactivated', queue.requeueAll);

  // Whatever brings work or hands to do it: deal at once.
  after('ticket.opened', queue.assign);
  after('ticket.released', queue.assign);
  after('ticket.status_changed', queue.assign);
  after('ticket.changed', queue.assign);
  after('sla.breached', queue.assign);
  after('agent.availability_changed', queue.assign);
  after('agent.added', queue.assign);
  after('agent.changed', queue.assign);
  after('queue.configured', queue.assign);

  const mailProof = async (user_id: string) =>
    notifications.mailVerification(await auth.mailLink(user_id, 'email-verify'));
  after('user.registered', async ({ payload: { user_id, verified } }) => {
    if (!verified) await mailProof(user_id);
  });
  after('user.proof_requested', ({ payload: { user_id } }) => mailProof(user_id));
  after('user.reset_requested', async ({ payload: { user_id } }) => {
    await notifications.mailReset(await auth.mailLink(user_id, 'password-reset'));
  });
}
