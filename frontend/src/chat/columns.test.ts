import { expect, test } from 'vitest';
import { addressOf, fitting, readColumns, withClosed, withOpened, type Columns } from './columns.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(
  (letter) => `${letter.repeat(8)}-0000-7000-8000-${letter.repeat(12)}`,
) as [string, string, string, string];
const none: Columns = { open: [], focused: null };
const read = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://desk');
  return readColumns(pathname.split('/')[3], searchParams);
};

test('what is open is found again by its address', () => {
  for (const columns of [none, { open: [a], focused: a }, { open: [a, b, c], focused: b }])
    expect(read(addressOf(columns))).toEqual(columns);
});

test('an address written by hand does no harm', () => {
  expect(read('/agent/chats/nonsense')).toEqual(none);
  expect(read(`/agent/chats/${a}?columns=${b}.x.${b}`)).toEqual({ open: [b, a], focused: a });
});

test('a chat opens beside the others, and in the place of the focused one where there is no room', () => {
  const two = withOpened({ open: [a], focused: a }, b, 3);
  expect(two).toEqual({ open: [a, b], focused: b });
  expect(withOpened({ ...two, focused: a }, c, 2)).toEqual({ open: [c, b], focused: c });
  expect(withOpened(two, a, 2)).toEqual({ open: [a, b], focused: a });
  expect(withOpened({ open: [a, b, c], focused: b }, d, 1)).toEqual({ open: [d], focused: d });
});

test('a window that has become narrow keeps the focused chat', () => {
  expect(fitting({ open: [a, b, c], focused: a }, 2)).toEqual([a, c]);
  expect(fitting({ open: [a, b, c], focused: c }, 1)).toEqual([c]);
  expect(fitting({ open: [a, b], focused: null }, 3)).toEqual([a, b]);
});

test('when a chat is closed, its neighbour has the focus', () => {
  expect(withClosed({ open: [a, b, c], focused: b }, b)).toEqual({ open: [a, c], focused: c });
  expect(withClosed({ open: [a, b], focused: b }, b)).toEqual({ open: [a], focused: a });
  expect(withClosed({ open: [a, b], focused: a }, b)).toEqual({ open: [a], focused: a });
  expect(withClosed({ open: [a], focused: a }, a)).toEqual(none);
});
