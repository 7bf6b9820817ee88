import type { SynonymGroup } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { listSynonyms } from '../../api/synonyms.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireOfficial } from '../console/load-console.ts';

export interface SynonymsData {
  /** The groups that hold the word asked for, and how many there are in all. */
  groups: SynonymGroup[];
  total: number;
  q: string;
}

export async function loadSynonyms({ context, request }: LoaderFunctionArgs): Promise<SynonymsData> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  const q = new URL(request.url).searchParams.get('q')?.trim() ?? '';
  const { items } = await listSynonyms(fetchApi);
  const groups = items.filter(({ terms }) => q === '' || terms.some((term) => term.includes(q)));
  return { groups, total: items.length, q };
}
