import type { Exposure } from '@rongqiao/contracts';
import type { LoaderFunctionArgs } from 'react-router';
import { getExposure } from '../../api/recommendations.ts';
import { surroundings } from '../../app/page-context.ts';
import { requireOfficial } from '../console/load-console.ts';

export interface ExposureData {
  exposure: Exposure;
  surface: string;
  kind: string;
}

export async function loadExposure({ context, request }: LoaderFunctionArgs): Promise<ExposureData> {
  const { fetchApi } = context.get(surroundings);
  await requireOfficial(fetchApi, request);
  const { searchParams } = new URL(request.url);
  const surface = searchParams.get('surface') ?? '';
  const kind = searchParams.get('kind') ?? '';
  return { exposure: await getExposure(fetchApi, { surface, kind }), surface, kind };
}
