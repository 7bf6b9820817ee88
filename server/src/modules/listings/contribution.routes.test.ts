import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { draftOf } from '../../app/test-app.ts';

type Headers = Record<string, string>;
let test: IntroductionTest;
let service: string;
let agent: Headers;
let official: Headers;
beforeAll(async () => {
  test = await openIntroductionTest('postgres');
  service = await test.addOrganisation({ name: '桥州产教服务中心', type: 'service_organisation' });
  await test.database.pool.query(`update organisations set marks = '{market_service}' where id = $1`, [
    service,
  ]);
  agent = await test.signInAs('owner', service);
  const office = await test.addOrganisation({ type: 'government', regionCode: '990100' });
  official = await test.signInAs('official', office);
});
afterAll(() => test.close());

const write = (onBehalfOf: string | undefined, headers = agent, organisationId = service) =>
  test.post('/api/v1/listings', headers, { organisationId, onBehalfOf, ...draftOf({ title: '代发的信息' }) });
const read = async (id: string, headers: Headers = {}) =>
  (await test.get(`/api/v1/listings/${id}`, headers)).json();
async function approve(id: string) {
  const { items } = (await test.get(`/api/v1/listings/${id}/review`, official)).json();
  const decision = { decision: 'approve', submissionId: items[0].id };
  expect((await test.post(`/api/v1/listings/${id}/review`, official, decision)).statusCode).toBe(200);
}

describe('a listing that is published for another party', () => {
  it('is marked as such, reviewed whatever trust its publisher has, and the party is told', async () => {
    const { id } = (await write(test.factory)).json();
    const handed = await test.post(`/api/v1/listings/${id}/publish`, agent);
    expect(handed.json().status).toBe('submitted');
    await approve(id);
    const contributed = { for: { id: test.factory, name: '桥州望江机器人有限公司' }, as: 'market_service' };
    expect(await read(id)).toMatchObject({ organisation: { id: service }, contributed });
    const news = (await test.get('/api/v1/notifications', test.publisher)).json().items;
    const told = news.find(({ kind }: { kind: string }) => kind === 'listing.contributed');
    expect(told.text).toContain('桥州产教服务中心代贵单位发布了“代发的信息”');
    await test.directory.follow();
    const { items } = (await test.get('/api/v1/listings?q=代发的信息')).json();
    expect(items[0]).toMatchObject({ id, contributed });
  });

  it('waits for review when it is changed, too', async () => {
    const { id } = (await write(test.factory)).json();
    await test.post(`/api/v1/listings/${id}/publish`, agent);
    await approve(id);
    const { revision } = await read(id);
    await test.app.inject({
      method: 'PUT',
      url: `/api/v1/listings/${id}`,
      headers: { ...agent, 'if-match': String(revision) },
      payload: draftOf({ title: '改了的代发信息' }),
    });
    expect((await read(id)).title).toBe('代发的信息');
    await approve(id);
    expect((await read(id)).title).toBe('改了的代发信息');
  });

  it('belongs to its publisher: the party itself does not change it, and may report it', async () => {
    const { id } = (await write(test.factory)).json();
    await test.post(`/api/v1/listings/${id}/publish`, agent);
    await approve(id);
    const closed = await test.post(`/api/v1/listings/${id}/close`, test.publisher, { result: 'withdrawn' });
    expect(closed.statusCode).toBe(403);
    const complaint = { reason: 'untrue', text: '没有委托过这家单位' };
    const filed = await test.post(`/api/v1/listings/${id}/complaints`, test.publisher, complaint);
    expect(filed.statusCode).toBe(201);
  });

  it('is refused to parties without a mark, and for parties that are not there', async () => {
    expect((await write(test.school, test.publisher, test.factory)).statusCode).toBe(403);
    expect((await write('018f0000-0000-7000-8000-00000000dead')).statusCode).toBe(404);
    expect((await write('factory')).statusCode).toBe(400);
    const own = await write(service);
    expect(own.statusCode).toBe(201);
    expect(own.json().contributed).toBeUndefined();
  });
});
