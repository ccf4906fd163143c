// The one way to fail on purpose: throw problem('ticket/not-found').
import { errors, type ErrorCode } from '@switchboard/contract/errors.ts';

export interface Detail {
  path: string;
  message: string;
}

export class Problem extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: Detail[];
  /** What the caller needs to go on, such as the present ticket after a stale change. */
  readonly data: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    more: { details?: Detail[]; data?: unknown; retryAfterSeconds?: number; sentence?: string } = {},
  ) {
    const [status, sentence] = errors[code];
    super(more.sentence ?? sentence);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.details = more.details ?? [];
    this.data = more.data;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

export const problem = (...args: ConstructorParameters<typeof Problem>) => new Problem(...args);

/** A value that is well-formed but wrong, told like a schema failure. */
export const invalid = (path: string, message: string) => problem('request/invalid', { details: [{ path, message }] });
