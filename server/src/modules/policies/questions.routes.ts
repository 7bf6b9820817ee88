import { AnswerQuestion, PolicyId, PolicyQuestionList } from '@rongqiao/contracts';
import { z } from 'zod';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { answerQuestion, listQuestions } from './answer-question.ts';
import { POLICY_OFFICIALS } from './policies.access.ts';
import type { PolicyContext } from './policy-context.ts';

const tags = ['policies'];
const params = z.object({ id: PolicyId });

/** What the text of a policy leaves open: for everybody to read, for officials of its region to answer. */
export function questionRoutes(app: ApiServer, { database, clock, packs }: PolicyContext): void {
  app.get(
    '/api/v1/policies/:id/questions',
    {
      config: { access: 'public' },
      schema: {
        summary: 'What its text leaves open',
        tags,
        params,
        response: { 200: PolicyQuestionList },
      },
    },
    ({ params: { id }, caller }) => listQuestions(database, id, { caller, packs }),
  );
  app.put(
    '/api/v1/policies/:id/questions/:question',
    {
      config: { access: { roles: POLICY_OFFICIALS } },
      schema: {
        summary: 'Answer what its text leaves open',
        tags,
        params: params.extend({ question: z.string().max(64) }),
        body: AnswerQuestion,
        response: { 200: PolicyQuestionList },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const { id, question } = request.params;
      await answerQuestion(database, { caller, now: clock(), packs, id, question }, request.body);
      return listQuestions(database, id, { caller, packs });
    },
  );
}
