import type { JourneyData, JourneyNode } from '@switchboard/contract/journey-graph.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardWidth, layout, placesOf, type Place, type Size } from './layout.ts';

/** Any graph: chains, circles, islands, and ways to where nothing is. */
const anyNode = (index: number, count: number): fc.Arbitrary<JourneyNode> =>
  fc
    .record({
      is_end: fc.boolean(),
      ways: fc.array(fc.nat(count), { maxLength: 5 }),
      next: fc.option(fc.nat(count - 1), { nil: undefined }),
      position: fc.option(fc.record({ x: fc.nat(600), y: fc.nat(600) }), { nil: undefined }),
    })
    .map(({ is_end, ways, next, position }) => {
      const id = `n${index}`;
      if (is_end) return { id, type: 'end', message: 'Bye', ticket: { subject: 'x', description: 'x' }, position };
      return {
        id,
        type: 'question',
        questionType: 'single_choice',
        question: 'What?',
        options: ways.map((_, at) => ({ label: `Option ${at}`, value: `${at}` })),
        nextNodeMap: Object.fromEntries(ways.map((to, at) => [`${at}`, `n${to}`])),
        nextNode: next === undefined ? undefined : `n${next}`,
        position,
      };
    });

const anyDrawing = fc
  .integer({ min: 1, max: 25 })
  .chain((count) =>
    fc.record({
      nodes: fc.tuple(...Array.from({ length: count }, (_, index) => anyNode(index, count))),
      heights: fc.array(fc.integer({ min: 60, max: 460 }), { minLength: count, maxLength: count }),
    }),
  )
  .map(({ nodes, heights }) => {
    const journey: JourneyData = { startNode: 'n0', nodes: Object.fromEntries(nodes.map((node) => [node.id, node])) };
    const sizes = Object.fromEntries(heights.map((height, index) => [`n${index}`, { width: cardWidth, height }]));
    return { journey, sizes };
  });

const overlaps = (places: Record<string, Place>, sizes: Record<string, Size>, of = Object.keys(places)): string[] =>
  of.flatMap((one) =>
    Object.keys(places)
      .filter((other) => other !== one)
      .filter((other) => {
        const [a, b] = [
          { ...places[one]!, ...sizes[one]! },
          { ...places[other]!, ...sizes[other]! },
        ];
        return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
      })
      .map((other) => `${one} and ${other}`),
  );

test('no two nodes overlap once it is tidied up', () => {
  fc.assert(
    fc.property(anyDrawing, ({ journey, sizes }) => {
      const places = layout(journey, sizes);
      expect(Object.keys(places).toSorted()).toEqual(Object.keys(journey.nodes).toSorted());
      expect(overlaps(places, sizes)).toEqual([]);
    }),
  );
});

test('what comes later stands below', () => {
  const { a, b } = layout({
    startNode: 'a',
    nodes: {
      b: { id: 'b', type: 'end', message: 'Bye', ticket: { subject: 'x', description: 'x' } },
      a: { id: 'a', type: 'question', questionType: 'text', question: 'A', nextNode: 'b' },
    },
  });
  expect(b!.y).toBeGreaterThan(a!.y);
});

test('what was put somewhere stays there, and what was put nowhere lies on nothing', () => {
  fc.assert(
    fc.property(anyDrawing, ({ journey, sizes }) => {
      const places = placesOf(journey, sizes);
      const put = Object.values(journey.nodes).filter(({ position }) => position);
      for (const { id, position } of put) expect(places[id]).toEqual(position);
      const loose = Object.keys(journey.nodes).filter((id) => !journey.nodes[id]!.position);
      expect(overlaps(places, sizes, loose)).toEqual([]);
    }),
  );
});
