import { describe, expect, it } from 'vitest';
import { cityOf, distanceKm, districtCodesOf, findRegion, findRegionsByName, REGIONS } from './regions.ts';

describe('regions', () => {
  it('gives every region a code of six digits, once', () => {
    const codes = REGIONS.map((region) => region.code);
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('finds a district by its name with and without its suffix, and its city', () => {
    const [district] = findRegionsByName('大洼区');
    expect(district && cityOf(district)?.name).toBe('盘锦市');
    expect(findRegionsByName('大洼')).toContainEqual(district);
  });

  it('keeps all places that share a name', () => {
    expect(findRegionsByName('朝阳区').length).toBeGreaterThan(1);
  });

  it('takes a municipality for the city of its districts', () => {
    const pudong = findRegionsByName('浦东新区')[0];
    expect(pudong && cityOf(pudong)?.name).toBe('上海市');
  });

  it('lists a city with all its districts', () => {
    expect(districtCodesOf('211100')).toEqual(expect.arrayContaining(['211100', '211104', '211122']));
    expect(districtCodesOf('990104')).toEqual(['990104']);
  });

  it('measures a distance in the demonstration city and says null elsewhere', () => {
    const [a, b, c] = ['990102', '990104', '211104'].map((code) => findRegion(code));
    expect(a && b && distanceKm(a, b)).toBeCloseTo(13.04, 1);
    expect(a && c && distanceKm(a, c)).toBe(null);
  });
});
