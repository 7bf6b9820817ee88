import type {
  Attachment,
  DecideTaskReport,
  HandDownChoices,
  HandDownTask,
  NewSupervisionNote,
  NewTaskReportInput,
  PolicyProgress,
  QueueCount,
  SetUnitMapping,
  SupervisionDecision,
  SupervisionList,
  SupervisionReply,
  Task,
  TaskBoard,
  TaskList,
  UnitMappingList,
} from '@rongqiao/contracts';
import { type FetchApi, getJson, type QueryValues, readJson, sendJson, toQueryString } from './client.ts';

const CONSOLE = '/api/v1/console';
const part = encodeURIComponent;
const keyed = (key: string) => ({ headers: { 'idempotency-key': key } });

export const getTaskBoard = (fetchApi: FetchApi, query: QueryValues) =>
  getJson<TaskBoard>(fetchApi, `${CONSOLE}/tasks`, query);
export const countTasks = (fetchApi: FetchApi) => getJson<QueueCount>(fetchApi, `${CONSOLE}/tasks/count`);
export const listOurTasks = (fetchApi: FetchApi) => getJson<TaskList>(fetchApi, '/api/v1/tasks/mine');
export const getTask = (fetchApi: FetchApi, id: string) =>
  getJson<Task>(fetchApi, `/api/v1/tasks/${part(id)}`);
export const getPolicyProgress = (fetchApi: FetchApi, policy: string) =>
  getJson<PolicyProgress>(fetchApi, `/api/v1/policies/${part(policy)}/progress`);

export const sendReport = (fetchApi: FetchApi, task: string, report: NewTaskReportInput, key: string) =>
  sendJson<unknown>(fetchApi, `/api/v1/tasks/${part(task)}/reports`, {
    method: 'POST',
    body: report,
    ...keyed(key),
  });
export const decideReport = (fetchApi: FetchApi, report: string, decision: DecideTaskReport) =>
  sendJson<Task>(fetchApi, `${CONSOLE}/task-reports/${part(report)}/decision`, {
    method: 'POST',
    body: decision,
  });

export const writeNote = (fetchApi: FetchApi, task: string, note: NewSupervisionNote, key: string) =>
  sendJson<unknown>(fetchApi, `${CONSOLE}/tasks/${part(task)}/supervision-notes`, {
    ...{ method: 'POST', body: note, ...keyed(key) },
  });
export const replyToNote = (fetchApi: FetchApi, note: string, reply: SupervisionReply, key: string) =>
  sendJson<unknown>(fetchApi, `/api/v1/supervision-notes/${part(note)}/replies`, {
    ...{ method: 'POST', body: reply, ...keyed(key) },
  });
export const decideNote = (fetchApi: FetchApi, note: string, decision: SupervisionDecision) =>
  sendJson<Task>(fetchApi, `${CONSOLE}/supervision-notes/${part(note)}/decision`, {
    method: 'POST',
    body: decision,
  });
export const listSupervision = (fetchApi: FetchApi, query: QueryValues) =>
  getJson<SupervisionList>(fetchApi, `${CONSOLE}/supervision-notes`, query);

export const listDistricts = (fetchApi: FetchApi, task: string) =>
  getJson<HandDownChoices>(fetchApi, `${CONSOLE}/tasks/${part(task)}/districts`);
export const handDown = (fetchApi: FetchApi, task: string, down: HandDownTask, key: string) =>
  sendJson<unknown>(fetchApi, `${CONSOLE}/tasks/${part(task)}/districts`, {
    method: 'POST',
    body: down,
    ...keyed(key),
  });

export const listUnits = (fetchApi: FetchApi) => getJson<UnitMappingList>(fetchApi, `${CONSOLE}/task-units`);
export const setUnit = (fetchApi: FetchApi, mapping: SetUnitMapping) =>
  sendJson<UnitMappingList>(fetchApi, `${CONSOLE}/task-units`, { method: 'PUT', body: mapping });

/** Sends a file for a unit's report, reply or minutes. */
export async function uploadTaskFile(
  fetchApi: FetchApi,
  organisation: string,
  { file, key }: { file: File; key: string },
): Promise<Attachment> {
  const query = toQueryString({ fileName: file.name });
  const response = await fetchApi(`/api/v1/organisations/${part(organisation)}/task-files${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': key },
    body: file,
  });
  return readJson<Attachment>(response);
}
