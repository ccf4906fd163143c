// After the flow: every opened ticket is looked up again, with what the desk's journal says about who got it.
import { Refused, type Desk } from './desk.ts';
import { Lanes } from './lanes.ts';
import type { Ledger } from './ledger.ts';

const lookups = 8;

export async function lookUpAll(desk: Desk, token: string, ledger: Ledger, progress: () => void): Promise<void> {
  const lanes = new Lanes(lookups);
  for (const id of ledger.opened.keys()) {
    lanes.add(async () => {
      await lookUp(id, desk, token, ledger).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
      });
      progress();
    });
  }
  await lanes.idle();
  // Who changed without being heard, because they were not signed in here.
  for (const { id, availability, availability_changed_at } of await desk.call('GET /agents', { query: { active: true } }, token)) {
    ledger.presence.push({ agent_id: id, status: availability, at: availability_changed_at });
  }
}

async function lookUp(id: string, { call }: Desk, token: string, ledger: Ledger): Promise<void> {
  const ticket = await call('GET /tickets/:id', { params: { id } }, token);
  const { number, subject, contact_email, assigned_agent_id, resolved_at, sla } = ticket;
  const breaches = [sla.response, sla.resolution].filter((target) => target?.state === 'breached').length;
  ledger.found.set(id, { id, number, subject, contact_email, assigned_agent_id, resolved: resolved_at !== null, breaches });
  for (const { kind, data, changed_at, id: event } of await call('GET /tickets/:id/history', { params: { id } }, token)) {
    if (kind !== 'ticket.assigned') continue;
    const { agent_id, reason } = data as { agent_id: string; reason: 'round_robin' };
    ledger.assigned.set(String(event), { event_id: String(event), ticket_id: id, agent_id, reason, at: changed_at });
  }
  ledger.checked.add(id);
}
