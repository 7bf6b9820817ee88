import type { FastifyRequest } from 'fastify';

const HIDDEN = ['password', 'email', 'cookie', 'authorization'];

/**
 * Structured logs without personal data: a request is logged by its route pattern, never by its address, query, headers
 * or body; a failed query without its values.
 */
export function loggerOptions(level: string) {
  return {
    level,
    redact: { paths: HIDDEN.flatMap((name) => [name, `*.${name}`]), censor: '[hidden]' },
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
      err: describeError,
    },
  };
}

/** An error with where it happened; of a failed query the database's code stands in place of its text and values. */
function describeError(error: Error & { code?: unknown }) {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const failedQuery = 'query' in error && 'params' in error;
  const cause = error.cause as { code?: unknown } | undefined;
  return {
    type: error.name,
    code: failedQuery ? cause?.code : error.code,
    message: failedQuery ? 'failed query' : error.message,
    stack: frames.join('\n'),
  };
}
