import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';

let test: IntroductionTest;
let official: Record<string, string>;
beforeAll(async () => {
  test = await openIntroductionTest();
  const office = await test.addOrganisation({ type: 'government', regionCode: '990104' });
  official = await test.signInAs('official', office);
});
afterAll(() => test.close());

const exposure = async (query = '') => (await test.get(`/api/v1/console/exposure?${query}`, official)).json();

describe('how attention is shared', () => {
  it('counts first pages of searches and recommendations by organisation, and nothing of who looked', async () => {
    const other = await test.newFactory();
    await test.publish({ title: '招聘焊工 2 名' });
    await test.publish({ title: '招聘电工 2 名' }, other);
    await test.publish({ title: '招聘车工 2 名', regionCode: '990105' }, await test.newFactory());
    await test.get('/api/v1/listings?q=焊工');
    await test.get('/api/v1/listings?page=2&q=焊工');
    const one = await exposure();
    const [first] = one.most;
    expect(first).toMatchObject({ organisation: { id: test.factory }, shown: 1, share: 1 });
    expect(one).toMatchObject({ shown: 1, organisations: 2, gini: 0.5, topThree: 1 });
    await test.get('/api/v1/listings?q=电工');
    await test.get('/api/v1/listings?q=电工');
    const both = await exposure();
    expect(both.shown).toBe(3);
    expect(both.most[0].organisation.id).toBe(other.organisationId);
    expect(both.weeks.at(-1)).toMatchObject({ from: '2026-03-02', shown: 3 });
    expect(both.districts.map(({ region }: { region: { code: string } }) => region.code)).toEqual(['990104']);
    expect(both.kinds).toMatchObject([{ kind: 'talent', shown: 3 }]);
    expect(both.lorenz.at(-1)).toEqual({ organisations: 1, shown: 1 });
    const { rows } = await test.database.pool.query('select * from exposure_counts');
    expect(Object.keys(rows[0]).sort()).toEqual([
      'day',
      'kind',
      'organisation_id',
      'region_code',
      'shown',
      'surface',
    ]);
  });

  it('is told by where it was shown, and counts recommendations that people see', async () => {
    const supply = await test.publishOwn();
    await test.get(`/api/v1/listings/${supply}/matches`);
    const recommended = await exposure('surface=recommendation');
    expect(recommended.shown).toBeGreaterThan(0);
    expect((await exposure('surface=recommendation&kind=research')).shown).toBe(0);
  });

  it('is for officials, about regions they answer for', async () => {
    expect((await test.get('/api/v1/console/exposure')).statusCode).toBe(401);
    expect((await test.get('/api/v1/console/exposure', test.publisher)).statusCode).toBe(403);
    const refused = await test.get('/api/v1/console/exposure?region=990105', official);
    expect(refused.statusCode).toBe(403);
    expect((await test.get('/api/v1/console/exposure?weeks=0', official)).statusCode).toBe(400);
  });
});
