// A believable desk of one company, made through the desk's own verbs, the same every time.
import { setAvailability } from '../backend/src/agents/agents.ts';
import { settled } from '../backend/src/journal.ts';
import * as sla from '../backend/src/sla/sla.ts';
import { playChats } from './chats.ts';
import { engage, password } from './cast.ts';
import { customers, staff } from './data/people.ts';
import { drawJourneys } from './journeys.ts';
import { seedKnowledge } from './knowledge.ts';
import { schedule } from './schedule.ts';
import { play } from './story.ts';

export const sampleAccounts = `Sample accounts, all with the password ${password}:
  admin@example.test                                  administrator
  agent1@example.test … agent${staff.length}@example.test          agents
  customer1@example.test … customer${customers.length}@example.test   customers`;

/** Called on an empty desk whose reactions are registered; jobs may tick meanwhile. */
export async function seedDesk(say: (line: string) => void, now = Date.now()): Promise<void> {
  const scenes = schedule(now);
  say(`Making a sample desk with ${scenes.length} tickets; it takes some seconds …`);
  const cast = await engage();
  say(`  ${1 + cast.agents.length + cast.customers.length} accounts`);
  const ids = new Map<string, string>();
  for (const [index, scene] of scenes.entries()) {
    const { subject, follows } = scene.telling;
    ids.set(subject, await play(scene, cast, follows && ids.get(follows)));
    // What follows a commit, telling sockets above all, is through before the next ticket.
    await settled();
    if ((index + 1) % 40 === 0) say(`  ${index + 1} tickets`);
  }
  say(`  ${await playChats(cast, now)} chats`);
  say(`  ${await drawJourneys(cast, now)} journeys`);
  say(`  ${await seedKnowledge(cast, ids, now)} articles and FAQs`);
  await settled();
  await sla.sweep();
  for (const agent of cast.agents) await setAvailability(agent, agent.finally, false);
}
