// Asking the desk over HTTP, typed by the contract. Without React, so that the app and the chat widget can share it.
import type { Answer, Input, RouteName, Routes } from '@switchboard/contract/api.ts';
import { Problem, statusOf, type Detail, type ProblemCode } from './problem.ts';
import { learnClock } from './server-clock.ts';

/** A query whose fields are all optional may be left out. */
type Loose<I> = I extends { query: infer Q } ? ({} extends Q ? Omit<I, 'query'> & { query?: Q } : I) : I;
export type Given<N extends RouteName> = Loose<Input<Routes[N]>>;
export type Got<N extends RouteName> = Answer<Routes[N]>;

export interface Asking {
  token?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Files, instead of a body of JSON. */
  form?: FormData;
  patience_ms?: number;
}

type Value = string | number | boolean | undefined | null;
export interface AnyInput {
  params?: Record<string, string | number>;
  query?: Record<string, Value | readonly Value[]>;
  body?: unknown;
}

/** `'GET /tickets/:id'` with its params and query → method and address. */
export function addressOf(
  route: string,
  { params = {}, query = {} }: AnyInput = {},
): [method: string, address: string] {
  const [method = '', path = ''] = route.split(' ');
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return [method, `/api${filled}${text && `?${text}`}`];
}

/**
 * @returns what the contract calls `data`; of a list the page: `{ rows, count, count_capped, page, pages, next_cursor }`
 * @throws {Problem}
 */
export async function request<N extends RouteName>(
  route: N,
  input: Given<N>,
  { token, signal, form, patience_ms = 20_000 }: Asking = {},
): Promise<Got<N>> {
  const given = input as AnyInput;
  const [method, address] = addressOf(route, given);
  const asked_at = Date.now();
  const too_late = AbortSignal.timeout(patience_ms);
  const json = given.body === undefined ? undefined : JSON.stringify(given.body);
  const headers = {
    accept: 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
    ...(json !== undefined && { 'content-type': 'application/json' }),
  };
  try {
    const response = await fetch(address, {
      method,
      headers,
      ...((form ?? json) !== undefined && { body: form ?? json }),
      signal: signal ? AbortSignal.any([signal, too_late]) : too_late,
    });
    learnClock(response.headers.get('date'), asked_at);
    return (await readAnswer(response)) as Got<N>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw error instanceof Problem ? error : unanswered(too_late.aborted, error);
  }
}

/**
 * What an answer of the desk brings.
 * @throws {Problem}
 */
export async function readAnswer(response: Response): Promise<unknown> {
  const envelope = response.status === 204 ? null : await readJson(response);
  if (!response.ok) throw refused(response, envelope);
  return envelope === null ? undefined : unwrap(envelope as Record<string, unknown>);
}

function unwrap(envelope: Record<string, unknown>): unknown {
  const { success: _, data, ...rest } = envelope;
  if ('next_cursor' in rest) return { rows: data, ...rest };
  return 'data' in envelope ? data : rest;
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : {};
  } catch (cause) {
    // A gateway in front of the desk answers with a page of its own.
    const status = response.ok ? 502 : response.status;
    const sentence = 'The answer was not from the desk; something in between failed.';
    throw new Problem({ code: 'client/unreadable', status, sentence }, { cause });
  }
}

function refused(response: Response, envelope: unknown): Problem {
  const told = (envelope ?? {}) as {
    error?: string;
    code?: ProblemCode;
    details?: Detail[];
    data?: unknown;
    request_id?: string;
  };
  const retry_after = Number.parseFloat(response.headers.get('retry-after') ?? '');
  return new Problem({
    code: told.code ?? 'client/unreadable',
    status: response.status || statusOf(told.code ?? ''),
    sentence: told.error ?? response.statusText,
    ...(told.details && { details: told.details }),
    data: told.data,
    request_id: told.request_id ?? null,
    retry_after: Number.isNaN(retry_after) ? null : retry_after,
  });
}

export const unanswered = (too_late: boolean, cause: unknown) =>
  too_late
    ? new Problem({ code: 'client/timeout', status: 0, sentence: 'The desk did not answer in time.' }, { cause })
    : new Problem({ code: 'client/unreachable', status: 0, sentence: 'The desk cannot be reached.' }, { cause });
