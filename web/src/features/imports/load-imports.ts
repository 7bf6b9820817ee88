import type { Import, ImportPage, ImportRules, Me } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getImport, getImportRules, listImports } from '../../api/imports.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireMe } from '../accounts/require-me.ts';

export interface ImportsData {
  me: Me;
  rules: ImportRules;
  result: ImportPage;
}

export async function loadImports({ context, request }: LoaderFunctionArgs): Promise<ImportsData> {
  const { fetchApi } = context.get(surroundings);
  const me = await requireMe(fetchApi, request);
  const page = Number(new URL(request.url).searchParams.get('page') ?? 1);
  const [rules, result] = await Promise.all([
    getImportRules(fetchApi),
    listImports(fetchApi, Number.isInteger(page) && page > 0 ? page : 1),
  ]);
  return { me, rules, result };
}

export async function loadImport({ context, request, params }: LoaderFunctionArgs): Promise<Import> {
  const { fetchApi } = context.get(surroundings);
  await requireMe(fetchApi, request);
  return getImport(fetchApi, params.id ?? '');
}
