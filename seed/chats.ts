// Plays the sample chats with the desk's own verbs, at their own times; each in one transaction, so that no sweep of the
// present ever meets one that is still open.
import { authenticate } from '../backend/src/auth/sessions.ts';
import * as chat from '../backend/src/chat/chat.ts';
import * as canned from '../backend/src/conversations/canned.ts';
import { transaction } from '../backend/src/database/transaction.ts';
import type { Person } from '../backend/src/person.ts';
import * as tickets from '../backend/src/tickets/tickets.ts';
import type { Cast } from './cast.ts';
import { cannedReplies, chats, type ChatTelling } from './data/chats.ts';
import { seeded } from './random.ts';

/** Where `npm run widget-demo` serves its page. */
const demoShop = 'http://localhost:4000';

const iso = (ms: number) => new Date(ms).toISOString();

export async function playChats(cast: Cast, now: number): Promise<number> {
  await chat.configure({ ...(await chat.config()), widget_origins: [demoShop] }, cast.admin);
  for (const reply of cannedReplies) await canned.add(reply, cast.admin.id);
  for (const [index, telling] of chats.entries()) {
    await transaction(() => play(telling, cast, now - telling.ago * 60_000, seeded(1000 + index)));
  }
  return chats.length;
}

async function play(telling: ChatTelling, cast: Cast, begun: number, random: ReturnType<typeof seeded>): Promise<void> {
  const requester = await requesterOf(telling, cast);
  const agent = telling.agent === undefined ? null : cast.agents[telling.agent]!;
  const { subject, page, language } = telling;
  const { id } = await chat.start(
    requester,
    { ...(subject && { subject }), ...(page && { page }), ...(language && { language }) },
    iso(begun),
  );
  const [first, ...rest] = telling.lines;
  await chat.say(id, requester, { body: first![1] }, iso(begun + 8_000));
  let at = begun + telling.wait * 1000;
  if (agent) await chat.accept(id, agent, iso(at));
  for (const [who, body] of rest) {
    at += Math.round(random(9, 55)) * 1000;
    await chat.say(id, who === 'c' ? requester : agent!, { body, internal: who === 'n' }, iso(at));
  }
  await chat.mark(id, requester, 1000, true);
  if (agent) await chat.mark(id, agent, 1000, true);
  at += 20_000;
  if (telling.ends === 'ticket') await passOn(id, agent!, telling, at);
  else await chat.end(id, telling.ends === 'staff' ? agent! : requester, iso(at));
  const { score, feedback } = telling;
  if (score) await chat.rate(id, requester, { score, ...(feedback && { feedback }) }, iso(at + 15_000));
}

/** Made a ticket, and solved an hour later. */
async function passOn(id: string, agent: Person, { solved }: ChatTelling, at: number): Promise<void> {
  const { ticket } = await chat.convert(id, agent, {}, iso(at));
  await tickets.reply(ticket!.id, agent, { body: solved!, status: 'resolved' }, undefined, iso(at + 3_600_000));
}

async function requesterOf({ by, language }: ChatTelling, { customers }: Cast): Promise<Person> {
  if (typeof by === 'number') return customers[by - 1]!;
  return authenticate(await chat.visit({ ...by, language }));
}
