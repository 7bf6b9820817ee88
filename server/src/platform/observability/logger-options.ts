import type { FastifyRequest } from 'fastify';

/**
 * Structured logs without personal data: a request is logged by its route pattern, never by its address, query, headers
 * or body.
 */
export function loggerOptions(level: string) {
  return {
    level,
    redact: { paths: ['*.password', '*.email', '*.cookie', '*.authorization'], censor: '[hidden]' },
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
      err: (error: Error & { code?: unknown }) => ({
        type: error.name,
        code: error.code,
        message: error.message,
        stack: error.stack ?? '',
      }),
    },
  };
}
