// After the flow: every opened ticket is looked up again, with what the desk's journal says about who got it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { AssignmentReason } from '@switchboard/contract/words.ts';
import { Refused, type Desk } from './desk.ts';
import { Lanes } from './lanes.ts';
import type { Ledger } from './ledger.ts';

const lookups = 8;
const attempts = 5;
const pauseMs = 1_000;

export async function lookUpAll(desk: Desk, token: string, ledger: Ledger, progress: () => void): Promise<void> {
  const lanes = new Lanes(lookups);
  for (const id of ledger.opened.keys()) {
    lanes.add(async () => {
      await patiently(() => lookUp(id, desk, token, ledger));
      progress();
    });
  }
  await lanes.idle();
  await findUnwatched(desk, token, ledger);
}

/** A desk that is restarting has lost nothing yet; one that says no has. */
async function patiently(look: () => Promise<void>): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.status > 0 && error.status < 500) return;
      await sleep(pauseMs);
    }
  }
}

/** Whose availability is not what was told last, since they were not signed in or their socket was away. */
async function findUnwatched({ call }: Desk, token: string, ledger: Ledger): Promise<void> {
  for (const now of await call('GET /agents', { query: { active: true } }, token)) {
    const before = ledger.agents.find(({ id }) => id === now.id);
    const told = ledger.presence.filter(({ agent_id }) => agent_id === now.id);
    const isKnown =
      told.length > 1
        ? told.at(-1)!.status === now.availability
        : before?.availability_changed_at === now.availability_changed_at;
    if (!isKnown) ledger.unwatched.add(now.id);
  }
}

async function lookUp(id: string, { call }: Desk, token: string, ledger: Ledger): Promise<void> {
  const ticket = await call('GET /tickets/:id', { params: { id } }, token);
  const { number, subject, contact_email, assigned_agent_id, resolved_at, sla } = ticket;
  const breaches = [sla.response, sla.resolution].filter((target) => target?.state === 'breached').length;
  ledger.found.set(id, {
    id,
    number,
    subject,
    contact_email,
    assigned_agent_id,
    resolved: resolved_at !== null,
    breaches,
  });
  const history = await call('GET /tickets/:id/history', { params: { id } }, token);
  for (const { kind, data, id: event } of history) {
    if (kind !== 'ticket.assigned') continue;
    const { agent_id, reason } = data as { agent_id: string; reason: AssignmentReason };
    ledger.assigned.set(String(event), { event_id: String(event), ticket_id: id, agent_id, reason });
  }
  ledger.checked.add(id);
  if (!assigned_agent_id) return;
  const decision = await call('GET /tickets/:id/assignment', { params: { id } }, token);
  ledger.eligible.set(
    id,
    decision.eligible.map((agent) => agent.id),
  );
}
