import type { QuestionNode } from '@switchboard/contract/journey-graph.ts';
import type { Attachment } from '@switchboard/contract/uploads.ts';
import { describe, expect, it } from 'vitest';
import { imagesOf } from './answered-images.ts';
import { isUnderWay, openingOf, type HeldRun } from './held-run.ts';
import { isSame } from '../same.ts';
import { neighbours, progressOf, steadied, stopAt } from './place.ts';
import { forgetAnswer, keepAnswer, readAnswer } from './walk-draft.ts';

const asked = (id: string): QuestionNode => ({ id, type: 'question', questionType: 'text', question: id });
const way = (ids: string, remaining: number) => {
  const [node, ...behind] = ids.split(' ').map(asked).reverse();
  return { path: behind.reverse(), node: node!, remaining };
};

describe('where one looks', () => {
  const run = way('a b c', 2);

  it('is what the address says, and where the run stands if it has no such question', () => {
    expect(stopAt(run, 'b').id).toBe('b');
    expect(stopAt(run, 'gone').id).toBe('c');
    expect(stopAt(run, null).id).toBe('c');
  });

  it('has a question before and after it, where there is one', () => {
    const around = (id: string) => Object.values(neighbours(run, stopAt(run, id))).map((stop) => stop?.id);
    expect([around('a'), around('b'), around('c')]).toEqual([
      [undefined, 'b'],
      ['a', 'c'],
      ['b', undefined],
    ]);
  });

  it('lies so far along the shortest way', () => {
    expect(progressOf(run, run.node)).toEqual({ number: 3, count: 4, share: 0.5 });
    expect(progressOf(run, run.path[1]!)).toEqual({ number: 2, count: 4, share: 0.25 });
    const sent = way('a b end', 0);
    expect(progressOf(sent, sent.node).share).toBe(1);
    expect(progressOf({ path: [], node: sent.node, remaining: 0 }, sent.node).share).toBe(1);
  });

  it('the bar goes back for whoever goes back, but not for an answer that makes the way longer', () => {
    const before = { number: 3, count: 4, share: 0.5 };
    expect(steadied(before, { number: 4, count: 8, share: 0.375 })).toEqual({ number: 4, count: 8, share: 0.5 });
    expect(steadied(before, { number: 4, count: 4, share: 0.75 }).share).toBe(0.75);
    expect(steadied(before, { number: 2, count: 4, share: 0.25 }).share).toBe(0.25);
  });
});

it('an answer is the same when it says the same; one never given is another', () => {
  expect([isSame(['a', 'b'], ['a', 'b']), isSame('a', 'a'), isSame(null, null)]).toEqual([true, true, true]);
  expect([isSame(['a'], ['b']), isSame('a', null), isSame(null, undefined)]).toEqual([false, false, false]);
});

it('images are shown in the order they were answered with, as far as they are still there', () => {
  const [one, two] = ['1', '2'].map((id) => ({ id }) as Attachment);
  expect(imagesOf({ images: [one!, two!], answers: { photos: ['2', 'swept', '1'] } }, 'photos')).toEqual([two, one]);
  expect(imagesOf({ images: [one!], answers: {} }, 'photos')).toEqual([]);
});

it('a draft is kept for each question of a run, and forgotten alone', () => {
  keepAnswer('run', 'a', 'typed');
  keepAnswer('run', 'b', ['x']);
  forgetAnswer('run', 'a');
  expect([readAnswer('run', 'a'), readAnswer('run', 'b'), readAnswer('other', 'b')]).toEqual([
    undefined,
    ['x'],
    undefined,
  ]);
});

describe('a run that this browser keeps', () => {
  const visitors: HeldRun = { run_id: 'r', token: 't', person_id: null, answered: 2, ticket: null };
  const annas: HeldRun = { ...visitors, token: null, person_id: 'anna' };
  const sent: HeldRun = { ...visitors, token: null, ticket: 7 };
  const begun = { is: 'begun_anew', sent_before: null };

  it('is gone on with by whoever it belongs to', () => {
    expect(openingOf(null, null, false)).toEqual(begun);
    expect(openingOf(visitors, null, true)).toEqual({ is: 'gone_on', held: visitors, is_return: false });
    expect(openingOf(visitors, null, false)).toMatchObject({ is_return: true });
    expect(openingOf({ ...visitors, answered: 0 }, null, false)).toMatchObject({ is_return: false });
    expect(openingOf(annas, 'anna', true)).toMatchObject({ is: 'gone_on' });
    // Begun before signing in: the visitor's still.
    expect(openingOf(visitors, 'anna', true)).toMatchObject({ is: 'gone_on' });
  });

  it('is not shown to another, nor to nobody', () => {
    expect(openingOf(annas, 'bert', true)).toEqual(begun);
    expect(openingOf(annas, null, true)).toEqual({ is: 'of_somebody' });
  });

  it('that was sent begins anew, but is not walked again by the Back button', () => {
    expect(openingOf(sent, null, false)).toEqual({ is: 'begun_anew', sent_before: 7 });
    expect(openingOf(sent, null, true)).toEqual({ is: 'sent', ticket: 7 });
  });

  it('is offered on the home page once something is answered, until it is sent', () => {
    expect(isUnderWay(visitors, null)).toBe(true);
    expect(isUnderWay(annas, 'anna')).toBe(true);
    expect([null, { ...visitors, answered: 0 }, sent].map((held) => isUnderWay(held, null))).toEqual(
      Array(3).fill(false),
    );
    expect(isUnderWay(annas, 'bert')).toBe(false);
  });
});
