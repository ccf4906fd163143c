// The journeys of the sample desk: those that are shown are sound, and each of their ends can be reached and sent.
import { findings } from '@switchboard/contract/journey-check.ts';
import type { JourneyData, QuestionNode } from '@switchboard/contract/journey-graph.ts';
import { setOff, take, type Standing } from '@switchboard/contract/journey-step.ts';
import { wrongWith, type Answer } from '@switchboard/contract/journey-walk.ts';
import { questionTypes } from '@switchboard/contract/words.ts';
import { expect, it } from 'vitest';
import { journeys } from '../../seed/data/journeys.ts';
import { call, upload } from './client.ts';
import { useDesk } from './desk.ts';
import { give, setOut, showJourney, submit } from './journey-runs.ts';
import { make } from './people.ts';
import { picture, useDataDirectory } from './pictures.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });

/** What could lead another way: every choice, words and amounts that fit, images, and nothing. */
function answersTo(question: QuestionNode): Answer[] {
  const options = question.options?.map(({ value }) => value) ?? [];
  const given: Record<QuestionNode['questionType'], Answer[]> = {
    single_choice: options,
    multiple_choice: options.map((value) => [value]),
    text: ['LK-10472', '12,90', '250', 'It does not do what it should.'],
    image_upload: [['an image']],
  };
  return [null, ...given[question.questionType]].filter((answer) => wrongWith(question, answer) === null);
}

/** One way to each end, the fullest there is: an answer given comes after one passed over. */
function waysToEnds(journey: JourneyData): Map<string, [node_id: string, answer: Answer][]> {
  const ways = new Map<string, [string, Answer][]>();
  const follow = (standing: Standing, given: [string, Answer][]) => {
    const node = journey.nodes[standing.node_id]!;
    if (node.type !== 'question') return void ways.set(node.id, given);
    for (const answer of answersTo(node)) {
      const next = take(journey, standing, { node_id: node.id, answer });
      if (typeof next === 'string') throw new Error(`${node.id}: ${next}`);
      follow(next, [...given, [node.id, answer]]);
    }
  };
  follow(setOff(journey)!, []);
  return ways;
}

it('show every kind of node and question', () => {
  const nodes = journeys.flatMap(({ journey_data }) => Object.values(journey_data.nodes));
  expect(new Set(nodes.map(({ type }) => type))).toEqual(new Set(['question', 'condition', 'end']));
  const asked = new Set(nodes.flatMap((node) => (node.type === 'question' ? [node.questionType] : [])));
  expect(asked).toEqual(new Set(questionTypes));
});

it.each(journeys)('$name is sound, and can be walked and sent to each of its ends', async ({ journey_data }) => {
  expect(findings(journey_data)).toEqual([]);
  const ways = waysToEnds(journey_data);
  const ends = Object.values(journey_data.nodes).filter(({ type }) => type === 'end');
  expect([...ways.keys()].toSorted()).toEqual(ends.map(({ id }) => id).toSorted());
  const customer = await make('customer');
  const { id } = await showJourney(desk.url, await make('admin'), journey_data);
  for (const [end_id, given] of ways) {
    const run = await setOut(desk.url, id, customer);
    for (const [node_id, answer] of given) {
      const { body } = await upload(desk.url, [{ name: 'a.png', bytes: await picture() }], customer);
      const sent = Array.isArray(answer) && answer[0] === 'an image' ? [body.data[0]!.id] : answer;
      expect((await give(desk.url, run.id, { node_id, answer: sent }, customer)).status).toBe(200);
    }
    const { node, message } = await call(
      desk.url,
      'GET /journeys/runs/:run_id',
      { params: { run_id: run.id } },
      customer,
    );
    expect([node.id, message!.includes('{{')]).toEqual([end_id, false]);
    const { status, body } = await submit(desk.url, run.id, customer);
    const end = journey_data.nodes[end_id]!;
    if (end.type !== 'end') throw new Error('an end was expected');
    const { category, priority, tags = [] } = end.ticket;
    expect(body.data).toMatchObject({ status: 'new', category, priority, channel: 'journey' });
    expect(status).toBe(201);
    expect(body.data.tags).toEqual(expect.arrayContaining(tags.filter((tag) => !tag.includes('{{'))));
    expect(`${body.data.subject} ${body.data.description}`).not.toMatch(/\{\{|\}\}/);
  }
});
