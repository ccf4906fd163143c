import { expect, test } from 'vitest';
import { inkOn, isColour } from './colour.ts';

test('a colour is six hexadecimal digits, and nothing that could carry more', () => {
  expect(['#0b5c68', '#ABCDEF', '#abc', 'red', '#12345g', '#123456;', null].map(isColour)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

const channel = (value: number) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (colour: string) =>
  [0.2126, 0.7152, 0.0722].reduce(
    (sum, share, at) => sum + share * channel(Number.parseInt(colour.slice(1 + at * 2, 3 + at * 2), 16) / 255),
    0,
  );

test('whatever the colour, what is written on it reaches the contrast of WCAG AA', () => {
  const steps = [0, 51, 102, 128, 153, 204, 255].map((step) => step.toString(16).padStart(2, '0'));
  for (const red of steps)
    for (const green of steps)
      for (const blue of steps) {
        const colour = `#${red}${green}${blue}`;
        const [high, low] = [luminance(colour), luminance(inkOn(colour))].toSorted((one, other) => other - one);
        expect((high! + 0.05) / (low! + 0.05), colour).toBeGreaterThanOrEqual(4.5);
      }
});
