import { expect, test } from 'vitest';
import { hostileTexts } from '../../../../backend/test/hostile-texts.ts';
import { completeAddress, isLinkAddress } from './link-address.ts';

test('an address is completed as people mean it', () => {
  expect(
    ['example.com', ' www.example.com/a?b=c ', 'anna@example.com', 'https://example.com', '/tickets', '#top'].map(
      completeAddress,
    ),
  ).toEqual([
    'https://example.com',
    'https://www.example.com/a?b=c',
    'mailto:anna@example.com',
    'https://example.com',
    '/tickets',
    '#top',
  ]);
});

test('what the desk would not keep leads nowhere', () => {
  const refused = ['', 'hello', '//evil.test', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x'];
  const hidden = [
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'ftp://example.com',
    'http:javascript',
    'https:///',
  ];
  for (const address of [...refused, ...hidden, ...hostileTexts]) {
    expect(isLinkAddress(address), address).toBe(false);
    expect(completeAddress(address), address).toBeNull();
  }
});
