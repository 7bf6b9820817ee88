import type { PageRequest } from '@rongqiao/web/page-contract';
import type { FastifyRequest } from 'fastify';
import type { ApiServer } from '../../platform/http/index.ts';

/** The API as a page calls it: inside this process, as the person who asked, in the language of the page. */
export function inProcessApi(
  app: ApiServer,
  request: FastifyRequest,
  options: { locale: string; headers: Record<string, string> },
): PageRequest['fetchApi'] {
  // The language of this page may come from its address; the cookie's would speak over it.
  const cookie = (request.headers.cookie ?? '')
    .split(';')
    .filter((pair) => !pair.trim().startsWith('lang='))
    .join(';');
  return async (path, { method = 'GET', body } = {}) => {
    const answer = await app.inject({
      method,
      url: path,
      remoteAddress: request.ip,
      headers: {
        ...options.headers,
        ...{ cookie, 'accept-language': options.locale, accept: 'application/json' },
        ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      },
      ...(typeof body === 'string' && { payload: body }),
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value !== undefined) headers.set(name, String(value));
    }
    return new Response(answer.statusCode === 204 ? null : answer.payload, {
      status: answer.statusCode,
      headers,
    });
  };
}
