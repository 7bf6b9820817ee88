import type {
  HandDownChoices,
  SupervisionList,
  Task,
  TaskBoard,
  TaskList,
  UnitMappingList,
} from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import {
  getTask,
  getTaskBoard,
  listDistricts,
  listOurTasks,
  listSupervision,
  listUnits,
} from '../../api/tasks.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';
import { requireOfficial } from '../console/load-console.ts';

const FILTERS = ['policy', 'unit', 'region', 'light', 'standing'] as const;
export type TaskFilters = Partial<Record<(typeof FILTERS)[number], string>>;

export interface BoardData {
  query: TaskFilters;
  board: TaskBoard;
}

export async function loadBoard({ context, request }: LoaderFunctionArgs): Promise<BoardData> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  const parameters = new URL(request.url).searchParams;
  const query: TaskFilters = {};
  for (const name of FILTERS) {
    const value = parameters.get(name);
    if (value) query[name] = value;
  }
  return { query, board: await getTaskBoard(fetchApi, query) };
}

export async function loadOurTasks({ context, request }: LoaderFunctionArgs): Promise<TaskList> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  return listOurTasks(fetchApi);
}

export interface TaskPageData {
  task: Task;
  /** Null where the caller hands nothing down. */
  districts: HandDownChoices | null;
}

export async function loadTask({ context, request, params }: LoaderFunctionArgs): Promise<TaskPageData> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  const task = await getTask(fetchApi, params.id ?? '');
  return { task, districts: task.may.handDown ? await listDistricts(fetchApi, task.id) : null };
}

export interface SupervisionData {
  unit: string | null;
  all: boolean;
  notes: SupervisionList;
  units: TaskBoard['units'];
}

export async function loadSupervision({ context, request }: LoaderFunctionArgs): Promise<SupervisionData> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  const parameters = new URL(request.url).searchParams;
  const unit = parameters.get('unit') || null;
  const all = parameters.get('all') === '1';
  const [notes, board] = await Promise.all([
    listSupervision(fetchApi, { unit: unit ?? undefined, open: all ? 'false' : 'true' }),
    getTaskBoard(fetchApi, {}),
  ]);
  return { unit, all, notes, units: board.units };
}

export async function loadUnits({ context, request }: LoaderFunctionArgs): Promise<UnitMappingList> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  return listUnits(fetchApi);
}
