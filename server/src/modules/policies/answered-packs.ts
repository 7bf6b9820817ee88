import type { LoadedPack } from '@rongqiao/rules';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { type AnswerRow, listAnswers } from './answers.repository.ts';
import type { PackShelf } from './pack-shelf.ts';

/** The pack of a policy with what officials have answered on the platform; null for a policy without one. */
export async function findAnsweredPack(
  database: Database,
  packs: PackShelf,
  policyId: string,
): Promise<LoadedPack | null> {
  if (packs.find(policyId) === null) return null;
  return packs.answered(policyId, decisionsOf(await listAnswers(database, policyId)));
}

/** The same for many policies with one question to the database. */
export async function answeredPacks(
  database: Database,
  packs: PackShelf,
): Promise<(policyId: string) => LoadedPack | null> {
  const answers = await listAnswers(database);
  return (policyId) =>
    packs.answered(policyId, decisionsOf(answers.filter((answer) => answer.policyId === policyId)));
}

/** The latest answer of each question, as a decision of the pack. */
function decisionsOf(answers: readonly AnswerRow[]) {
  const latest = new Map(answers.map((answer) => [answer.question, answer]));
  return Object.fromEntries(
    [...latest].map(([question, { answer, officeName: by, answeredAt, reason }]) => [
      question,
      answer === null ? null : { answer, by, on: dayInChina(answeredAt), basis: reason },
    ]),
  );
}
