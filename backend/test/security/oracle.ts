// What every security case asserts besides its own point: nothing stored changed, a quick answer, no internals in it.
import { randomUUID } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import type { Reply, RouteName, Routes } from '@switchboard/contract/api.ts';
import { expect } from 'vitest';
import { row, rows, sql, Sql } from '../../src/database/sql.ts';
import { settled } from '../../src/journal.ts';
import { ask, type Answer, type Options } from '../client.ts';

/** Traces of the inside: stack, path, statement, library, error class, version. */
const internals = [
  /\bat .+:\d+:\d+/,
  /node_modules|file:\/\/|\/(backend|src|work|home|usr|tmp)\//,
  /\.[cm]?[jt]s\b/,
  /\bselect\b.+\bfrom\b|\binsert into\b|\bupdate\b.+\bset\b|\bdelete from\b|\bsyntax error\b|\brelation\b|\bcolumn\b/i,
  /sequelize|postgres|\bpg_|\bfastify|fst_err|\bajv\b|secure-json|jwt (malformed|expired)|\b[A-Z]\w+Error\b|unexpected token|ECONN/i,
  /\bv?\d+\.\d+\.\d+\b/,
];

export function expectNoInternals(text: string): void {
  for (const trace of internals) expect(text).not.toMatch(trace);
}

/** Calls a route as `ask` does; the answer must come soon and keep the inside to itself. */
export async function probe<K extends RouteName>(
  url: string,
  name: K,
  input: object = {},
  options: Options = {},
  withinMs = 2_000,
): Promise<Answer<Reply<Routes[K]>>> {
  const began = performance.now();
  const answer = await ask(url, name, input, options);
  expect(performance.now() - began, `${name} took too long`).toBeLessThan(withinMs);
  expect(answer.status, `${name} failed`).not.toBe(500);
  // What succeeded is what people have written, in the shape the contract declares.
  if (answer.status < 400) return answer;
  expectNoInternals(JSON.stringify(answer.body));
  expect(answer.body).toMatchObject({
    error: expect.any(String),
    code: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
    request_id: expect.any(String),
  });
  return answer;
}

interface ById {
  params: { id: string };
  body?: object;
  query?: object;
}

/** Exactly the answer for an id, or a number, that nobody has. */
export async function expectMissing(url: string, name: RouteName, input: ById, options: Options): Promise<void> {
  const id = /^\d+$/.test(input.params.id) ? '987654321' : randomUUID();
  const [found, none] = [
    await probe(url, name, input, options),
    await probe(url, name, { ...input, params: { id } }, options),
  ];
  const { request_id: _, ...said } = found.body;
  const { request_id: __, ...expected } = none.body;
  expect(found.status, `${name} on something that is not theirs`).toBe(404);
  expect({ status: found.status, said }).toEqual({ status: none.status, said: expected });
}

/** A fingerprint of every table, after all that still followed from earlier commits. */
export async function stored(except: string[] = []): Promise<Record<string, string>> {
  await settled();
  const names = (
    await rows<{ name: string }>(sql`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relname not in ('migrations', 'presence', 'limits', 'socket_io_attachments') order by relname`)
  ).flatMap(({ name }) => (except.includes(name) ? [] : name));
  const parts = names.map(
    (name) =>
      `(select count(*) || ' ' || coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') from "${name}" t) as "${name}"`,
  );
  return row<Record<string, string>>(new Sql([`select ${parts.join(', ')}`], []));
}

export async function unchanged(work: () => Promise<unknown>, except: string[] = []): Promise<void> {
  const before = await stored(except);
  await work();
  expect(await stored(except)).toEqual(before);
}

export const statusesOf = (answers: { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);

export interface Sent {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  ms: number;
}

interface Sending {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The address it comes from: all of 127.0.0.0/8 is this machine. */
  from?: string;
}

/** What fetch does not let one send: any Host, target, content type and source address. */
export function send(
  url: string,
  path: string,
  { method = 'GET', headers = {}, body, from }: Sending = {},
): Promise<Sent> {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path, method, headers, agent: false, ...(from && { localAddress: from }) },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => void (text += chunk));
        const done = () =>
          resolve({ status: response.statusCode!, headers: response.headers, text, ms: performance.now() - began });
        // A server may answer, and close, before it has read all of a body it refuses.
        response.once('end', done).once('error', done);
      },
    );
    outgoing
      .once('error', reject)
      .setTimeout(10_000, () => outgoing.destroy(new Error(`${method} ${path} was not answered`)));
    outgoing.end(body);
  });
}

/** A failure in the desk's one shape. */
export function expectFailure({ status, text, ms }: Sent, expected: number | number[], code?: string): void {
  expect([expected].flat(), text).toContain(status);
  expect(ms).toBeLessThan(2_000);
  expectNoInternals(text);
  expect(JSON.parse(text)).toEqual(
    expect.objectContaining({
      error: expect.any(String),
      code: code ?? expect.any(String),
      request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    }),
  );
}

export const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
