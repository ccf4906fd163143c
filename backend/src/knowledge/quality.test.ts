// Whether people find what they look for: queries of real people, and tickets being written, against the sample knowledge.
import { beforeAll, expect, it } from 'vitest';
import { writeKnowledge } from '../../../seed/knowledge.ts';
import { call } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeAgent } from '../../test/people.ts';
import { searched, type Expectation } from './quality-queries.ts';
import { written } from './quality-texts.ts';

const desk = useDesk({ emptied: false });

beforeAll(async () => {
  const agents = await Promise.all(Array.from({ length: 6 }, () => makeAgent()));
  await writeKnowledge({ admin: await make('admin'), agents });
});

interface Found {
  kind: string;
  slug: string;
  title: string;
}

const nameOf = ({ kind, slug, title }: Found) => (kind === 'faq' ? title : slug);

/** Places from 1 on; 0 where it is not among what was found. */
async function placesOf(asked: Expectation[], find: (typed: string) => Promise<Found[]>) {
  const placed = [];
  for (const [typed, ...expected] of asked) {
    const names = (await find(typed)).map(nameOf);
    placed.push({ typed, names, place: 1 + names.findIndex((name) => expected.includes(name)) });
  }
  return placed;
}

type Placed = Awaited<ReturnType<typeof placesOf>>;

const hit = (placed: Placed, within: number) =>
  placed.filter(({ place }) => place > 0 && place <= within).length / placed.length;
const mrr = (placed: Placed) => placed.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / placed.length;
const shown = (number: number) => number.toFixed(3);
const missed = (placed: Placed, within: number) =>
  placed
    .filter(({ place }) => place === 0 || place > within)
    .map(({ typed, names }) => `${typed} → ${names.slice(0, within).join(', ') || 'nothing'}`)
    .join('\n');

it('finds what people look for, in their words and with their mistakes', async () => {
  const search = (q: string) => call(desk.url, 'GET /kb/search', { query: { q } });
  const all: Placed = [];
  for (const [way, asked] of Object.entries(searched)) {
    const placed = await placesOf(asked, search);
    all.push(...placed);
    // A way of asking must not fail behind the others' backs.
    expect(hit(placed, 3), `${way}\n${missed(placed, 3)}`).toBeGreaterThanOrEqual(0.85);
  }
  const figures = `hit@1 ${shown(hit(all, 1))}, hit@3 ${shown(hit(all, 3))}, MRR ${shown(mrr(all))}`;
  console.info(`search quality: ${all.length} queries, ${figures}`);
  expect(all.length).toBeGreaterThanOrEqual(80);
  expect(hit(all, 3), missed(all, 3)).toBeGreaterThanOrEqual(0.9);
});

it('suggests the answer to a ticket while it is written', async () => {
  const suggest = (text: string) => call(desk.url, 'GET /kb/suggest', { query: { text } });
  const placed = await placesOf(written, suggest);
  console.info(`suggestion quality: ${placed.length} texts, hit@5 ${shown(hit(placed, 5))}, MRR ${shown(mrr(placed))}`);
  expect(placed.length).toBeGreaterThanOrEqual(15);
  expect(hit(placed, 5), missed(placed, 5)).toBeGreaterThanOrEqual(0.8);
});
