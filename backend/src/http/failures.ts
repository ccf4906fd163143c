// Whatever goes wrong becomes one shape: a sentence, a code, details, and the request's id. Internals stay in the log.
import type { ErrorCode } from '@switchboard/contract/errors.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problem, type Detail } from '../problem.ts';

const byFastifyCode: Record<string, ErrorCode> = {
  FST_ERR_BAD_URL: 'request/unreadable',
  FST_ERR_MAX_PARAM_LENGTH: 'request/unreadable',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request/media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request/too-large',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request/malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request/malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request/malformed',
};

/** The database is away, starting, shutting down or out of connections (SQLSTATE classes 08, 53, 57), or answers too late. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as { code?: string };
  return (
    /^Sequelize(Connection|HostN|AccessDenied)/.test(error.name) ||
    /^(08|53|57)...$/.test(code) ||
    /^(ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EHOST)/.test(code) ||
    /^(Connection terminated|Client has encountered a connection error|timeout expired)/.test(error.message)
  );
}

/** @returns the problem a caller may see; anything unforeseen is `service/failure` */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isOutage(error)) return problem('service/unavailable', { retryAfterSeconds: 2 });
  // A lock waited for too long, a deadlock, a serialization failure: nothing was changed, and the next try gets through.
  if (/^(55P03|40P01|40001)$/.test((error as { code?: string }).code ?? ''))
    return problem('service/busy', { retryAfterSeconds: 1 });
  const { validation, validationContext, code, statusCode } = error as FastifyError;
  if (validation)
    return problem('request/invalid', { details: validation.map((each) => detail(each, validationContext)) });
  const known = byFastifyCode[code];
  if (known) return problem(known);
  // A value PostgreSQL could not read as a number, time or id (SQLSTATE class 22): the caller's, never ours.
  if (/^22...$/.test(code)) return problem('request/invalid');
  if (statusCode === 400 || error instanceof SyntaxError || error instanceof URIError)
    return problem('request/malformed');
  return problem('service/failure');
}

type Validation = NonNullable<FastifyError['validation']>[number];

function detail({ instancePath, keyword, params, message }: Validation, context: string | undefined): Detail {
  const inner = (params as { missingProperty?: string; additionalProperty?: string; allowedValues?: unknown[] }) ?? {};
  const path = `${instancePath}${inner.missingProperty ? `/${inner.missingProperty}` : inner.additionalProperty ? `/${inner.additionalProperty}` : ''}`;
  const place = context === 'querystring' ? '/query' : context === 'params' ? '/params' : '';
  const where = `${place}${path}` || '/';
  if (keyword === 'required') return { path: where, message: 'is missing' };
  if (keyword === 'additionalProperties') return { path: where, message: 'is not a known field' };
  if (keyword === 'discriminator') return { path: `${where}/type`, message: 'is not a known kind' };
  if (keyword === 'enum') return { path: where, message: `must be one of ${inner.allowedValues?.join(', ')}` };
  return { path: where, message: message ?? 'is not valid' };
}

/** The one answer to whatever failed, before a route was found as well. */
export function answerFailure(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const found = asProblem(error);
  if (found.status >= 500) request.log.error({ err: error }, found.code);
  return send(found, request, reply);
}

export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler(answerFailure);
  app.setNotFoundHandler((request, reply) => send(problem('request/not-found'), request, reply));
}

function send(found: Problem, request: FastifyRequest, reply: FastifyReply) {
  if (found.retryAfterSeconds !== undefined) reply.header('retry-after', Math.max(1, found.retryAfterSeconds));
  return reply
    .code(found.status)
    .type('application/json')
    .send(JSON.stringify(failureBody(found, request.id)));
}

export const failureBody = (found: Problem, request_id: string) => ({
  error: found.message,
  code: found.code,
  details: found.details,
  ...(found.data !== undefined && { data: found.data }),
  request_id,
});
