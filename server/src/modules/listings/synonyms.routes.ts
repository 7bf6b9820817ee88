import { type MembershipRole, NewSynonymGroup, SynonymGroup, SynonymGroupList } from '@rongqiao/contracts';
import { z } from 'zod';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { runOnce } from '../../platform/idempotency/index.ts';
import type { ListingContext } from './listings.routes.ts';
import { addSynonyms, changeSynonyms, listSynonyms, removeSynonyms } from './synonyms.service.ts';

const OFFICIALS: readonly MembershipRole[] = ['official', 'district_official', 'administrator'];
const Id = z.object({ id: z.uuid() });
const tags = ['synonyms'];

/** The table of synonyms, kept by officials. A change counts in search at once. */
export function synonymRoutes(app: ApiServer, { database, directory, clock }: ListingContext): void {
  const config = { access: { roles: OFFICIALS } };
  app.get(
    '/api/v1/synonyms',
    { config, schema: { summary: 'All synonym groups', tags, response: { 200: SynonymGroupList } } },
    async () => ({ items: await listSynonyms(database) }),
  );
  app.post(
    '/api/v1/synonyms',
    {
      config,
      schema: {
        summary: 'Add a group',
        tags,
        headers: z.object({ 'idempotency-key': z.string().min(8).max(128).optional() }),
        body: NewSynonymGroup,
        response: { 201: SynonymGroup },
      },
    },
    async (request, reply) => {
      const { userId } = callerOf(request);
      const once = {
        userId,
        key: request.headers['idempotency-key'],
        route: 'POST /api/v1/synonyms',
        body: request.body,
      };
      const group = await runOnce(database, once, (tx) =>
        addSynonyms(tx, userId, request.body.terms, clock()),
      );
      await directory.reloadSynonyms();
      return reply.code(201).send(group);
    },
  );
  app.put(
    '/api/v1/synonyms/:id',
    {
      config,
      schema: {
        summary: 'Change a group',
        tags,
        params: Id,
        body: NewSynonymGroup,
        response: { 200: SynonymGroup },
      },
    },
    async (request) => {
      const group = { id: request.params.id, terms: request.body.terms };
      await changeSynonyms(database, callerOf(request).userId, group, clock());
      await directory.reloadSynonyms();
      return group;
    },
  );
  app.delete(
    '/api/v1/synonyms/:id',
    { config, schema: { summary: 'Remove a group', tags, params: Id, response: { 204: z.null() } } },
    async (request, reply) => {
      await removeSynonyms(database, callerOf(request).userId, request.params.id, clock());
      await directory.reloadSynonyms();
      return reply.code(204).send(null);
    },
  );
}
