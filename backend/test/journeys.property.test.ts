// What the server says of an answer is what the browser's own engine says of it: random journeys, random and hostile answers.
import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import { along, questionsOn, setOff, take, ticketOf, type Standing } from '@switchboard/contract/journey-step.ts';
import { fill, remaining, type Answer } from '@switchboard/contract/journey-walk.ts';
import type { Run } from '@switchboard/contract/journeys.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { call, upload } from './client.ts';
import { useDesk } from './desk.ts';
import { give, runOf, setOut, showJourney, submit } from './journey-runs.ts';
import { make, makeAgent, type Someone } from './people.ts';
import { picture, useDataDirectory } from './pictures.ts';
import { answersTo, ids, soundJourneys, wildAnswers } from './random-journeys.ts';

const desk = useDesk({ env: { DATA_DIRECTORY: useDataDirectory() } });

interface Sent {
  node_id: string;
  answer: Answer;
  onward?: boolean;
}

/** As the browser would show it. */
const expected = (journey: JourneyData, { path, node_id, answers }: Standing) => {
  const node = journey.nodes[node_id]!;
  if (node.type === 'condition') throw new Error('nobody stands on a condition');
  return {
    node,
    path: questionsOn(journey, path),
    answers,
    remaining: remaining(journey, node),
    message: node.type === 'end' ? fill(node.message, journey, along(path, answers)) : null,
  };
};

const asShown = ({ node, path, answers, remaining: left, message }: Run) => ({
  node,
  path,
  answers,
  remaining: left,
  message,
});

/** Gives one answer to both and compares what they make of it. */
async function step(journey: JourneyData, run_id: string, standing: Standing, sent: Sent, person: Someone) {
  const judged = take(journey, standing, sent, sent.onward);
  const { status, body } = await give(desk.url, run_id, sent, person);
  if (typeof judged !== 'string') {
    expect(body, JSON.stringify(sent)).toMatchObject({ success: true });
    expect(asShown(body.data)).toEqual(expected(journey, judged));
    return judged;
  }
  const wrong = { code: 'journey/wrong-answer', data: { reason: judged } };
  const refused = judged === 'not_at_hand' ? { code: 'journey/not-at-hand' } : wrong;
  expect({ status, body }, JSON.stringify(sent)).toMatchObject({
    status: judged === 'not_at_hand' ? 409 : 400,
    body: refused,
  });
  if (judged === 'not_at_hand')
    expect(asShown((body.data as unknown as { run: Run }).run)).toEqual(expected(journey, standing));
  return standing;
}

/** What stands for images becomes some; a blank word instead of none is left to others. */
function withImages(answer: Answer, images: string[]): Answer {
  if (!Array.isArray(answer)) return answer?.trim() ? answer : null;
  return answer[0] === '1' ? images.slice(0, answer.length) : answer;
}

const moves = fc.array(
  fc.record({
    where: fc.constantFrom('at hand', 'at hand', 'at hand', 'behind', 'anywhere'),
    by: fc.nat(),
    // Half a character, and what no PostgreSQL can store, have their own test.
    wild: fc.option(
      wildAnswers.filter((answer) => !JSON.stringify(answer).includes('\\ud')),
      { nil: undefined, freq: 4 },
    ),
    onward: fc.boolean(),
  }),
  { minLength: 8, maxLength: 25 },
);

