import type { FastifyInstance } from 'fastify';

/** Lets routes take a file as it is: a body of `application/octet-stream` arrives as a Buffer, within the route's limit. */
export function takeBytes(app: FastifyInstance): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
}
