import type { Policy, PolicyFact, RuleJudgement } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getPolicy, judgeCase } from '../../api/policies.ts';
import { surroundings } from '../../app/page-context.ts';

export interface RuleData {
  policy: Policy;
  judgement: RuleJudgement;
  /** What was filled in, by code. */
  given: Record<string, string>;
}

/** Fields of the form in the page's address, so that it works without scripts. */
const FIELD = /^f\.([a-z][a-z0-9_]*)$/;

/** A rule, and what it says of the case in the page's address. */
export async function loadRule({ context, params, request }: LoaderFunctionArgs): Promise<RuleData> {
  const { fetchApi } = context.get(surroundings);
  const { id = '', rule = '' } = params;
  const given: Record<string, string> = {};
  const query = new URL(request.url).searchParams;
  for (const [name, value] of query) {
    const code = FIELD.exec(name)?.[1];
    if (code !== undefined && value.trim() !== '') given[code] = value.trim();
  }
  const [policy, { facts }] = await Promise.all([getPolicy(fetchApi, id), judgeCase(fetchApi, { id, rule })]);
  const on = query.get('on') ?? undefined;
  const judgement = await judgeCase(fetchApi, { id, rule, facts: typed(given, facts), on });
  return { policy, judgement, given };
}

/** As the rule wants them: yes and no as booleans; figures stay as typed, so that none is rounded. */
function typed(
  given: Readonly<Record<string, string>>,
  facts: readonly PolicyFact[],
): Record<string, unknown> {
  const entries = Object.entries(given).map(([code, text]): [string, unknown] => {
    const type = facts.find((fact) => fact.code === code)?.type;
    return [code, type === 'boolean' ? text === 'yes' : text];
  });
  return Object.fromEntries(entries);
}
