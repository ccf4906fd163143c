import type { Message } from '@switchboard/contract/conversations.ts';
import { expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { emptyLog, follow, isBehind, type Log, type Outgoing, type Step } from './log.ts';

const message = (seq: number, client_id: string | null = null): Message => ({
  id: `m${seq}`,
  seq,
  body: `number ${seq}`,
  kind: 'text',
  internal: false,
  attachments: [],
  author: null,
  client_id,
  created_at: '2026-01-01T00:00:00Z',
});
const outgoing = (client_id: string): Outgoing => ({
  client_id,
  body: 'hello',
  created_at: '2026-01-01T00:00:00Z',
  state: 'sending',
});
const run = (...steps: Step[]): Log => steps.reduce(follow, emptyLog);
const numbers = ({ messages }: Log) => messages.map(({ seq }) => seq);

test('messages that follow each other are kept in order', () => {
  const log = run(
    { type: 'answered', messages: [message(1), message(2)], last_seq: 2 },
    { type: 'arrived', message: message(3) },
  );
  expect(numbers(log)).toEqual([1, 2, 3]);
  expect(log.is_loaded).toBe(true);
  expect(isBehind(log)).toBe(false);
});

test('a repeated message is dropped, and nothing renders again', () => {
  const log = run({ type: 'answered', messages: [message(1), message(2)], last_seq: 2 });
  expect(follow(log, { type: 'arrived', message: message(2) })).toBe(log);
  expect(numbers(follow(log, { type: 'answered', messages: [message(1), message(2), message(3)] }))).toEqual([1, 2, 3]);
});

test('a gap is noticed, and what lies beyond it waits for the answer that fills it', () => {
  const gap = run({ type: 'answered', messages: [message(1)], last_seq: 1 }, { type: 'arrived', message: message(3) });
  expect(numbers(gap)).toEqual([1]);
  expect(isBehind(gap)).toBe(true);
  const whole = follow(gap, { type: 'answered', messages: [message(2), message(3)], last_seq: 3 });
  expect(numbers(whole)).toEqual([1, 2, 3]);
  expect(isBehind(whole)).toBe(false);
});

test('the beacon tells of a lost tail', () => {
  const log = run({ type: 'answered', messages: [message(1)], last_seq: 1 });
  expect(isBehind(follow(log, { type: 'head', last_seq: 1 }))).toBe(false);
  expect(isBehind(follow(log, { type: 'head', last_seq: 2 }))).toBe(true);
});

test('an answer of many pages leaves the log behind until the last one', () => {
  const log = run({ type: 'answered', messages: [message(1), message(2)], last_seq: 5 });
  expect(isBehind(log)).toBe(true);
});

test("a message of one's own stands until its row arrives, once", () => {
  const log = run(
    { type: 'begun', outgoing: outgoing('a') },
    { type: 'begun', outgoing: outgoing('b') },
    { type: 'arrived', message: message(1, 'a') },
  );
  expect(numbers(log)).toEqual([1]);
  expect(log.sending.map(({ client_id }) => client_id)).toEqual(['b']);
});

test("an acknowledged message beyond a gap stays visible as one's own until the gap is filled", () => {
  const log = run(
    { type: 'begun', outgoing: outgoing('a') },
    { type: 'stored', client_id: 'a', message: message(2, 'a') },
  );
  expect(log.sending).toMatchObject([{ state: 'stored', seq: 2 }]);
  expect(isBehind(log)).toBe(true);
  const whole = follow(log, { type: 'answered', messages: [message(1), message(2, 'a')] });
  expect(whole.sending).toHaveLength(0);
  expect(numbers(whole)).toEqual([1, 2]);
});

test('an acknowledged message leaves the list of unsent ones, even if its row was there first', () => {
  const begun = run({ type: 'begun', outgoing: outgoing('a') });
  expect(follow(begun, { type: 'stored', client_id: 'a', message: message(1, 'a') })).toMatchObject({
    sending: [],
    last_seq: 1,
  });
  const nameless = follow(begun, { type: 'arrived', message: message(1) });
  expect(follow(nameless, { type: 'stored', client_id: 'a', message: message(1) })).toMatchObject({
    sending: [],
    last_seq: 1,
  });
});

test('a refused message keeps its text and its reason until it is sent again or dropped', () => {
  const problem = new Problem({ code: 'ticket/stale-reply', status: 409, sentence: 'Read first.' });
  const failed = run(
    { type: 'begun', outgoing: outgoing('a') },
    { type: 'marked', client_id: 'a', state: 'failed', problem },
  );
  expect(failed.sending[0]).toMatchObject({ state: 'failed', problem, body: 'hello' });
  expect(follow(failed, { type: 'marked', client_id: 'a', state: 'sending' }).sending[0]).not.toHaveProperty('problem');
  expect(follow(failed, { type: 'dropped', client_id: 'a' }).sending).toHaveLength(0);
});
