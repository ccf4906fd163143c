import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersTo, ids, soundJourneys, wildAnswers } from '../../backend/test/random-journeys.ts';
import { findings } from './journey-check.ts';
import type { JourneyData, QuestionNode } from './journey-graph.ts';
import { along, questionsOn, setOff, take, ticketOf, type Standing } from './journey-step.ts';
import { answerTo, arrive, edgeOf, isEmpty, remaining, wrongWith, type Answer } from './journey-walk.ts';

interface Move {
  /** Which question: the one at hand, one behind, or any node at all. */
  where: 'at hand' | 'behind' | 'anywhere';
  by: number;
  wild: Answer | undefined;
  onward: boolean;
}
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    where: fc.constantFrom('at hand', 'at hand', 'at hand', 'behind', 'anywhere'),
    by: fc.nat(),
    wild: fc.option(wildAnswers, { nil: undefined, freq: 4 }),
    onward: fc.boolean(),
  }),
  { maxLength: 30 },
);

const places = [...ids, 'gone', '__proto__', 'hasOwnProperty', ''];
const questionAt = (journey: JourneyData, id: string): QuestionNode | null => questionsOn(journey, [id])[0] ?? null;

function given(journey: JourneyData, { path, node_id }: Standing, { where, by, wild }: Move) {
  const among = { 'at hand': [node_id], behind: path, anywhere: places }[where];
  const asked = among[by % among.length] ?? node_id;
  const question = questionAt(journey, asked);
  const possible = question ? answersTo(question) : ['x'];
  return { node_id: asked, answer: wild === undefined ? possible[by % possible.length]! : wild };
}

/** Goes through the moves, and shows every step with what was before. */
function walk(
  journey: JourneyData,
  steps: Move[],
  look: (after: ReturnType<typeof take>, before: Standing, asked: ReturnType<typeof given>, onward: boolean) => void,
): Standing {
  let standing = setOff(journey)!;
  for (const move of steps) {
    const asked = given(journey, standing, move);
    const before = structuredClone(standing);
    const after = take(journey, standing, asked, move.onward);
    expect(standing).toEqual(before);
    look(after, standing, asked, move.onward);
    if (typeof after !== 'string') standing = after;
  }
  return standing;
}

/** Blanks around an answer say nothing, and a blank answer is none. */
const tidy = (answer: Answer) => (isEmpty(answer) ? null : typeof answer === 'string' ? answer.trim() : answer);

/** Which refusal is right, decided apart from `take`. */
function refusalOf(journey: JourneyData, { path, node_id }: Standing, asked: { node_id: string; answer: Answer }) {
  const question = questionAt(journey, asked.node_id);
  if (!question || ![...path, node_id].includes(asked.node_id)) return 'not_at_hand';
  return wrongWith(question, asked.answer);
}

