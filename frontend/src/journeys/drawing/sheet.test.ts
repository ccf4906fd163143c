import type { JourneyData } from '@switchboard/contract/journey-graph.ts';
import type { Journey } from '@switchboard/contract/journeys.ts';
import { expect, test } from 'vitest';
import { remove } from './edits.ts';
import { draw, isChanged, openDrawing, rebase, sheetOf, stepBack, stepForth } from './sheet.ts';

const journey_data: JourneyData = {
  startNode: 'what',
  nodes: {
    what: { id: 'what', type: 'question', questionType: 'text', question: 'What?', nextNode: 'end' },
    end: { id: 'end', type: 'end', message: 'Bye', ticket: { subject: 'x', description: 'x' } },
  },
};
const journey = { name: 'Help', description: '', version: 3, journey_data } as Journey;
const renamed = (name: string) => (sheet: ReturnType<typeof sheetOf>) => ({ ...sheet, name });

test('what is drawn is changed until it is as it was, in whatever order its fields stand', () => {
  const drawing = openDrawing(journey, null);
  expect(isChanged(drawing)).toBe(false);
  const other = draw(drawing, renamed('Other'));
  expect(isChanged(other)).toBe(true);
  expect(isChanged(stepBack(other))).toBe(false);
  const { what, end } = journey_data.nodes;
  const turned = { nodes: { end: end!, what: what! }, startNode: 'what' };
  expect(isChanged(draw(drawing, (sheet) => ({ ...sheet, journey_data: turned })))).toBe(false);
});

test('what was left unsaved is gone on with, on the version it began with', () => {
  const kept = { ...sheetOf(journey), name: 'Left', version: 2 };
  const drawing = openDrawing(journey, kept);
  expect(drawing.history.present.name).toBe('Left');
  expect(drawing.base.version).toBe(2);
  expect(isChanged(drawing)).toBe(true);
  // Saved meanwhile as it was left: there is nothing to go on with.
  expect(openDrawing({ ...journey, name: 'Left' }, kept).base.version).toBe(3);
});

test('going back shows what changes back, and nothing is selected that is not there', () => {
  const drawing = { ...openDrawing(journey, null), selected: 'end' };
  const without = draw(drawing, (sheet) => ({ ...sheet, journey_data: remove(sheet.journey_data, ['end']) }), {
    about: 'end',
  });
  expect(without.selected).toBeNull();
  expect(stepBack(without).selected).toBe('end');
  expect(stepForth(stepBack(without)).selected).toBeNull();
});

test('once it is saved, it is the version that is drawn on, and its steps are still there', () => {
  const drawn = draw(openDrawing(journey, null), renamed('Other'));
  const saved = rebase(drawn, { ...drawn.history.present, version: 4 });
  expect(isChanged(saved)).toBe(false);
  expect(isChanged(stepBack(saved))).toBe(true);
});
