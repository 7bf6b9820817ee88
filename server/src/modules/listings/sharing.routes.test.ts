import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';

type Headers = Record<string, string>;
let test: IntroductionTest;
/** People of the listing's own district, of another district, and of another city. */
const people: Record<'near' | 'far' | 'stranger' | 'city', Headers> = {} as never;

beforeAll(async () => {
  test = await openIntroductionTest('postgres');
  const person = async (regionCode: string, type: 'enterprise' | 'government' = 'enterprise') =>
    test.signInAs(
      type === 'government' ? 'official' : 'owner',
      await test.addOrganisation({ regionCode, type }),
    );
  people.near = await person('990104');
  people.far = await person('990105');
  people.stranger = await person('211102');
  people.city = await person('990100', 'government');
});
afterAll(() => test.close());

interface Found {
  items: { id: string; offeredTo?: object }[];
  total: number;
  notOffered?: number;
}
const search = async (q: string, headers: Headers = {}, more = ''): Promise<Found> =>
  (await test.get(`/api/v1/listings?q=${encodeURIComponent(q)}${more}`, headers)).json();
const finders = async (q: string, id: string) => {
  const found: string[] = [];
  for (const [name, headers] of Object.entries(people)) {
    if ((await search(q, headers)).items.some((item) => item.id === id)) found.push(name);
  }
  return found;
};

describe('how far a listing is offered', () => {
  it('is everywhere unless its author says less', async () => {
    const id = await test.publish({ title: '普遍开放的机床共享' });
    expect(await finders('普遍开放的机床共享', id)).toEqual(['near', 'far', 'stranger', 'city']);
    expect((await test.get(`/api/v1/listings/${id}`)).json().offeredTo).toBeUndefined();
  });

  it('can be its district: found there and by the city, and counted for the others', async () => {
    const title = '只给本区的焊接培训';
    const id = await test.publish({ title, sharing: { reach: 'district' } });
    expect(await finders(title, id)).toEqual(['near', 'city']);
    const far = await search(title, people.far);
    expect(far.notOffered).toBe(1);
    const all = await search(title, people.far, '&scope=all');
    expect(all.items.map((item) => item.id)).toContain(id);
    expect(all.notOffered).toBeUndefined();
  });

  it('can be its city', async () => {
    const title = '只给本市的检测服务';
    const id = await test.publish({ title, sharing: { reach: 'city' } });
    expect(await finders(title, id)).toEqual(['near', 'far', 'city']);
  });

  it('can be some industries: of enterprises only these, everybody else as before', async () => {
    const title = '只给建筑业的塔吊实训';
    const id = await test.publish({ title, sharing: { industries: ['E'] } });
    expect(await finders(title, id)).toEqual(['city']);
    const own = '给制造业的数控实训';
    const other = await test.publish({ title: own, sharing: { industries: ['C'] } });
    expect(await finders(own, other)).toEqual(['near', 'far', 'stranger', 'city']);
  });

  it('is said to everybody, and holds nothing back from visitors, whose place nobody knows', async () => {
    const title = '只给本区的食堂外包';
    const id = await test.publish({ title, sharing: { reach: 'district', industries: ['C'] } });
    const item = (await search(title)).items.find((found) => found.id === id);
    expect(item).toMatchObject({
      id,
      offeredTo: { reach: 'district', industries: [{ code: 'C', name: '制造业' }] },
    });
  });

  it('counts in recommendations', async () => {
    const supply = { direction: 'supply', title: '工业机器人调试毕业生' } as const;
    const office = await test.addOrganisation({ regionCode: '990105', type: 'higher_vocational_college' });
    const headers = await test.signInAs('owner', office);
    const owner = { organisationId: office, headers };
    const near = await test.publish(
      { ...supply, regionCode: '990105', sharing: { reach: 'district' } },
      owner,
    );
    const wide = await test.publish({ ...supply, regionCode: '990105' }, owner);
    const demand = await test.publish({ title: '招聘工业机器人调试员' });
    const matches = async (who: Headers) =>
      (await test.get(`/api/v1/listings/${demand}/matches?limit=50`, who))
        .json()
        .items.map(({ listing }: { listing: { id: string } }) => listing.id);
    expect(await matches(people.near)).toContain(wide);
    expect(await matches(people.near)).not.toContain(near);
    expect(await matches(people.far)).toContain(near);
  });

  it('decides who may be introduced', async () => {
    const id = await test.publish({ sharing: { reach: 'district' } });
    const organisationId = await test.addOrganisation({ regionCode: '990105' });
    const headers = await test.signInAs('owner', organisationId);
    const refused = await test.invite({ listing: id, organisationId }, headers);
    expect(refused.statusCode).toBe(422);
    expect(refused.json().detail).toContain('只面向它所在的地区');
    expect((await test.invite({ listing: id })).statusCode).toBe(201);
  });

  it('is refused where it names no reach or industry that there is', async () => {
    const draft = (sharing: object) => test.publish({ sharing } as never, { publish: false });
    expect(await draft({ reach: 'planet' })).toBeUndefined();
    expect(await draft({ industries: ['制造业'] })).toBeUndefined();
  });

  it('is compared like any other part of the text', async () => {
    const organisationId = await test.addOrganisation({ trusted: false });
    const headers = await test.signInAs('owner', organisationId);
    const id = await test.publish({ sharing: { reach: 'city' } }, { organisationId, headers });
    const { items } = (await test.get(`/api/v1/listings/${id}/review`, people.city)).json();
    expect(items[0].changes).toContainEqual({ field: 'sharing.reach', after: 'city' });
  });
});
