import contentDisposition from 'content-disposition';
import type { FastifyReply } from 'fastify';
import { type FileKind, MEDIA_TYPES } from './file-kind.ts';

/**
 * Sends a kept file so that no browser runs or shows it as part of the platform: to be saved, under its own type, in a sandbox,
 * and not kept by anybody on the way, because who may see it can change.
 */
export function sendFile(
  reply: FastifyReply,
  file: { name: string; kind: FileKind; bytes: Buffer },
): FastifyReply {
  return reply
    .header('content-type', MEDIA_TYPES[file.kind])
    .header('content-disposition', contentDisposition(file.name, { type: 'attachment' }))
    .header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store')
    .send(file.bytes);
}
