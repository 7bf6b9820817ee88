import type { Readable } from 'node:stream';
import { ListingQuery } from '@rongqiao/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { TABLE_MEDIA_TYPES, type TableFormat } from '../../platform/tables/index.ts';
import { exportMine, exportSearch } from './export-listings.ts';
import type { ListingContext } from './listings.routes.ts';
import { viewerOf } from './sharing.ts';

const Format = z.object({ format: z.enum(['csv', 'xlsx']).default('xlsx') });
const SearchExport = ListingQuery.omit({ page: true, size: true }).extend(Format.shape);
const tags = ['listings'];

/** Lists as files that spreadsheet programs open. */
export function exportRoutes(app: ApiServer, { database, directory, clock }: ListingContext): void {
  app.get(
    '/api/v1/listings/export',
    {
      config: { access: 'public' },
      schema: { summary: 'A search result as xlsx or csv', tags, querystring: SearchExport },
    },
    async (request, reply) => {
      const { format, ...query } = request.query;
      const viewer = await viewerOf(database, request.caller);
      const context = { database, directory, now: clock(), viewer };
      return sendFile(
        reply,
        'listings',
        format,
        exportSearch(context, query, { format, locale: request.locale }),
      );
    },
  );
  app.get(
    '/api/v1/me/listings/export',
    {
      config: { access: 'signed_in' },
      schema: { summary: 'Listings of my organisations as xlsx or csv', tags, querystring: Format },
    },
    async (request, reply) => {
      const { format } = request.query;
      const context = { database, directory, now: clock() };
      const file = { format, locale: request.locale };
      return sendFile(reply, 'my-listings', format, await exportMine(context, callerOf(request), file));
    },
  );
}

function sendFile(reply: FastifyReply, name: string, format: TableFormat, content: Readable): FastifyReply {
  return reply
    .type(TABLE_MEDIA_TYPES[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .send(content);
}
