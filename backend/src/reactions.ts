// What follows from what. `during` runs in the causing transaction and can undo it; `after` runs once it is committed.
import * as agents from './agents/agents.ts';
import * as auth from './auth/auth.ts';
import * as chat from './chat/chat.ts';
import { after, during } from './journal.ts';
import * as knowledge from './knowledge/knowledge.ts';
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
  during('agent.deactivated', chat.returnAll);

  // Whatever brings work or hands to do it: deal at once.
  after('ticket.opened', queue.assign);
  after('ticket.opened', knowledge.followed);
  after('ticket.released', queue.assign);
  after('ticket.status_changed', queue.assign);
  after('ticket.changed', queue.assign);
  after('sla.breached', queue.assign);
  after('agent.availability_changed', queue.assign);
  after('agent.added', queue.assign);
  after('agent.changed', queue.assign);
  after('queue.configured', queue.assign);

  // Whatever brings a chat to the line or somebody who could take one: offer it, where the desk offers.
  after('chat.started', () => chat.offer());
  after('chat.returned', () => chat.offer());
  after('chat.passed', () => chat.offer());
  after('chat.ended', () => chat.offer());
  after('agent.availability_changed', () => chat.offer());
  after('agent.changed', () => chat.offer());
  after('chat.configured', () => chat.offer());

  after('chat.unread', async ({ payload: { session_id, after_seq } }) => {
    await notifications.mailUnread(await chat.unreadFor(session_id, after_seq));
  });
  after('chat.transcript_requested', async ({ payload: { session_id, email } }) => {
    await notifications.mailTranscript(email, await chat.transcriptFor(session_id));
  });

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
