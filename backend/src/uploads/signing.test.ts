import { describe, expect, it } from 'vitest';
import { holds, signUploadsWith, urlFor, type Signed } from './signing.ts';

signUploadsWith('k'.repeat(40));
const id = '01a1fa93-74e1-7caf-8e99-4e314b104da8';
const start = Date.parse('2026-11-03T09:00:00.001Z');
const minute = 60_000;

function parts(url: string): Signed {
  const given = new URL(url, 'http://desk').searchParams;
  return { viewer: given.get('viewer')!, until: Number(given.get('until')), signature: given.get('signature')! };
}

describe('a signed address', () => {
  it('stays the same for a minute, so that a browser asks once', () => {
    const addresses = new Set([0, 1, 30_000, 59_999].map((later) => urlFor(id, 'staff', start + later)));
    expect(addresses.size).toBe(1);
    expect(addresses).not.toContain(urlFor(id, 'staff', start + minute));
  });

  it('holds for ten minutes from when it was given, and never for more than eleven', () => {
    for (const given of [start, start + 30_000, start + 59_999]) {
      const signed = parts(urlFor(id, 'staff', given));
      expect(holds(id, signed, given + 10 * minute)).toBe(true);
      expect(holds(id, signed, given + 11 * minute + 1)).toBe(false);
    }
  });

  it('holds for one image, one reader and one time', () => {
    const signed = parts(urlFor(id, 'a-reader', start));
    expect(holds(id, signed, start)).toBe(true);
    expect(holds(id.replace('0', '1'), signed, start)).toBe(false);
    for (const wrong of [
      { viewer: 'staff' },
      { until: signed.until + 60 },
      { signature: '' },
      { signature: 'é'.repeat(43) },
    ])
      expect(holds(id, { ...signed, ...wrong }, start), JSON.stringify(wrong)).toBe(false);
  });

  it('is worth nothing under another secret', () => {
    const signed = parts(urlFor(id, 'staff', start));
    signUploadsWith('l'.repeat(40));
    expect(holds(id, signed, start)).toBe(false);
    signUploadsWith('k'.repeat(40));
    expect(holds(id, signed, start)).toBe(true);
  });
});
