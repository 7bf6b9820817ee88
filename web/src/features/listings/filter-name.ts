import type { Direction, Level, ListingFacets, ListingKind, OrganisationType } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useCityData } from '../../app/root-data.ts';
import type { FilterName } from './search-query.ts';

/** What a filter's value is called: codes of ours from the texts, places and industries from what the search returned. */
export function useFilterName(facets: ListingFacets): (filter: FilterName, value: string) => string {
  const { t } = useTranslation();
  const { city } = useCityData();
  return (filter, value) => {
    if (filter === 'kind') return t(`codes.kind.${value as ListingKind}`);
    if (filter === 'direction') return t(`codes.direction.${value as Direction}`);
    if (filter === 'level') return t(`codes.level.${value as Level}`);
    if (filter === 'organisationType') return t(`codes.organisationType.${value as OrganisationType}`);
    const known = facets[filter].find((entry) => entry.value === value)?.name;
    return known ?? city.districts.find((district) => district.code === value)?.name ?? value;
  };
}
