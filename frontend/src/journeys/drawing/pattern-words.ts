// What is wrong with a pattern: the contract says it in English, these are the keys of the sentences in the reader's language. Pure.

const known = [
  [/too large/, 'too_large'],
  [/before the repeat/, 'nothing_before'],
  [/Two repeats/, 'two_repeats'],
  [/brace must/, 'brace'],
  [/smaller number/, 'order'],
  [/repeat may go up/, 'too_often'],
  [/must be written as/, 'escape'],
  [/ahead or behind/, 'look'],
  [/nested too/, 'nested'],
  [/group is not closed/, 'open_group'],
  [/class is not closed/, 'open_class'],
  [/backslash/, 'backslash'],
  [/Referring back/, 'reference'],
  [/closing bracket/, 'closing'],
] as const;

export type PatternFlaw = (typeof known)[number][1] | 'unreadable';

export const patternFlaw = (message: string): PatternFlaw =>
  known.find(([form]) => form.test(message))?.[1] ?? 'unreadable';
