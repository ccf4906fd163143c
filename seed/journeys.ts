// The sample journeys, and customers who have walked them: some to the end, some not.
import { wrongWith, type Answer } from '@switchboard/contract/journey-walk.ts';
import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { Run } from '@switchboard/contract/journeys.ts';
import { transaction } from '../backend/src/database/transaction.ts';
import * as journeys from '../backend/src/journeys/journeys.ts';
import * as tickets from '../backend/src/tickets/tickets.ts';
import type { Cast, Someone } from './cast.ts';
import { journeys as drawn } from './data/journeys.ts';
import { seeded, type Random } from './random.ts';

const iso = (ms: number) => new Date(ms).toISOString();
const hour = 3_600_000;
const walkers = 24;
/** Of those who come to the end, so many stop before they send. */
const hesitant = 0.15;

export async function drawJourneys({ admin, agents, customers }: Cast, now: number): Promise<number> {
  for (const [index, { is_draft = false, ...given }] of drawn.entries()) {
    const { id } = await journeys.add(given, admin);
    if (is_draft) continue;
    await journeys.activate(id, admin);
    for (let walker = 0; walker < walkers; walker += 1) {
      const random = seeded(7000 + 100 * index + walker);
      const customer = customers[(walker * 7 + index) % customers.length]!;
      const begun = now - random(1, 26 * 24) * hour;
      await transaction(async () => {
        const { run, at } = await walk(id, customer, begun, random);
        if (run.node.type !== 'end' || random(0, 1) < hesitant) return;
        await solve(run.id, customer, agents[index % 3]!, at);
      });
    }
  }
  await journeys.abandonIdle(iso(now));
  return drawn.length;
}

async function walk(journey_id: string, customer: Someone, begun: number, random: Random) {
  let run: Run = await journeys.setOut(journey_id, customer, {}, iso(begun));
  let at = begun;
  // Every question loses somebody; the later ones fewer.
  for (let left = 0.16; run.node.type === 'question' && random(0, 1) > left; left *= 0.7) {
    at += Math.round(random(4, 40)) * 1000;
    run = await journeys.answer(
      run.id,
      customer,
      { node_id: run.node.id, answer: answerTo(run.node, random) },
      iso(at),
    );
  }
  return { run, at: at + 5_000 };
}

function answerTo(question: QuestionNode, random: Random): Answer {
  const { questionType, options = [] } = question;
  const pick = () => options[Math.floor(random(0, options.length))]!.value;
  if (questionType === 'single_choice') return pick();
  if (questionType === 'multiple_choice') return [pick()];
  if (questionType === 'image_upload') return null;
  const said = ['LK-10472', '12,90', 'The printer in the office', 'It is not what I ordered.'];
  return said.find((each) => wrongWith(question, each) === null) ?? null;
}

async function solve(run_id: string, customer: Someone, agent: Someone, at: number): Promise<void> {
  const { id } = await journeys.submit(run_id, customer, {}, iso(at));
  const body = 'Thank you for the details: it is done. Tell us if anything is left.';
  await tickets.reply(id, agent, { body, status: 'resolved' }, undefined, iso(at + hour / 3));
}
