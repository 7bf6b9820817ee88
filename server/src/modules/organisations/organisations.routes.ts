import { Organisation, OrganisationPage, OrganisationQuery } from '@rongqiao/contracts';
import { districtCodesOf } from '@rongqiao/reference';
import { z } from 'zod';
import type { Database } from '../../platform/db/index.ts';
import { notFound } from '../../platform/errors/index.ts';
import type { ApiServer } from '../../platform/http/index.ts';
import { presentOrganisation } from './organisations.presenter.ts';
import { findOrganisationRow, pageOrganisations } from './organisations.repository.ts';

export interface OrganisationContext {
  database: Database;
  /** Open listings of some parties; they belong to another module, so the app joins the two. */
  countOpenListings: (ids: readonly string[]) => Promise<Map<string, { demand: number; supply: number }>>;
}

const NOTHING_OPEN = { demand: 0, supply: 0 };

/** The public directory of parties. */
export function organisationRoutes(app: ApiServer, context: OrganisationContext): void {
  const config = { access: 'public' } as const;
  const tags = ['organisations'];
  app.get(
    '/api/v1/organisations',
    {
      config,
      schema: {
        summary: 'Directory of organisations',
        tags,
        querystring: OrganisationQuery,
        response: { 200: OrganisationPage },
      },
    },
    async (request) => {
      const { q, type, region, page, size } = request.query;
      const regionCodes = region ? districtCodesOf(region) : undefined;
      const { rows, total } = await pageOrganisations(context.database, { q, type, regionCodes, page, size });
      const open = await context.countOpenListings(rows.map(({ id }) => id));
      const items = rows.map((row) => presentOrganisation(row, open.get(row.id) ?? NOTHING_OPEN));
      return { items, total, page, size };
    },
  );
  app.get(
    '/api/v1/organisations/:id',
    {
      config,
      schema: {
        summary: 'One organisation',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 200: Organisation },
      },
    },
    async (request) => {
      const row = await findOrganisationRow(context.database, request.params.id);
      if (!row) throw notFound({ zh: '单位', en: 'organisation' });
      const open = await context.countOpenListings([row.id]);
      return presentOrganisation(row, open.get(row.id) ?? NOTHING_OPEN);
    },
  );
}
