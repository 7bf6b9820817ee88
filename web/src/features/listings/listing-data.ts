import type { Listing } from '@rongqiao/contracts';

type Data = Record<string, unknown>;

/** A listing for search engines: JobPosting for people sought, else Demand or Offer. Source: schema.org. */
export function listingData(listing: Listing, origin: string): Data {
  const data =
    listing.kind === 'talent' && listing.direction === 'demand'
      ? jobPosting(listing)
      : offer(listing, origin);
  return { '@context': 'https://schema.org', url: `${origin}/listings/${listing.id}`, ...data };
}

const organisationOf = ({ organisation }: Listing): Data => ({
  '@type': 'Organization',
  name: organisation.name,
});
const placeOf = ({ region }: Listing): Data => ({
  '@type': 'Place',
  address: { '@type': 'PostalAddress', addressLocality: region.name, addressCountry: 'CN' },
});

const EMPLOYMENT: Record<string, string> = {
  full_time: 'FULL_TIME',
  part_time: 'PART_TIME',
  internship: 'INTERN',
  apprenticeship: 'OTHER',
  order_class: 'OTHER',
};
const UNITS: Record<string, string> = { hour: 'HOUR', day: 'DAY', month: 'MONTH', year: 'YEAR' };

function jobPosting(listing: Listing): Data {
  const { details } = listing;
  return {
    '@type': 'JobPosting',
    title: listing.title,
    description: listing.body,
    datePosted: listing.publishedAt,
    validThrough: listing.deadline,
    hiringOrganization: organisationOf(listing),
    jobLocation: placeOf(listing),
    totalJobOpenings: listing.headcount,
    employmentType: EMPLOYMENT[String(details.employment)],
    skills: listing.skills.length > 0 ? listing.skills.join(', ') : undefined,
    baseSalary: salary(details),
  };
}

function salary(details: Data): Data | undefined {
  const yuan = (value: unknown) => (typeof value === 'number' ? value / 100 : undefined);
  const minValue = yuan(details.payMinFen);
  const maxValue = yuan(details.payMaxFen);
  if (minValue === undefined && maxValue === undefined) return undefined;
  const unitText = UNITS[String(details.payPeriod ?? 'month')];
  return {
    '@type': 'MonetaryAmount',
    currency: 'CNY',
    value: { '@type': 'QuantitativeValue', minValue, maxValue, unitText },
  };
}

/** Which amount of which kind is the price asked or offered. */
const PRICE_FIELD: Partial<Record<Listing['kind'], string>> = {
  service: 'priceFen',
  resource: 'priceFen',
  training: 'feeFen',
  challenge: 'rewardFen',
};

function offer(listing: Listing, origin: string): Data {
  const amount = listing.details[PRICE_FIELD[listing.kind] ?? ''];
  const price = typeof amount === 'number' ? { price: amount / 100, priceCurrency: 'CNY' } : {};
  const party = { ...organisationOf(listing), url: `${origin}/organisations/${listing.organisation.id}` };
  return {
    '@type': listing.direction === 'demand' ? 'Demand' : 'Offer',
    name: listing.title,
    description: listing.body,
    itemOffered: { '@type': 'Service', name: listing.title, areaServed: placeOf(listing) },
    availabilityStarts: listing.publishedAt,
    availabilityEnds: listing.deadline,
    offeredBy: party,
    ...price,
  };
}
