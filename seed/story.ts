// Plays one scene on the desk with the desk's own verbs, at the times of the scene. All of it in one transaction, so that
// neither the jobs nor the dealing of the present ever see a ticket of last week as if it were still waiting.
import type { SlaTarget } from '@switchboard/contract/words.ts';
import { transaction } from '../backend/src/database/transaction.ts';
import type { Person } from '../backend/src/person.ts';
import * as queue from '../backend/src/queue/queue.ts';
import * as sla from '../backend/src/sla/sla.ts';
import * as tickets from '../backend/src/tickets/tickets.ts';
import type { Cast, Member, Someone } from './cast.ts';
import { guests } from './data/people.ts';
import { isPublicAnswer, type Line, type Telling } from './dialogue.ts';
import type { Scene } from './schedule.ts';

interface Stage {
  id: string;
  requester: Person;
  cast: Cast;
  scene: Scene;
  order: string;
}

const minute = 60_000;
const closedAfter = 4 * 24 * 60 * minute;
const iso = (ms: number) => new Date(ms).toISOString();
const firstName = ({ name }: Pick<Person, 'name'>) => name.split(' ')[0]!;

/** @returns the ticket's id */
export const play = (scene: Scene, cast: Cast, parent?: string): Promise<string> =>
  transaction(async () => {
    const stage = await opening(scene, cast, parent);
    await deal(stage, scene.opened_at);
    const end = await conversation(stage);
    await ending(stage, end);
    return stage.id;
  });

async function opening(scene: Scene, cast: Cast, parent?: string): Promise<Stage> {
  const { telling, dialogue, opened_at, random } = scene;
  const now = iso(opened_at);
  const order = `LK-${Math.floor(random(10_000, 99_999))}`;
  const stage = { cast, scene, order };
  const account = typeof telling.by === 'number' ? cast.customers[telling.by - 1]! : null;
  const text = telling.text.replace('{order}', order);
  if (parent) {
    const { follow_up } = await tickets.reply(parent, account!, { body: text }, undefined, now);
    return { ...stage, id: follow_up!.id, requester: account! };
  }
  const { category, tags } = dialogue;
  const { subject, priority = 'medium', channel = 'form' } = telling;
  const given = { subject, description: text, category, priority, channel, tags, ...contactOf(telling, account) };
  // A call is written down by whoever picks up the telephone.
  const opener = channel === 'phone' ? cast.agents[Math.floor(random(0, 3))]! : account;
  const { id, requester } = await tickets.open(opener, given, { address: '127.0.0.1', now });
  return { ...stage, id, requester: account ?? { ...requester, session_id: '', scope: 'ticket', ticket_id: id } };
}

function contactOf({ by, channel }: Telling, account: Someone | null) {
  const { email, name } = account ?? guests[by]!;
  return account && channel !== 'phone' ? {} : { contact_email: email, name };
}

/** The queue deals as it would have dealt then; who speaks German gets who writes it. */
async function deal({ id, cast, scene }: Stage, at: number): Promise<void> {
  await queue.run(iso(at + 2_000));
  const agent = await holder({ id, cast });
  if (scene.dialogue.language !== 'de' || agent.german) return;
  const to = cast.agents.find((each) => each.german && each.finally === 'available')!;
  const notes = 'Writes German, over to you.';
  await queue.reassign(id, { agent_id: to.id, notes }, agent, iso(at + 30_000));
}

async function holder({ id, cast }: Pick<Stage, 'id' | 'cast'>): Promise<Member> {
  const { assigned_agent_id } = await tickets.rowOf(id);
  const agent = cast.agents.find((each) => each.id === assigned_agent_id);
  if (!agent) throw new Error('nobody holds the ticket: the first agents should be there at any hour');
  return agent;
}

/** @returns when the last line was written */
async function conversation(stage: Stage): Promise<number> {
  const { lines, offsets_ms, opened_at, telling, random } = stage.scene;
  let at = opened_at;
  let slip = 0;
  const missed = (line?: Line) => !line || (telling.late === 'response' ? isPublicAnswer(line) : line.kind === 'solve');
  let due = telling.late;
  for (const [index, line] of [...lines, undefined].entries()) {
    const planned = opened_at + (offsets_ms[index] ?? 0);
    if (due && missed(line)) {
      const breached = await breach(stage, due);
      slip = Math.max(slip, breached + random(20, 70) * minute - planned);
      due = undefined;
    }
    if (!line) break;
    at = planned + slip;
    await speak(line, stage, at);
  }
  return at;
}

/** Time passes until the promise is broken, and the desk finds out. */
async function breach({ id }: Stage, target: SlaTarget): Promise<number> {
  const { sla: targets, subject } = await tickets.rowOf(id);
  const due = targets[target]?.due_at;
  if (!due) throw new Error(`"${subject}" has no ${target} to miss`);
  const found = Date.parse(due) + 4_000;
  await sla.sweep(iso(found));
  return found;
}

async function speak(line: Line, stage: Stage, at: number): Promise<unknown> {
  const { id, cast, requester } = stage;
  const now = iso(at);
  const agent = await holder(stage);
  const body = line.texts[0]!.replaceAll('{customer}', firstName(requester))
    .replaceAll('{agent}', firstName(agent))
    .replaceAll('{order}', stage.order);
  const write = (author: Person, given: object) => tickets.reply(id, author, { body, ...given }, undefined, now);
  const colleague = () => cast.agents[(cast.agents.indexOf(agent) + 1) % 3]!;
  switch (line.kind) {
    case 'say':
      return write(agent, {});
    case 'ask':
      return write(agent, { status: 'waiting_user' });
    case 'solve':
      return write(agent, { status: 'resolved' });
    case 'note':
      return write(agent, { internal: true });
    case 'aside':
      return write(colleague(), { internal: true });
    case 'back':
      return write(requester, {});
    case 'raise':
      return tickets.change(id, agent, { priority: line.to!, notes: body }, now);
    case 'escalate':
      return sla.escalate(id, agent, body, now);
    case 'hand':
      return queue.reassign(id, { agent_id: colleague().id, notes: body }, agent, now);
  }
}

/** What comes after the resolution: the customer's verdict, and the closing. */
async function ending({ id, requester, scene: { telling } }: Stage, resolved_at: number): Promise<void> {
  if (telling.rated) {
    const [score, comment] = telling.rated;
    const rated_at = Math.min(Date.now(), resolved_at + 25 * minute);
    await tickets.rate(id, requester, { score, ...(comment && { comment }) }, iso(rated_at));
  }
  if (telling.until === 'closed') await tickets.closeResolved(iso(resolved_at + closedAfter + minute));
}
