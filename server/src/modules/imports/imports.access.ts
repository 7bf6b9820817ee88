import type { ImportKind, MembershipRole } from '@rongqiao/contracts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees, regionPrefixes } from '../../platform/http/index.ts';
import type { ImportRow } from './imports.repository.ts';

/** Roles that write for their organisation. */
const WRITERS: readonly MembershipRole[] = ['owner', 'publisher', 'cooperation_officer'];

function writesFor(caller: Caller, organisationId: string): boolean {
  return caller.memberships.some(
    (membership) => membership.organisationId === organisationId && WRITERS.includes(membership.role),
  );
}

/** Whether a caller may start and see such an import: members their organisation's, officials their region's. */
function mayHandle(
  caller: Caller,
  { organisationId, regionCode }: { organisationId: string | null; regionCode: string },
): boolean {
  return organisationId ? writesFor(caller, organisationId) : oversees(caller, regionCode);
}

/** Refuses an upload for an organisation or region that is not the caller's. */
export function requireUploader(
  caller: Caller,
  target: { kind: ImportKind; organisationId: string | null; regionCode: string },
): void {
  if (mayHandle(caller, target)) return;
  throw new AppError('request.forbidden', {
    detail: target.organisationId
      ? {
          zh: '只有本单位的发布人员可以为本单位导入。如需导入，请请本单位负责人为您开通发布权限。',
          en: 'Only publishers of this organisation can import for it. Please ask its owner for the right to publish.',
        }
      : {
          zh: '只有主管人员可以为全市导入。请选择您的单位。',
          en: 'Only officials can import for the city. Please choose your organisation.',
        },
  });
}

/** An import that is not the caller's is missing. */
export function requireHandler(caller: Caller, row: ImportRow | null): ImportRow {
  if (!row || !mayHandle(caller, row)) throw notFound({ zh: '导入', en: 'import' });
  return row;
}

/** Whose imports a caller sees. */
export function reachOf(caller: Caller): { organisationIds: string[]; prefixes: string[] } {
  const organisationIds = caller.memberships
    .filter(({ role }) => WRITERS.includes(role))
    .map(({ organisationId }) => organisationId);
  return { organisationIds, prefixes: regionPrefixes(caller) };
}

/** Where an official's import belongs: the region of the office; an administrator's is the city. */
export function officeRegion(caller: Caller, cityCode: string): string {
  if (caller.memberships.some(({ role }) => role === 'administrator')) return cityCode;
  const office = caller.memberships.find(
    ({ organisationType, regionCode }) => organisationType === 'government' && oversees(caller, regionCode),
  );
  return office?.regionCode ?? cityCode;
}
