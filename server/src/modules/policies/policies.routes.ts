import { Policy, PolicyId, PolicyList, PolicyRuleList, PolicyTaskList } from '@rongqiao/contracts';
import { z } from 'zod';
import type { ApiServer } from '../../platform/http/index.ts';
import { judgementRoutes } from './judgement.routes.ts';
import type { PolicyContext } from './policy-context.ts';
import { questionRoutes } from './questions.routes.ts';
import { getPolicy, listPolicies, listRules, listTasks } from './read-policies.ts';
import { reviewRoutes } from './review.routes.ts';

const config = { access: 'public' } as const;
const tags = ['policies'];
const params = z.object({ id: PolicyId });

/** Policies for everybody; those under review only for the officials who answer for their region. */
export function policyRoutes(app: ApiServer, context: PolicyContext): void {
  const { database, clock, packs } = context;
  app.get(
    '/api/v1/policies',
    { config, schema: { summary: 'All policies', tags, response: { 200: PolicyList } } },
    ({ caller }) => listPolicies(database, { caller, now: clock(), packs }),
  );
  app.get(
    '/api/v1/policies/:id',
    { config, schema: { summary: 'One policy with its clauses', tags, params, response: { 200: Policy } } },
    ({ params: { id }, caller }) => getPolicy(database, id, { caller, now: clock(), packs }),
  );
  app.get(
    '/api/v1/policies/:id/tasks',
    { config, schema: { summary: 'Its tasks', tags, params, response: { 200: PolicyTaskList } } },
    ({ params: { id }, caller }) => listTasks(database, id, { caller, now: clock(), packs }),
  );
  app.get(
    '/api/v1/policies/:id/rules',
    { config, schema: { summary: 'Its rules', tags, params, response: { 200: PolicyRuleList } } },
    ({ params: { id }, caller }) => listRules(database, id, { caller, now: clock(), packs, targets: false }),
  );
  judgementRoutes(app, context);
  questionRoutes(app, context);
  reviewRoutes(app, context);
}
