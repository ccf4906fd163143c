import { expect, test } from 'vitest';
import { piecesOf } from './links.ts';

const shown = (text: string) => piecesOf(text).map(({ text, href }) => (href ? `[${text}]` : text));

test.each([
  ['no address here', ['no address here']],
  ['', []],
  ['see https://a.test/x?y=1#z.', ['see ', '[https://a.test/x?y=1#z]', '.']],
  ['(https://a.test/x)', ['(', '[https://a.test/x]', ')']],
  ['https://a.test/wiki/Y_(letter), yes', ['[https://a.test/wiki/Y_(letter)]', ', yes']],
  ['https://a.test\nhttp://b.test', ['[https://a.test]', '\n', '[http://b.test]']],
  ['"https://a.test"', ['"', '[https://a.test]', '"']],
  ['HTTPS://A.TEST', ['[HTTPS://A.TEST]']],
])('%j', (text, pieces) => expect(shown(text)).toEqual(pieces));

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'https://',
  '//evil.test',
])('%s leads nowhere', (text) => expect(shown(text)).toEqual([text]));

test('nothing is lost of what was written', () => {
  const text = 'a <img src=x onerror=alert(1)> https://a.test/<b> [x](https://b.test) end';
  expect(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
