import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(gzip);
const SMALL_BYTES = 1_024;

/** Sends text, compressed where the reader's browser takes it and it gains. */
export async function sendCompressed(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
): Promise<FastifyReply> {
  const accepts = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (!accepts || text.length < SMALL_BYTES) return reply.send(text);
  return reply.header('content-encoding', 'gzip').send(await compress(text, { level: 5 }));
}
