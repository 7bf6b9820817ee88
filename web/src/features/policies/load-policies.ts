import type {
  Policy,
  PolicyList,
  PolicyProgress,
  PolicyRule,
  PolicyTarget,
  PolicyTask,
} from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getPolicy, listPolicies, listPolicyRules, listPolicyTasks } from '../../api/policies.ts';
import { listPolicyTargets } from '../../api/targets.ts';
import { getPolicyProgress } from '../../api/tasks.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export interface PolicyData {
  policy: Policy;
  tasks: PolicyTask[];
  rules: PolicyRule[];
  /** The targets among them, with where each stands. */
  targets: PolicyTarget[];
  /** Where its tasks stand; empty while it is not in force. */
  progress: PolicyProgress['items'];
}

export function loadPolicies({ context }: LoaderFunctionArgs): Promise<PolicyList> {
  return listPolicies(context.get(surroundings).fetchApi);
}

export async function loadPolicy({ context, params }: LoaderFunctionArgs): Promise<PolicyData> {
  const { fetchApi } = context.get(surroundings);
  const id = params.id ?? '';
  const [policy, tasks, rules, targets, progress] = await Promise.all([
    getPolicy(fetchApi, id),
    listPolicyTasks(fetchApi, id),
    listPolicyRules(fetchApi, id),
    listPolicyTargets(fetchApi, id),
    getPolicyProgress(fetchApi, id).catch(() => null),
  ]);
  return {
    policy,
    tasks: tasks.items,
    rules: rules.items,
    targets: targets.items,
    progress: progress?.items ?? [],
  };
}

export async function loadPoliciesToManage(args: LoaderFunctionArgs): Promise<PolicyList> {
  await requireMe(args.context.get(surroundings).fetchApi, args.request);
  return loadPolicies(args);
}

export async function loadPolicyReview(args: LoaderFunctionArgs): Promise<PolicyData> {
  await requireMe(args.context.get(surroundings).fetchApi, args.request);
  return loadPolicy(args);
}
