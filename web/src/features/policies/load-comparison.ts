import {
  POLICY_RULE_TYPES,
  type PolicyRule,
  type PolicyRuleType,
  type PolicySummary,
} from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { listPolicies, listPolicyRules } from '../../api/policies.ts';
import { surroundings } from '../../app/page-context.ts';

export interface Compared {
  policy: PolicySummary;
  rules: PolicyRule[];
}
export interface ComparisonData {
  type: PolicyRuleType;
  columns: Compared[];
}

/** The policies of all places that are packs, with their rules of one type; targets unless asked otherwise. */
export async function loadComparison({ context, request }: LoaderFunctionArgs): Promise<ComparisonData> {
  const { fetchApi } = context.get(surroundings);
  const asked = new URL(request.url).searchParams.get('type');
  const type = POLICY_RULE_TYPES.find((one) => one === asked) ?? 'target';
  const { items } = await listPolicies(fetchApi);
  const columns = items
    .filter(({ pack }) => pack !== undefined)
    .map(async (policy): Promise<Compared> => {
      const { items: rules } = await listPolicyRules(fetchApi, policy.id);
      return { policy, rules: rules.filter((rule) => rule.type === type) };
    });
  return { type, columns: await Promise.all(columns) };
}
