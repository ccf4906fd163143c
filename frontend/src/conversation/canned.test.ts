import type { CannedReply } from '@switchboard/contract/conversations.ts';
import { expect, test } from 'vitest';
import { filled, fittingReplies, inserted, slashWordAt } from './canned.ts';

const reply = (shortcut: string, body: string): CannedReply => ({ id: shortcut, shortcut, body, updated_at: '' });
const replies = [
  reply('refund', 'Your money is on its way.'),
  reply('hello', 'Hello {{name}}!'),
  reply('re-open', 'Just write again.'),
  reply('thanks', 'Thank you, and no refund is needed.'),
];
const found = (query: string) => fittingReplies(replies, query).map(({ shortcut }) => shortcut);

test('a slash begins a word at the beginning and after a blank, and nowhere else', () => {
  expect(slashWordAt('/', 1)).toEqual({ from: 0, to: 1, query: '' });
  expect(slashWordAt('Well,\n/hel', 10)).toEqual({ from: 6, to: 10, query: 'hel' });
  expect(slashWordAt('Well, /grüß', 11)?.query).toBe('grüß');
  expect(slashWordAt('and/or', 6)).toBeNull();
  expect(slashWordAt('/hello there', 12)).toBeNull();
  expect(slashWordAt('/hello', 3)?.query).toBe('he');
});

test('the beginning of a shortcut counts more than its middle, and that more than the text', () => {
  expect(found('')).toEqual(['hello', 're-open', 'refund', 'thanks']);
  expect(found('RE')).toEqual(['re-open', 'refund', 'thanks']);
  expect(found('open')).toEqual(['re-open']);
  expect(found('money')).toEqual(['refund']);
  expect(found('y')).toEqual([]);
});

test('placeholders are filled with names as they are, whatever stands in them', () => {
  const names = { name: '$& {{agent}}', agent: 'Ada' };
  expect(filled('Hello {{name}}, this is {{ agent }}. {{else}}', names)).toBe(
    'Hello $& {{agent}}, this is Ada. {{else}}',
  );
});

test('a reply takes the place of its shortcut, and the cursor stands behind it', () => {
  const text = 'Well, /hel and so on';
  expect(inserted(text, slashWordAt(text, 10)!, 'Hello!')).toEqual({ text: 'Well, Hello! and so on', cursor: 12 });
});
