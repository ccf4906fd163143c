import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Typing } from './typing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const shown: (string | null)[] = [];
  const told: boolean[] = [];
  const typing = new Typing(
    (name) => shown.push(name),
    (is_typing) => told.push(is_typing),
  );
  return { typing, shown, told };
}

test('many keys are told at most every two and a half seconds, and the end once', () => {
  const { typing, told } = start();
  for (let ms = 0; ms <= 5000; ms += 100) typing.typed(ms);
  expect(told).toEqual([true, true, true]);
  typing.stop();
  typing.stop();
  expect(told).toEqual([true, true, true, false]);
  typing.typed(5100);
  expect(told.at(-1)).toBe(true);
});

test('who types is shown for five seconds after the last word of it', () => {
  const { typing, shown } = start();
  typing.heard('Ann', true);
  vi.advanceTimersByTime(4000);
  typing.heard('Ann', true);
  vi.advanceTimersByTime(4999);
  expect(shown).toEqual(['Ann', 'Ann']);
  vi.advanceTimersByTime(1);
  expect(shown.at(-1)).toBeNull();
  typing.heard('Ann', true);
  typing.heard('Ann', false);
  expect(shown.at(-1)).toBeNull();
});
