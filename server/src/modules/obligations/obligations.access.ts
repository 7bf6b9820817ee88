import { AppError, notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { mayWriteFor } from '../listings/index.ts';
import type { OrganisationRow } from '../organisations/index.ts';

const ORGANISATION_WORDS = { zh: '单位', en: 'organisation' };

/** What a caller may do with the facts of an organisation; null for who is neither its member nor an official of its region. */
function rightsOver(
  caller: Caller,
  organisation: OrganisationRow,
): { supply: 'own' | 'all' | 'none' } | null {
  if (oversees(caller, organisation.regionCode)) return { supply: 'all' };
  if (mayWriteFor(caller, organisation.id)) return { supply: 'own' };
  const member = caller.memberships.some(({ organisationId }) => organisationId === organisation.id);
  return member ? { supply: 'none' } : null;
}

/** The same; missing for others. */
export function requireRights(caller: Caller, organisation: OrganisationRow | null) {
  const rights = organisation && rightsOver(caller, organisation);
  if (!organisation || !rights) throw notFound(ORGANISATION_WORDS);
  return { organisation, rights };
}

/** Refuses (403) a member who does not write for the organisation. */
export function refuseReaders(rights: { supply: 'own' | 'all' | 'none' }): void {
  if (rights.supply !== 'none') return;
  throw new AppError('request.forbidden', {
    detail: {
      zh: '只有本单位的负责人、发布人员或协作专员可以填写。',
      en: 'Only owners, publishers and cooperation officers of the organisation can fill this in.',
    },
  });
}