it(
  'server and browser are of one mind about every answer, and make the same ticket of the way',
  { timeout: 60_000 },
  async () => {
    const [admin, customer, agent] = [await make('admin'), await make('customer'), await makeAgent()];
    const files = await Promise.all([1, 2].map(async (n) => ({ name: `${n}.png`, bytes: await picture() })));
    const kinds = fc.constantFrom('none' as const, 'by answers' as const, 'by conditions too' as const);
    let sentOff = 0;
    await fc.assert(
      fc.asyncProperty(kinds.chain(soundJourneys), moves, async (journey, drawn) => {
        const { id } = await showJourney(desk.url, admin, journey);
        const run = await setOut(desk.url, id, customer);
        let standing = setOff(journey)!;
        expect(asShown(run)).toEqual(expected(journey, standing));
        const images = (await upload(desk.url, files, customer)).body.data.map((image) => image.id);
        for (const { where, by, wild, onward } of drawn) {
          const among = {
            'at hand': [standing.node_id],
            behind: standing.path,
            anywhere: [...ids, 'gone', '__proto__', ''],
          };
          const node_id = among[where][by % among[where].length] ?? standing.node_id;
          const [question] = questionsOn(journey, [node_id]);
          const possible = question ? answersTo(question) : ['x'];
          const drawnAnswer = wild === undefined ? possible[by % possible.length]! : wild;
          const asksImages = question?.questionType === 'image_upload';
          const answer = asksImages ? withImages(drawnAnswer, images) : drawnAnswer;
          const isNoImage = asksImages && Array.isArray(answer) && answer.some((each) => !images.includes(each));
          if (isNoImage && typeof take(journey, standing, { node_id, answer }) !== 'string') {
            expect((await give(desk.url, run.id, { node_id, answer }, customer)).body.code).toBe('upload/not-found');
            continue;
          }
          standing = await step(journey, run.id, standing, { node_id, answer, onward }, customer);
        }
        const end = journey.nodes[standing.node_id]!;
        const sent = await submit(desk.url, run.id, customer);
        if (end.type !== 'end') {
          expect(sent.body.code).toBe('journey/not-at-end');
          return;
        }
        sentOff += 1;
        const { tags, description, ...said } = ticketOf(end, journey, along(standing.path, standing.answers));
        expect(sent.body.data).toMatchObject(said);
        const seen = await call(desk.url, 'GET /tickets/:id', { params: { id: sent.body.data.id } }, agent);
        expect(seen).toMatchObject({ ...said, description, channel: 'journey' });
        expect(seen.tags.toSorted()).toEqual(tags.toSorted());
      }),
      { numRuns: 30 },
    );
    expect(sentOff).toBeGreaterThan(5);
  },
);

it('what is no answer at all is refused as such, whatever it is, and the run stands where it stood', async () => {
  const [admin, customer] = [await make('admin'), await make('customer')];
  const { id } = await showJourney(desk.url, admin);
  const run = await setOut(desk.url, id, customer);
  const hostile = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      true,
      0,
      -1,
      1e308,
      {},
      { length: 1 },
      [[]],
      [['x']],
      [null],
      [1],
      [{}],
      'x'.repeat(10_001),
    ),
    fc.constantFrom<unknown>(Array(51).fill('x'), ['x'.repeat(101)], { toString: 'x' }, Array(3000).fill('x')),
    fc.constantFrom<unknown>('a\0b', '\0', ['\0'], ['a\0']),
    fc.object({ maxDepth: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(hostile, fc.constantFrom(run.node.id, 'gone', '__proto__'), async (answer, node_id) => {
      const { status, body } = await give(desk.url, run.id, { node_id, answer }, customer);
      expect([status, /^request\/(invalid|malformed)$/.test(body.code!)], JSON.stringify(body)).toEqual([400, true]);
    }),
    { numRuns: 80 },
  );
  for (const body of [
    { node_id: 5, answer: 'x' },
    { node_id: 'x'.repeat(61), answer: 'x' },
    { node_id: ['a'], answer: 'x' },
    { node_id: 'a\0', answer: 'x' },
    { node_id: run.node.id, answer: 'x', onward: 'yes' },
    { node_id: run.node.id, answer: 'x', path: [] },
    { answer: 'x' },
    [],
  ])
    expect((await give(desk.url, run.id, body, customer)).status, JSON.stringify(body)).toBe(400);
  // Half a character is text to JSON, and to no database.
  for (const answer of ['\ud800', 'x\udc00', ['\ud83d']])
    expect((await give(desk.url, run.id, { node_id: run.node.id, answer }, customer)).status).toBe(400);
  for (const node_id of ['\ud800', '\u202e'])
    expect((await give(desk.url, run.id, { node_id, answer: 'x' }, customer)).body.code).toBe('journey/not-at-hand');
  const { updated_at: _, ...after } = await runOf(desk.url, run.id, customer);
  const { updated_at: __, ...before } = run;
  expect(after).toEqual(before);
});
