// Reads a CSV export row by row, however long it is; what cannot be read is told with its line, and the rest goes on.
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { columns, mapRow, type Cells, type Incoming } from './rows.ts';

export type Row = { line: number } & ({ ticket: Incoming } | { reason: string });

export class WrongFile extends Error {}

interface Parsed {
  record: string[];
  info: { lines: number };
}

/** @throws WrongFile when the first line does not name the columns */
export async function* readRows(input: Readable): AsyncGenerator<Row> {
  const broken: (Row & { reason: string })[] = [];
  let lastBroken: number | undefined;
  const onSkip = (error: CsvError | undefined): undefined => {
    const { lines: line = 0, message = '' } = (error ?? {}) as { lines?: number; message?: string };
    // The parser may stumble several times over one line.
    if (line !== lastBroken) broken.push({ line, reason: `is not valid CSV: ${message}` });
    lastBroken = line;
  };
  const parser = input.pipe(
    parse({
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: onSkip,
    }),
  );
  input.once('error', (error) => parser.destroy(error));
  let header: string[] | undefined;
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    yield* broken.splice(0);
    // The parser counts to where a record ends; cells of several lines make it longer.
    const line = info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    if (!header) header = checked(record);
    else if (record.length !== header.length)
      yield { line, reason: `has ${record.length} columns instead of ${header.length}` };
    else yield { line, ...mapRow(cellsOf(header, record)) };
  }
  yield* broken.splice(0);
  if (!header) throw new WrongFile('The file is empty.');
}

function checked(header: string[]): string[] {
  const names = header.map((name) => name.trim());
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new WrongFile(`The file has no column ${missing.map((name) => `"${name}"`).join(', ')}.`);
  return names;
}

const cellsOf = (header: string[], record: string[]) =>
  Object.fromEntries(header.map((name, index) => [name, record[index]!])) as Cells;

/** The tickets of a file, again from its start when it ends; unreadable rows are told the first time round. */
export async function* endlessTickets(
  file: string,
  unreadable: (row: { line: number; reason: string }) => void,
): AsyncGenerator<Incoming> {
  for (let round = 1; ; round++) {
    let readable = 0;
    for await (const row of readRows(createReadStream(file))) {
      if ('ticket' in row) {
        readable += 1;
        yield row.ticket;
      } else if (round === 1) unreadable(row);
    }
    if (readable === 0) throw new WrongFile('The file has no row that can be read.');
  }
}
