import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useDesk } from '../../test/desk.ts';
import { rows, sql } from './sql.ts';
import { declared } from './table.ts';

useDesk();

const source = path.resolve(import.meta.dirname, '..');
const tableFiles = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|\/)tables\.ts$/.test(file),
);

describe('declared tables', () => {
  it('are the migrated ones, column by column', async () => {
    await Promise.all(tableFiles.map((file) => import(path.join(source, file))));
    const found = await rows<{ table: string; column: string; type: string; nullable: boolean; filled: boolean }>(sql`
      select table_name as "table", column_name as "column", udt_name as type, is_nullable = 'YES' as nullable,
        column_default is not null or is_identity = 'YES' as filled
      from information_schema.columns where table_schema = 'public'`);
    // Read and written by SQL alone: the journal, the limits and what libraries keep for themselves.
    const sqlOnly = ['events', 'limits', 'migrations', 'socket_io_attachments'];
    const migrated = found
      .filter(({ table }) => !sqlOnly.includes(table))
      .map(({ table, column, type, nullable }) => `${table}.${column} ${type}${nullable ? '?' : ''}`);
    const written = declared.flatMap(({ name, columns }) =>
      Object.entries(columns).map(([column, { pg, nullable }]) => `${name}.${column} ${pg}${nullable ? '?' : ''}`),
    );
    expect(written.sort()).toEqual(migrated.sort());
  });
});
