import type { City } from '@rongqiao/contracts';
import { DEMO_DISTRICTS, districtCodesOf, findRegion } from '@rongqiao/reference';

/** The city this platform serves, with its districts from the region table. Throws where the code names no region. */
export function describeCity(code: string): Pick<City, 'code' | 'name' | 'districts'> {
  const city = findRegion(code);
  if (!city) throw new Error(`no region has the code ${code}`);
  const districts = districtCodesOf(code)
    .filter((district) => district !== code)
    .flatMap((district) => findRegion(district) ?? []);
  return {
    code,
    name: city.name,
    districts: districts.map((district) => {
      const tile = DEMO_DISTRICTS.find((demo) => demo.code === district.code)?.tile;
      return { code: district.code, name: district.name, ...(tile && { tile }) };
    }),
  };
}