describe.each(['none', 'by answers', 'by conditions too'] as const)('a walk with circles: %s', (circles) => {
  it('refuses what is not asked or will not do, and else stands on sound ground with nothing lost', () => {
    fc.assert(
      fc.property(soundJourneys(circles), moves, (journey, steps) => {
        expect(findings(journey)).toEqual([]);
        walk(journey, steps, (after, before, asked) => {
          const refusal = refusalOf(journey, before, asked);
          if (refusal || typeof after === 'string') return expect(after).toBe(refusal);
          const { path, node_id, answers } = after;
          expect(new Set([...path, node_id]).size).toBe(path.length + 1);
          expect(questionsOn(journey, path).map(({ id }) => id)).toEqual(path);
          expect(['question', 'end']).toContain(journey.nodes[node_id]!.type);
          expect(Object.entries(along(path, answers)).map(([id]) => id)).toEqual(expect.arrayContaining(path));
          for (const question of questionsOn(journey, path))
            expect(wrongWith(question, answerTo(answers, question.id))).toBe(null);
          const kept = answerTo(answers, asked.node_id);
          expect([asked.answer, tidy(asked.answer)]).toContainEqual(kept);
          expect(answers).toEqual({ ...before.answers, [asked.node_id]: kept });
        });
      }),
      { numRuns: 700 },
    );
  });

  it('is told nothing by what was answered on a way that was left', () => {
    fc.assert(
      fc.property(soundJourneys(circles), moves, (journey, steps) => {
        walk(journey, steps, (after, before, asked, onward) => {
          if (onward || typeof after === 'string') return;
          const place = before.path.indexOf(asked.node_id);
          const behind = place === -1 ? before.path : before.path.slice(0, place);
          const forgetful = { ...before, answers: along(behind, before.answers) };
          const { path, node_id } = take(journey, forgetful, asked) as Standing;
          expect([path, node_id]).toEqual([after.path, after.node_id]);
        });
      }),
      { numRuns: 700 },
    );
  });

  it('goes onward as if each answer held were given once more, and no further than to what is open', () => {
    fc.assert(
      fc.property(soundJourneys(circles), moves, (journey, steps) => {
        walk(journey, steps, (after, before, asked, onward) => {
          if (!onward || typeof after === 'string') return;
          const passed = new Set([asked.node_id]);
          let slow = take(journey, before, asked) as Standing;
          const isHeld = (id: string) => {
            const question = questionAt(journey, id);
            if (!question || passed.has(id) || !Object.hasOwn(before.answers, id)) return false;
            return wrongWith(question, before.answers[id]!) === null;
          };
          for (let at = slow.node_id; isHeld(at); at = slow.node_id) {
            passed.add(at);
            slow = take(journey, slow, { node_id: at, answer: before.answers[at]! }) as Standing;
          }
          expect(after).toEqual(slow);
          expect(passed.size).toBeLessThanOrEqual(ids.length);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('makes a ticket of whatever end it comes to', () => {
    fc.assert(
      fc.property(soundJourneys(circles), moves, (journey, steps) => {
        const { path, node_id, answers } = walk(journey, steps, () => {});
        const end = journey.nodes[node_id]!;
        if (end.type !== 'end') return;
        const { subject, description, tags } = ticketOf(end, journey, along(path, answers));
        expect(subject).toMatch(/^\S/);
        expect(Array.from(subject).length).toBeLessThanOrEqual(200);
        expect(subject).not.toContain('\n');
        expect(description).toMatch(/^D/);
        expect(new Set(tags).size).toBe(tags.length);
        for (const tag of tags) expect(tag).toMatch(/^[\p{L}\p{N}][\p{L}\p{N} _.:/-]{0,39}$/u);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a walk', () => {
  it('without circles is told by its answers alone: given in order, they lead to the same place', () => {
    fc.assert(
      fc.property(soundJourneys('none'), moves, (journey, steps) => {
        const standing = walk(journey, steps, () => {});
        let again = setOff(journey)!;
        for (const id of standing.path) {
          expect(again.node_id).toBe(id);
          again = take(journey, again, { node_id: id, answer: answerTo(standing.answers, id) }) as Standing;
        }
        expect([again.path, again.node_id]).toEqual([standing.path, standing.node_id]);
      }),
      { numRuns: 1000 },
    );
  });

  it('in circles of questions can reach an end from wherever it stands', () => {
    fc.assert(
      fc.property(soundJourneys('by answers'), moves, (journey, steps) => {
        let standing = walk(journey, steps, () => {});
        for (let left = ids.length; questionAt(journey, standing.node_id); left -= 1) {
          expect(left).toBeGreaterThan(0);
          const question = questionAt(journey, standing.node_id)!;
          const place = ids.indexOf(question.id);
          const next = answersTo(question)
            .map((answer) => take(journey, standing, { node_id: question.id, answer }) as Standing)
            .find(({ node_id }) => ids.indexOf(node_id) > place);
          expect(next).toBeDefined();
          standing = next!;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('tells of no more questions to come than the shortest way has', () => {
    fc.assert(
      fc.property(soundJourneys('none'), (journey) => {
        /** Every way there is, followed to its end. */
        const shortest = (stop: QuestionNode, answers: Record<string, Answer>): number =>
          Math.min(
            ...answersTo(stop).map((answer) => {
              const held = { ...answers, [stop.id]: answer };
              const next = arrive(journey, edgeOf(stop, held), held)!;
              return next.type === 'end' ? 1 : 1 + shortest(next, held);
            }),
          );
        const first = questionAt(journey, setOff(journey)!.node_id)!;
        expect(remaining(journey, first)).toBeLessThanOrEqual(shortest(first, {}));
        expect(remaining(journey, first)).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('that left a way again meets no condition with what was said there', () => {
    const text = (id: string, nextNode: string): QuestionNode => {
      return { id, type: 'question', questionType: 'text', question: '?', nextNode };
    };
    const options = ['yes', 'no'].map((value) => ({ label: value, value }));
    const end = { type: 'end' as const, message: 'Bye', ticket: { subject: 'S', description: 'D' } };
    const nodes: JourneyData['nodes'] = {
      far: { ...text('far', 'last'), questionType: 'single_choice', options, nextNodeMap: { yes: 'more' } },
      more: text('more', 'last'),
      last: text('last', 'said'),
      said: {
        id: 'said',
        type: 'condition',
        rules: [{ node: 'more', operator: 'is_empty', next: 'nothing' }],
        nextNode: 'something',
      },
      something: { ...end, id: 'something' },
      nothing: { ...end, id: 'nothing' },
    };
    const journey = { startNode: 'far', nodes };
    const given = { far: 'yes', more: 'x', last: 'y' };
    const go = (from: Standing, answers: object) =>
      Object.entries(answers).reduce(
        (standing, [node_id, answer]) => take(journey, standing, { node_id, answer }) as Standing,
        from,
      );
    const there = go(setOff(journey)!, given);
    expect(there.node_id).toBe('something');
    const back = go(there, { far: 'no', last: 'y' });
    expect(back).toEqual({ path: ['far', 'last'], node_id: 'nothing', answers: { ...given, far: 'no' } });
    expect(take(journey, there, { node_id: 'far', answer: 'no' }, true)).toEqual(back);
    expect(take(journey, back, { node_id: 'far', answer: 'yes' }, true)).toEqual(there);
  });

  it('does not begin where nothing is, and says where a broken graph ends', () => {
    const nodes: JourneyData['nodes'] = {
      q: { id: 'q', type: 'question', questionType: 'text', question: '?', nextNode: 'gone' },
      c: { id: 'c', type: 'condition', rules: [], nextNode: 'c' },
    };
    for (const startNode of ['gone', 'constructor', '__proto__', 'c']) expect(setOff({ startNode, nodes })).toBe(null);
    const standing = setOff({ startNode: 'q', nodes })!;
    expect(take({ startNode: 'q', nodes }, standing, { node_id: 'q', answer: 'x' })).toBe('broken_off');
  });
});
