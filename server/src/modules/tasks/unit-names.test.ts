import { describe, expect, it } from 'vitest';
import { findOffices, meansAllLeads } from './unit-names.ts';

const offices = [
  { id: 'e', name: '桥州市教育局', regionCode: '990100' },
  { id: 'w', name: '望江区人民政府', regionCode: '990104' },
  { id: 'd', name: '稻溪县人民政府', regionCode: '990121' },
  { id: 'i', name: '望江区工业和信息化局', regionCode: '990104' },
  { id: 'g', name: '桥州市人民政府', regionCode: '990100' },
].map((office) => ({ ...office, type: 'government' }));
const find = (name: string) => findOffices(name, { place: '桥州市', offices });

describe('a unit’s name', () => {
  it('is the office of the place that bears it', () => {
    expect(find('市教育局')).toEqual(['e']);
    expect(find('桥州市教育局')).toEqual(['e']);
    expect(find('教育局')).toEqual(['e']);
    expect(find('望江区人民政府')).toEqual(['w']);
  });

  it('can mean every district’s government, but not the city’s', () => {
    expect(find('各县区人民政府')).toEqual(['w', 'd']);
    expect(find('各县（市、区）政府')).toEqual(['w', 'd']);
  });

  it('is nobody where no office bears it', () => {
    expect(find('市财政局')).toEqual([]);
    expect(find('相关部门')).toEqual([]);
  });

  it('can mean whoever leads', () => {
    expect(meansAllLeads('各牵头单位')).toBe(true);
    expect(meansAllLeads('市教育局')).toBe(false);
  });
});
