import { findRegion } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import { placeOfOrganisation } from './organisation-place.ts';
import { PlaceContext } from './place-context.ts';
import { readPlace } from './read-place.ts';

const region = (code: string) => {
  const found = findRegion(code);
  if (!found) throw new Error(`no region ${code}`);
  return found;
};
const codeOf = (text: string, context?: PlaceContext) => {
  const reading = readPlace(text, context ? { context } : {});
  return reading.kind === 'found' ? reading.region.code : reading.kind;
};

describe('readPlace', () => {
  it.each([
    ['上海·浦东新区', '310115'],
    ['上海', '310000'],
    ['青秀区', '450103'],
    ['南宁市', '450100'],
    ['广西', '450000'],
    ['苏州·苏州工业园区', '320576'],
    ['青岛·市北区', '370203'],
    ['昆山', '320583'],
    ['广东省深圳市南山区科技园1号', '440305'],
    ['江苏,南京,江宁', '320115'],
    ['吉林省吉林市昌邑区', '220202'],
    ['重庆市重庆市渝北区', '500112'],
    ['北京市 朝阳区', '110105'],
    ['北京[朝阳区]', '110105'],
    ['大连·中山区', '210202'],
    ['中山', '442000'],
    ['恩施', '422800'],
    ['凉山州', '513400'],
    ['大化', '451229'],
    ['中国-广西-南宁', '450100'],
    ['桥州市望江区', '990104'],
  ])('reads %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each([
    ['成都·高新区', '510100', { code: 'coarse', rest: '高新区' }],
    ['钦州港区', '450700', { code: 'coarse', rest: '港区' }],
    ['荔浦县', '450381', { code: 'renamed' }],
    ['北京/上海', '110000', { code: 'several', rest: '上海' }],
  ])('says what it could not take over of %s', (text, code, remark) => {
    expect(readPlace(text)).toMatchObject({ kind: 'found', region: { code }, remark });
  });

  it.each(['全国', '国外', '不限', '远程办公'])('knows that %s is no particular place', (text) => {
    expect(readPlace(text).kind).toBe('nowhere');
  });

  it.each(['中山路12号', '蛤蟆镇', '待定'])('does not guess at %s', (text) => {
    expect(readPlace(text).kind).toBe('unknown');
  });

  it('gives the candidates of a shared name back, and lets the rest of the file decide', () => {
    expect(readPlace('城中区')).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ code: '450202' }, { code: '630103' }],
    });
    const guangxi = new PlaceContext();
    guangxi.add(region('450100'), 90);
    guangxi.add(region('450200'), 10);
    expect(codeOf('城中区', guangxi)).toBe('450202');
    const beijing = new PlaceContext();
    beijing.add(region('110108'), 100);
    expect(codeOf('朝阳区', beijing)).toBe('110105');
    expect(codeOf('朝阳', beijing)).toBe('110105');
  });

  it('lets the organisation decide where the file does not', () => {
    expect(readPlace('鼓楼区', { near: region('350100') })).toMatchObject({ region: { code: '350102' } });
  });
});

describe('placeOfOrganisation', () => {
  it.each([
    ['广西菲皇投资有限公司', '广西壮族自治区'],
    ['丰盛信息科技（上海）有限公司', '上海市'],
    ['民生人寿保险股份有限公司广西分公司', '广西壮族自治区'],
    ['深圳天源迪科信息技术股份有限公司成都办事处', '成都市'],
    ['广西南宁某某有限公司', '南宁市'],
    ['华为技术有限公司', undefined],
  ])('reads %s', (name, place) => {
    expect(placeOfOrganisation(name)?.name).toBe(place);
  });
});
