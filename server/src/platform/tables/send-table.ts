import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { TABLE_MEDIA_TYPES, type TableFormat } from './write-table.ts';

/** How a route is asked for one of the two formats. */
export const TableFormatQuery = z.object({ format: z.enum(['csv', 'xlsx']).default('xlsx') });

/** Sends a table to be saved under a name (ASCII, without extension). Nobody on the way keeps it. */
export function sendTable(
  reply: FastifyReply,
  name: string,
  format: TableFormat,
  content: Readable,
): FastifyReply {
  return reply
    .type(TABLE_MEDIA_TYPES[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(content);
}
