import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, matches, PatternError } from './pattern.ts';

const letters = fc.constantFrom('a', 'b', 'c', ' ', '1', 'ä');
const text = fc.string({ unit: letters, maxLength: 12 });

/** Patterns in the notation both engines know, built from the inside out. */
const { pattern } = fc.letrec<{ pattern: string; piece: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '\\d', '\\w', '\\s', '\\p{L}', 'ä', '[a-c1]'),
    tie('pattern').map((inside) => `(${inside})`),
    tie('pattern').map((inside) => `(?:${inside})`),
  ),
  piece: fc
    .tuple(tie('atom'), fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '{0,2}', '{2,}', '*?'))
    .map(([atom, times]) => `${atom}${times}`),
  pattern: fc
    .array(fc.oneof(tie('piece'), fc.constantFrom('^', '$', '\\b', '|')), { minLength: 1, maxLength: 4 })
    .map((pieces) => pieces.join('')),
}));

const platform = vm.createContext({ source: '', text: '' });
const script = new vm.Script('new RegExp(source, "u").test(text)');

/** @returns what JavaScript's own engine says; null where it has not come to an end after 50 ms: it goes back over its steps */
function saidByPlatform(source: string, text: string): boolean | null {
  try {
    return script.runInContext(Object.assign(platform, { source, text }), { timeout: 50 });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}

describe('a pattern', () => {
  it("is found where JavaScript's own engine finds it", () => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 5, maxLength: 5 }), (source, texts) => {
        const own = compilePattern(source);
        for (const each of texts) {
          const said = saidByPlatform(source, each);
          if (said !== null) expect([each, matches(own, each)]).toEqual([each, said]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('knows what people write: addresses, numbers of orders, dates', () => {
    const found = (source: string, value: string) => matches(compilePattern(source), value);
    expect(found('^LK-\\d{5}$', 'LK-12345')).toBe(true);
    expect(found('^LK-\\d{5}$', 'LK-123456')).toBe(false);
    expect(found('^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$', 'olivia@example.test')).toBe(true);
    expect(found('^(?<year>\\d{4})-(0[1-9]|1[0-2])$', '2026-13')).toBe(false);
    expect(found('^\\p{Lu}', 'Ärger')).toBe(true);
    expect(found('^.$', '😀')).toBe(true);
    expect(found('', 'anything')).toBe(true);
  });

  it('costs a bounded number of steps where backtracking would take for ever', () => {
    const length = 5000;
    for (const source of ['^(a+)+$', '^(a|a)*$', '^(a*)*b', '(x+x+)+y', '^([a-z]+)*\\d$']) {
      expect(matches(compilePattern(source), `${'a'.repeat(length)}!`)).toBe(false);
    }
  });

  it('is refused with a sentence when it cannot be read, is too large, or looks around', () => {
    const refused = [
      '(',
      ')',
      '[a',
      'a**',
      '*a',
      'a{3,2}',
      'a{9999}',
      '(a)\\1',
      '(?=a)',
      '(?<!a)',
      '\\',
      '{',
      'a]',
      '[b-a]',
    ];
    for (const source of [...refused, '((a{100}){100}){100}', '('.repeat(60) + ')'.repeat(60)]) {
      expect(() => compilePattern(source), source).toThrow(PatternError);
    }
  });
});
