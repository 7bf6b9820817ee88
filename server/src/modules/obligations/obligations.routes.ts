import {
  ObligationOverview,
  ObligationQuery,
  OrganisationObligations,
  SupplyFacts,
} from '@rongqiao/contracts';
import { z } from 'zod';
import { type ApiServer, callerOf, OFFICIALS } from '../../platform/http/index.ts';
import type { ObligationContext } from './obligation-context.ts';
import { getObligations, overseeObligations } from './read-obligations.ts';
import { supplyFacts } from './supply-facts.ts';

const tags = ['obligations'];
const params = z.object({ id: z.uuid() });
const signedIn = { access: 'signed_in' } as const;

/** What policies ask of organisations and offer them, and the facts that decide. */
export function obligationRoutes(app: ApiServer, context: ObligationContext): void {
  app.get(
    '/api/v1/organisations/:id/obligations',
    {
      config: signedIn,
      schema: {
        summary: 'What policies in force ask of it and offer it',
        tags,
        params,
        response: { 200: OrganisationObligations },
      },
    },
    (request) => {
      const { caller, locale } = { caller: callerOf(request), locale: request.locale };
      return getObligations(context, request.params.id, { caller, locale });
    },
  );
  app.put(
    '/api/v1/organisations/:id/facts',
    {
      config: signedIn,
      schema: {
        summary: 'Supply facts that rules ask for',
        tags,
        params,
        body: SupplyFacts,
        response: { 200: OrganisationObligations },
      },
    },
    async (request) => {
      const { id } = request.params;
      const caller = callerOf(request);
      await supplyFacts(context, { id, caller }, request.body);
      return getObligations(context, id, { caller, locale: request.locale });
    },
  );
  app.get(
    '/api/v1/console/obligations',
    {
      config: { access: { roles: OFFICIALS } },
      schema: {
        summary: 'How the organisations of my regions stand to each rule',
        tags,
        querystring: ObligationQuery,
        response: { 200: ObligationOverview },
      },
    },
    (request) => overseeObligations(context, request.query, callerOf(request)),
  );
}
