import { ApiProblem, type ApiProblemData, toProblem } from '../api/problem.ts';
import type { Locale } from '../i18n/locale.ts';
import type { PageAssets } from './page-contract.ts';

/** What a page carries along so that it comes alive in the browser without asking again. */
export interface PagePayload {
  locale: Locale;
  care: boolean;
  origin: string;
  nonce: string;
  assets: PageAssets;
  loaderData: Record<string, unknown>;
  problems: Record<string, ApiProblemData>;
}

export const PAYLOAD_ID = 'page-data';

/** JSON that may stand inside a script element: no `<` in it. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Errors of routes as plain data. */
export function dehydrateProblems(errors: Record<string, unknown> | null): Record<string, ApiProblemData> {
  return Object.fromEntries(
    Object.entries(errors ?? {}).map(([route, error]) => {
      const { status, code, message, requestId, errors: fields } = toProblem(error);
      return [route, { status, code, message, requestId, errors: fields }];
    }),
  );
}

/** The same errors again, or null where there are none. */
export function hydrateProblems(problems: Record<string, ApiProblemData>): Record<string, ApiProblem> | null {
  const entries = Object.entries(problems).map(([route, data]) => [route, new ApiProblem(data)] as const);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
