import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';

let test: IntroductionTest;
beforeAll(async () => {
  test = await openIntroductionTest();
});
afterAll(() => test.close());

type Headers = Record<string, string>;
const send = (method: 'PUT' | 'DELETE', url: string, headers: Headers, payload?: object) =>
  test.app.inject({ method, url, headers, ...(payload && { payload }) });
const dismiss = (id: string, headers: Headers, reason = 'pay') =>
  send('PUT', `/api/v1/listings/${id}/dismissal`, headers, { reason });
const recommended = async (supply: string, headers: Headers = {}): Promise<string[]> =>
  (await test.get(`/api/v1/listings/${supply}/matches`, headers))
    .json()
    .items.map(({ listing }: { listing: { id: string } }) => listing.id);

describe('a recommendation that does not suit', () => {
  it('disappears for who said so and nobody else, and comes back when that is undone', async () => {
    const demand = await test.publish();
    const supply = await test.publishOwn();
    expect((await dismiss(demand, test.teacher)).statusCode).toBe(204);
    expect(await recommended(supply, test.teacher)).not.toContain(demand);
    expect(await recommended(supply)).toContain(demand);
    const mine = (await test.get('/api/v1/me/dismissals', test.teacher)).json();
    expect(mine.items[0]).toMatchObject({ listing: { id: demand }, reason: 'pay' });
    expect((await send('DELETE', `/api/v1/listings/${demand}/dismissal`, test.teacher)).statusCode).toBe(204);
    expect(await recommended(supply, test.teacher)).toContain(demand);
  });

  it('is told to its owner by reason, from three people on, and never who', async () => {
    const { organisationId, headers } = await test.newFactory();
    const demand = await test.publish({}, { organisationId, headers });
    const reasons = () => test.get(`/api/v1/listings/${demand}/dismissals`, headers);
    for (let people = 0; people < 2; people++) await dismiss(demand, await test.signInAs(null, null));
    await dismiss(demand, await test.signInAs(null, null), 'wrong_place');
    expect((await reasons()).json()).toEqual({ fewest: 3, reasons: [] });
    await dismiss(demand, await test.signInAs(null, null));
    expect((await reasons()).json().reasons).toEqual([{ reason: 'pay', people: 3 }]);
    expect((await test.get(`/api/v1/listings/${demand}/dismissals`, test.teacher)).statusCode).toBe(403);
    expect((await test.get(`/api/v1/listings/${demand}/dismissals`)).statusCode).toBe(401);
  });

  it('needs a reason that is known, a listing that may be read, and a person', async () => {
    const demand = await test.publish();
    expect((await dismiss(demand, test.teacher, 'ugly')).statusCode).toBe(400);
    expect((await dismiss(demand, {})).statusCode).toBe(401);
    const draft = await test.publish({}, { publish: false });
    expect((await dismiss(draft, test.teacher)).statusCode).toBe(404);
    expect((await send('DELETE', `/api/v1/listings/${demand}/dismissal`, {})).statusCode).toBe(401);
    expect((await test.get('/api/v1/me/dismissals')).statusCode).toBe(401);
  });
});

describe('what a person wants recommended', () => {
  const URL = '/api/v1/me/recommendation-wishes';

  it('keeps to the district and to levels that fit, at once', async () => {
    const near = await test.publish();
    const far = await test.publish({ regionCode: '990105' }, await test.newFactory());
    const supply = await test.publishOwn();
    expect(await recommended(supply, test.teacher)).toEqual(expect.arrayContaining([near, far]));
    await send('PUT', URL, test.teacher, { reach: 'district', fittingLevel: false });
    const kept = await recommended(supply, test.teacher);
    expect(kept).toContain(near);
    expect(kept).not.toContain(far);
    await send('PUT', URL, test.teacher, { reach: 'everywhere', fittingLevel: false });
    expect(await recommended(supply, test.teacher)).toContain(far);
  });

  it('is read and written by its person, and refused to visitors and where it says nothing', async () => {
    const person = await test.signInAs(null, null);
    expect((await test.get(URL, person)).json()).toEqual({ reach: 'everywhere', fittingLevel: false });
    const wishes = { reach: 'city', fittingLevel: true };
    expect((await send('PUT', URL, person, wishes)).json()).toEqual(wishes);
    expect((await test.get(URL, person)).json()).toEqual(wishes);
    expect((await send('PUT', URL, person, { reach: 'moon', fittingLevel: true })).statusCode).toBe(400);
    expect((await test.get(URL)).statusCode).toBe(401);
    expect((await send('PUT', URL, {}, wishes)).statusCode).toBe(401);
  });
});
