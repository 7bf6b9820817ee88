import type { Organisation } from '@rongqiao/contracts';

const SCHOOLS = new Set<Organisation['type']>([
  'secondary_school',
  'technical_school',
  'higher_vocational_college',
  'vocational_university',
  'university',
]);

/** An organisation for search engines. Source: schema.org. */
export function organisationData(organisation: Organisation, origin: string): Record<string, unknown> {
  const { type, id, name, intro, website, creditCode, region } = organisation;
  return {
    '@context': 'https://schema.org',
    '@type': typeOf(type),
    name,
    url: `${origin}/organisations/${id}`,
    sameAs: website,
    description: intro,
    taxID: creditCode,
    address: { '@type': 'PostalAddress', addressLocality: region.name, addressCountry: 'CN' },
  };
}

function typeOf(type: Organisation['type']): string {
  if (SCHOOLS.has(type)) return 'EducationalOrganization';
  return type === 'government' ? 'GovernmentOrganization' : 'Organization';
}
