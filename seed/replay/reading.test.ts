import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { endlessTickets, readRows, WrongFile, type Row } from './reading.ts';

const header =
  'Ticket ID,Customer Name,Customer Email,Product Purchased,Ticket Type,Ticket Subject,Ticket Description,Ticket Priority,Ticket Channel';
const row = (id: number, text = 'It is broken.') =>
  `${id},Ann,ann@example.com,Echo,Technical issue,Setup ${id},${text},Low,Email`;

async function read(text: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const each of readRows(Readable.from([text.slice(0, 50), text.slice(50)]))) rows.push(each);
  return rows;
}

test('a quoted cell may have several lines, and lines are still counted right', async () => {
  const [first, second] = await read(
    `${header}\n${row(1, '"One, with a ""quote"".\n\nTwo {product_purchased}."')}\n\n${row(2)}\n`,
  );
  expect(first).toMatchObject({ line: 2, ticket: { description: 'One, with a "quote".\n\nTwo Echo.' } });
  expect(second).toMatchObject({ line: 6, ticket: { subject: 'Setup 2' } });
});

test('bad rows are told with line and reason, and the rest goes on', async () => {
  const text = [
    header,
    row(1),
    '2,Ann,ann@example.com',
    row(3, '"bad "quotes" in it"'),
    row(4).replace('ann@example.com', ''),
    row(5),
  ].join('\n');
  const rows = (await read(text)).sort((a, b) => a.line - b.line);
  expect(rows.map((each) => ('ticket' in each ? each.line : `${each.line} ${each.reason.split(':')[0]}`))).toEqual([
    2,
    '3 has 3 columns instead of 9',
    '4 is not valid CSV',
    '5 has no e-mail address',
    6,
  ]);
});

test('a file without the columns is refused in one sentence', async () => {
  await expect(read('a,b\n1,2\n')).rejects.toThrow(/^The file has no column "Customer Name", .*"Ticket Channel"\.$/);
  await expect(read('')).rejects.toThrow('The file is empty.');
});

test('a file that ends begins again, and tells its unreadable rows once', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'replay-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'export.csv');
  writeFileSync(file, [header, row(1), 'x', row(2)].join('\n'));
  const unreadable: number[] = [];
  const subjects: string[] = [];
  for await (const { subject } of endlessTickets(file, ({ line }) => unreadable.push(line))) {
    if (subjects.push(subject) === 5) break;
  }
  expect(subjects).toEqual(['Setup 1', 'Setup 2', 'Setup 1', 'Setup 2', 'Setup 1']);
  expect(unreadable).toEqual([3]);
  writeFileSync(file, `${header}\nx\n`);
  await expect(endlessTickets(file, () => {}).next()).rejects.toThrow(WrongFile);
});
