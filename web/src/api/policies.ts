import type {
  ActivatePolicy,
  AnswerQuestion,
  DecidePolicyItem,
  Policy,
  PolicyList,
  PolicyQuestionList,
  PolicyRuleList,
  PolicyTakenIn,
  PolicyTaskList,
  RuleJudgement,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, readJson, sendJson, toQueryString } from './client.ts';

const at = (id: string) => `/api/v1/policies/${encodeURIComponent(id)}`;

export const listPolicies = (fetchApi: FetchApi) => getJson<PolicyList>(fetchApi, '/api/v1/policies');
export const getPolicy = (fetchApi: FetchApi, id: string) => getJson<Policy>(fetchApi, at(id));
export const listPolicyTasks = (fetchApi: FetchApi, id: string) =>
  getJson<PolicyTaskList>(fetchApi, `${at(id)}/tasks`);
export const listPolicyRules = (fetchApi: FetchApi, id: string) =>
  getJson<PolicyRuleList>(fetchApi, `${at(id)}/rules`);

/** What a rule says of a case: facts by code. */
export const judgeCase = (
  fetchApi: FetchApi,
  { id, rule, facts, on }: { id: string; rule: string; facts?: object; on?: string | undefined },
) =>
  getJson<RuleJudgement>(fetchApi, `${at(id)}/rules/${encodeURIComponent(rule)}/judgement`, {
    facts: facts && JSON.stringify(facts),
    on,
  });

/** Takes a document in; the same key and file are one. */
export async function takeInPolicy(fetchApi: FetchApi, file: File, key: string): Promise<PolicyTakenIn> {
  const response = await fetchApi(`/api/v1/policies${toQueryString({ fileName: file.name })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key },
    body: file,
  });
  return readJson<PolicyTakenIn>(response);
}

export const decidePolicyItem = (
  fetchApi: FetchApi,
  policy: string,
  { item, decision }: { item: string; decision: DecidePolicyItem },
) =>
  sendJson<undefined>(fetchApi, `${at(policy)}/items/${encodeURIComponent(item)}`, {
    method: 'PUT',
    body: decision,
  });

/** Answers what the text leaves open. */
export const answerQuestion = (
  fetchApi: FetchApi,
  policy: string,
  { question, answer }: { question: string; answer: AnswerQuestion },
) =>
  sendJson<PolicyQuestionList>(fetchApi, `${at(policy)}/questions/${encodeURIComponent(question)}`, {
    method: 'PUT',
    body: answer,
  });

export const putInForce = (fetchApi: FetchApi, id: string, activation: ActivatePolicy) =>
  sendJson<Policy>(fetchApi, `${at(id)}/activation`, { method: 'PUT', body: activation });

export async function takeOutOfForce(fetchApi: FetchApi, id: string): Promise<Policy> {
  return readJson<Policy>(await fetchApi(`${at(id)}/activation`, { method: 'DELETE' }));
}
