import type { AnswerQuestion, PolicyQuestionList } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { dayInChina } from '../../platform/clock/clock.ts';
import { type Database, inTransaction } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { mapOrganisationNames } from '../organisations/index.ts';
import { findAnsweredPack } from './answered-packs.ts';
import { insertAnswer, listAnswers } from './answers.repository.ts';
import { presentQuestion } from './pack.presenter.ts';
import type { PackShelf } from './pack-shelf.ts';
import { requireOversight, requireVisible } from './policies.access.ts';
import { findPolicyHead, lockPolicy } from './policies.repository.ts';

/** What the text of a policy leaves open, and every answer given on the platform. */
export async function listQuestions(
  database: Database,
  id: string,
  { caller, packs }: { caller: Caller | null; packs: PackShelf },
): Promise<PolicyQuestionList> {
  requireVisible(await findPolicyHead(database, id), caller);
  const [pack, answers] = await Promise.all([
    findAnsweredPack(database, packs, id),
    listAnswers(database, id),
  ]);
  const items = (pack?.data.questions ?? []).map((question) => ({
    ...presentQuestion(question),
    clause: question.clause,
    history: answers
      .filter((one) => one.question === question.id)
      .map(({ answer, officeName: by, answeredAt, reason }) => ({
        ...{ answer, by, on: dayInChina(answeredAt), reason },
      }))
      .reverse(),
  }));
  return { items, total: items.length };
}

/**
 * Answers what the text leaves open, for the region of the policy: money that waited for it is computed from now on. A new
 * answer takes the place of the earlier one, which stays in the records; none opens the question again.
 */
export function answerQuestion(
  database: Database,
  {
    caller,
    now,
    packs,
    id,
    question,
  }: { caller: Caller; now: Date; packs: PackShelf; id: string; question: string },
  { answer, reason }: AnswerQuestion,
): Promise<void> {
  return inTransaction(database, async (tx) => {
    const head = requireVisible(await lockPolicy(tx, id), caller);
    const asked = packs.find(id)?.data.questions.find((one) => one.id === question);
    if (!asked) throw notFound({ zh: '待明确事项', en: 'open question' });
    requireOversight(caller, head.regionCode);
    if (answer !== null && !asked.answers.some((one) => one.id === answer)) throw noSuchAnswer();
    const office = caller.memberships.find((one) =>
      oversees({ ...caller, memberships: [one] }, head.regionCode),
    );
    const names = await mapOrganisationNames(tx, office?.organisationId ? [office.organisationId] : []);
    const officeName = names.get(office?.organisationId ?? '') ?? '主管部门';
    const given = { policyId: id, question, answer, reason, officeName };
    await insertAnswer(tx, { ...given, id: uuidv7(), answeredById: caller.userId, answeredAt: now });
    const data = { question, answer, reason };
    await appendAudit(
      tx,
      [{ actorId: caller.userId, action: 'policy.question_answered', entity: 'policy', entityId: id, data }],
      now,
    );
  });
}

function noSuchAnswer(): AppError {
  return new AppError('request.invalid', {
    detail: {
      zh: '没有这个答案，请从列出的答案中选择。',
      en: 'There is no such answer. Please choose one of those listed.',
    },
  });
}
