import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const read = (line: string) => readArguments(line.split(' ').filter(Boolean));

test('what is given is read, the rest has a default', () => {
  expect(read('a.csv --rate 50 --minutes 0.5')).toEqual({
    file: 'a.csv',
    rate: 50,
    minutes: 0.5,
    url: 'http://localhost:3000',
    agents: 6,
  });
  expect(read('--rate=2 --minutes=1 --url http://desk.test:81/x --agents 3 a.csv')).toMatchObject({
    url: 'http://desk.test:81',
    agents: 3,
  });
});

test.each([
  ['--rate 5 --minutes 1', 'Name one CSV file: npm run replay -- FILE.csv'],
  ['a.csv --minutes 1', '--rate is missing: npm run replay'],
  ['a.csv --rate fast --minutes 1', '--rate must be a number from 0.1 to 1000, not "fast".'],
  ['a.csv --rate 5 --minutes 0', '--minutes must be a number from 0.01 to 1440, not "0".'],
  ['a.csv --rate 5 --minutes 1 --agents 2', '--agents must be a whole number from 3 to 6, not "2".'],
  [
    'a.csv --rate 5 --minutes 1 --url localhost:3000',
    '--url must be an address such as http://localhost:3000, not "localhost:3000".',
  ],
  ['a.csv --rate 5 --minutes 1 --speed 3', "Unknown option '--speed'"],
])('"%s" is answered with a sentence', (line, sentence) => {
  expect(() => read(line)).toThrow(sentence);
});
