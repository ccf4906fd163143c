// The one shape of a failure in the browser, whether the server refused, did not answer, or could not be reached.
import { errors, type ErrorCode } from '@switchboard/contract/errors.ts';

/** Failures the server cannot tell of, because nothing came back. */
export type ClientCode = 'client/unreachable' | 'client/timeout' | 'client/unreadable' | 'client/failure';
export type ProblemCode = ErrorCode | ClientCode;

export interface Detail {
  path: string;
  message: string;
}

interface Facts {
  code: ProblemCode;
  /** The HTTP status; 0 when nothing came back. */
  status: number;
  sentence: string;
  details?: Detail[];
  data?: unknown;
  request_id?: string | null;
  /** Seconds to wait before trying again. */
  retry_after?: number | null;
}

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly sentence: string;
  readonly details: Detail[];
  readonly data: unknown;
  readonly request_id: string | null;
  readonly retry_after: number | null;

  constructor(facts: Facts, options?: ErrorOptions) {
    super(`${facts.code}: ${facts.sentence}`, options);
    this.name = 'Problem';
    this.code = facts.code;
    this.status = facts.status;
    this.sentence = facts.sentence;
    this.details = facts.details ?? [];
    this.data = facts.data;
    this.request_id = facts.request_id ?? null;
    this.retry_after = facts.retry_after ?? null;
  }

  /** True if the same request may succeed later, unchanged. */
  get is_passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }

  static from(error: unknown): Problem {
    if (error instanceof Problem) return error;
    return new Problem({ code: 'client/failure', status: -1, sentence: String(error) }, { cause: error });
  }
}

export const statusOf = (code: string): number => (code in errors ? errors[code as ErrorCode][0] : 400);
