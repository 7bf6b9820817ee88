import { PolicyId, RuleCase, RuleJudgement } from '@rongqiao/contracts';
import { z } from 'zod';
import type { ApiServer } from '../../platform/http/index.ts';
import { judgeCase } from './judge-case.ts';
import type { PolicyContext } from './policy-context.ts';

/** Anybody may put a case to a rule; nothing is kept of it. */
export function judgementRoutes(app: ApiServer, { database, packs, clock }: PolicyContext): void {
  app.get(
    '/api/v1/policies/:id/rules/:rule/judgement',
    {
      config: { access: 'public' },
      schema: {
        summary: 'What a rule says of a case',
        tags: ['policies'],
        params: z.object({ id: PolicyId, rule: z.string().max(64) }),
        querystring: RuleCase,
        response: { 200: RuleJudgement },
      },
    },
    ({ params: { id: policy, rule }, query, locale }) =>
      judgeCase(database, packs, { policy, rule, now: clock(), locale }, query),
  );
}
