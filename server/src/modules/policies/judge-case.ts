import type { PolicyFact, RuleCase, RuleJudgement } from '@rongqiao/contracts';
import { factsAsked, judgeRule } from '@rongqiao/rules';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { AppError, inLanguage, type Locale, notFound } from '../../platform/errors/index.ts';
import { findAnsweredPack } from './answered-packs.ts';
import type { PackShelf } from './pack-shelf.ts';

/** What a rule of a policy's pack says of a case. Nothing is kept of it. */
export async function judgeCase(
  database: Database,
  packs: PackShelf,
  { policy, rule, now, locale }: { policy: string; rule: string; now: Date; locale: Locale },
  { facts, on = dayInChina(now) }: RuleCase,
): Promise<RuleJudgement> {
  const pack = await findAnsweredPack(database, packs, policy);
  const asked = pack ? factsAsked(pack, rule) : [];
  if (!pack || asked.length === 0) throw notFound({ zh: '可以测算的规则', en: 'rule that can be computed' });
  const judged = judgeRule(pack, rule, { facts: readFacts(facts), on });
  const { clause, statement, verdict, amountFen, missing, explanation } = judged;
  return {
    ...{ rule, clause, statement, on, verdict },
    ...(amountFen !== undefined && { amountFen }),
    missing: missing.map(({ code, name, unreadable }) => ({ code, name, unreadable })),
    explanation: explanation.map((saying) => inLanguage(saying, locale)),
    facts: asked.map(
      ({ code, name, type, unit, ask, suppliedBy, choices, en }): PolicyFact => ({
        ...(en && { en }),
        ...{ code, name, type, ask, suppliedBy },
        ...(unit !== undefined && { unit }),
        ...(choices !== undefined && { choices }),
      }),
    ),
  };
}

function readFacts(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const facts: unknown = JSON.parse(text);
    if (typeof facts === 'object' && facts !== null && !Array.isArray(facts))
      return facts as Record<string, unknown>;
  } catch {
    // Said below, as for any other text that is no object.
  }
  throw new AppError('request.invalid', {
    detail: {
      zh: 'facts 应为 {"代码":值} 形式的 JSON。',
      en: 'facts must be JSON like {"code": value}.',
    },
  });
}
