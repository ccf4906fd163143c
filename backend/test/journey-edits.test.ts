// Whatever is done to a drawing in the editor, the desk takes what comes of it.
import { findings } from '@switchboard/contract/journey-check.ts';
import { JourneyDataShape, type JourneyData, type JourneyNode } from '@switchboard/contract/journey-graph.ts';
import { edgesOf } from '@switchboard/contract/journey-walk.ts';
import { operators, questionTypes } from '@switchboard/contract/words.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as edits from '../../frontend/src/journeys/drawing/edits.ts';
import { insert } from '../../frontend/src/journeys/drawing/insert.ts';
import { layout } from '../../frontend/src/journeys/drawing/layout.ts';
import * as nodeEdits from '../../frontend/src/journeys/drawing/node-edits.ts';
import { leadsOf, type Way } from '../../frontend/src/journeys/drawing/ways.ts';
import { compile } from '../src/validation.ts';

const isTaken = compile(JourneyDataShape);

const words = [
  'What is it?',
  'Was fällt auf?',
  '???',
  'Red',
  'constructor',
  '__proto__',
  'a'.repeat(30),
  'end',
] as const;
const names = ['what', 'end', 'constructor', 'a'.repeat(60), 'not a name', 'B_2'] as const;
const word = fc.constantFrom(...words);
const place = fc.nat(20);

const fresh = (kind: number, id: string): JourneyNode => {
  if (kind === 4) return { id, type: 'condition', rules: [] };
  if (kind === 5)
    return {
      id,
      type: 'end',
      message: 'Thank you for {{what}}.',
      ticket: { subject: '{{what}}', description: '{{what.value}} {{end}}', tags: ['{{what}}'] },
    };
  const options = [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b' },
  ];
  const questionType = questionTypes[kind]!;
  return { id, type: 'question', questionType, question: 'What?', ...(kind < 2 && { options }) };
};

interface Dice {
  act: number;
  one: number;
  other: number;
  third: number;
  text: string;
}
const dice = fc.record<Dice>({ act: fc.nat(23), one: place, other: place, third: place, text: word });

/** One edit, of whichever node and whichever way the dice say: also of such as there is none. */
function edit(journey: JourneyData, { act, one, other, third, text }: Dice): JourneyData {
  const ids = [...Object.keys(journey.nodes), 'nobody', 'toString'];
  const id = ids[one % ids.length]!;
  const target = ids[other % ids.length]!;
  const ways: Way[] = [
    ...Object.values(journey.nodes).flatMap((node) => leadsOf(node).map(({ way }) => way)),
    { from: id, by: 'next' },
    { from: id, by: 'rule', index: third % 4 },
    { from: id, by: 'option', value: text },
  ];
  const way = ways[third % ways.length]!;
  const name = names[other % names.length]!;
  const kind = third % 6;
  const deeds: (() => JourneyData)[] = [
    () => edits.add(journey, fresh(kind, name.includes(' ') ? 'more' : name), { x: one, y: other }),
    () => insert(journey, fresh(kind, name.includes(' ') ? 'more' : name), { node: id }, {}),
    () => insert(journey, fresh(kind, name.includes(' ') ? 'more' : name), { way, place: { x: 1, y: 2 } }, {}),
    () => edits.remove(journey, [id]),
    () => edits.remove(journey, [id, target]),
    () => edits.duplicate(journey, id).journey,
    () => edits.connect(journey, way, target),
    () => edits.connect(journey, way, target),
    () => edits.disconnect(journey, way),
    () => edits.rename(journey, id, name),
    () => edits.setStart(journey, target),
    () => edits.move(journey, { [id]: { x: one, y: other } }),
    () => edits.move(journey, layout(journey)),
    () => nodeEdits.setQuestion(journey, id, text, third % 2 === 0).journey,
    () => nodeEdits.setKind(journey, id, questionTypes[third % 4]!, [{ label: 'A', value: 'a' }]),
    () => nodeEdits.setLimit(journey, id, 'max_choices', third),
    () => nodeEdits.addOption(journey, id, text),
    () => nodeEdits.removeOption(journey, id, other % 3),
    () => nodeEdits.moveOption(journey, id, other % 3, third % 3),
    () => nodeEdits.setLabel(journey, id, other % 3, text, third % 2 === 0),
    () => nodeEdits.setValue(journey, id, other % 3, text),
    () => nodeEdits.addRule(journey, id, target),
    () => nodeEdits.changeRule(journey, id, 0, { operator: operators[third % operators.length]!, value: text }),
    () => nodeEdits.moveRule(journey, id, other % 3, third % 3),
  ];
  return deeds[act]!();
}

test('after any edits the desk takes the drawing, nothing leads nowhere, and every node stands under its name', () => {
  fc.assert(
    fc.property(fc.array(dice, { maxLength: 40 }), (thrown) => {
      let journey: JourneyData = { startNode: 'what', nodes: {} };
      for (const each of thrown) {
        journey = edit(journey, each);
        expect(isTaken(structuredClone(journey)), JSON.stringify(isTaken.errors)).toBe(true);
        for (const [id, node] of Object.entries(journey.nodes)) {
          expect(node.id).toBe(id);
          for (const to of edgesOf(node)) expect(Object.keys(journey.nodes)).toContain(to);
        }
        const flaws = findings(journey).map(({ flaw }) => flaw);
        expect(flaws).not.toContain('unknown_option');
        if (Object.keys(journey.nodes).length > 0) expect(flaws).not.toContain('missing_start');
      }
    }),
    { numRuns: 400 },
  );
});
