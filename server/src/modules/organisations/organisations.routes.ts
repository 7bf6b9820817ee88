import { Organisation, OrganisationPage, OrganisationQuery } from '@rongqiao/contracts';
import { z } from 'zod';
import type { Database } from '../../platform/db/index.ts';
import type { ApiServer } from '../../platform/http/index.ts';
import { type CountOpenListings, getOrganisation, listOrganisations } from './organisations.service.ts';

/** The public directory of parties. */
export function organisationRoutes(
  app: ApiServer,
  context: { database: Database; countOpenListings: CountOpenListings },
): void {
  const { database, countOpenListings } = context;
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
    (request) => listOrganisations(database, request.query, countOpenListings),
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
    (request) => getOrganisation(database, request.params.id, countOpenListings),
  );
}
