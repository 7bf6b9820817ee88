import type { OrganisationMark } from '@rongqiao/contracts';
import type { DemoCity, DemoOrganisation } from '@rongqiao/demo-city';

/** Of the listings of a service organisation, each so many is published for somebody else. */
const EVERY = 3;

/** What parties of the example do beside their type: service organisations serve the market, associations contribute. */
export function marksOf({ type }: Pick<DemoOrganisation, 'type'>): OrganisationMark[] {
  if (type === 'service_organisation') return ['market_service'];
  return type === 'association' ? ['contributor'] : [];
}

/** Listings that marked parties of the example published for enterprises of their district, by id. */
export function contributions(
  city: DemoCity,
): Map<string, { onBehalfOfId: string; contributedAs: OrganisationMark }> {
  const byId = new Map(city.organisations.map((organisation) => [organisation.id, organisation]));
  const enterprises = city.organisations.filter(({ type }) => type === 'enterprise');
  const found = new Map<string, { onBehalfOfId: string; contributedAs: OrganisationMark }>();
  let count = 0;
  for (const { id, organisationId, status } of city.listings) {
    const publisher = byId.get(organisationId);
    const [contributedAs] = publisher ? marksOf(publisher) : [];
    if (!publisher || !contributedAs || status === 'draft') continue;
    count += 1;
    const near = enterprises.filter(({ regionCode }) => regionCode === publisher.regionCode);
    const party = near[count % Math.max(1, near.length)];
    if (count % EVERY === 0 && party) found.set(id, { onBehalfOfId: party.id, contributedAs });
  }
  return found;
}
