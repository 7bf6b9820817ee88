import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, openTestApp, type TestApp } from '../../app/test-app.ts';

let test: TestApp;
let factory: string;
let school: string;
let publisher: { cookie: string };
let teacher: { cookie: string };
let reader: { cookie: string };

beforeAll(async () => {
  test = await openTestApp();
  factory = await test.addOrganisation({ name: '桥州望江机器人有限公司' });
  school = await test.addOrganisation({ name: '桥州职业技术学院', type: 'higher_vocational_college' });
  publisher = await test.signInAs('publisher', factory);
  teacher = await test.signInAs('cooperation_officer', school);
  reader = await test.signInAs('evaluator', factory);
});
afterAll(() => test.close());

const post = (url: string, headers: Record<string, string>, payload?: object) =>
  test.app.inject({ method: 'POST', url, headers, ...(payload && { payload }) });
const get = (url: string, headers: Record<string, string> = {}) => test.app.inject({ url, headers });

async function writeDraft(changes = {}, headers = publisher, organisationId = factory) {
  const answer = await post('/api/v1/listings', headers, { organisationId, ...draftOf(changes) });
  expect(answer.statusCode).toBe(201);
  return answer.json() as { id: string; revision: number; status: string };
}

async function publish(changes = {}, headers = publisher, organisationId = factory) {
  const { id } = await writeDraft(changes, headers, organisationId);
  expect((await post(`/api/v1/listings/${id}/publish`, headers)).statusCode).toBe(200);
  return id;
}

describe('writing a listing', () => {
  it('keeps a draft to its organisation and hides it from everybody else as missing', async () => {
    const { id } = await writeDraft();
    expect((await get(`/api/v1/listings/${id}`, publisher)).json().status).toBe('draft');
    expect((await get(`/api/v1/listings/${id}`, teacher)).statusCode).toBe(404);
    expect((await get(`/api/v1/listings/${id}`)).statusCode).toBe(404);
    expect((await get(`/api/v1/listings/${id}/matches`)).statusCode).toBe(404);
  });

  it('refuses a person who is not signed in, one of another organisation, and one who may only read', async () => {
    const payload = { organisationId: factory, ...draftOf() };
    expect((await post('/api/v1/listings', {}, payload)).statusCode).toBe(401);
    expect((await post('/api/v1/listings', teacher, payload)).statusCode).toBe(403);
    expect((await post('/api/v1/listings', reader, payload)).statusCode).toBe(403);
  });

  it('names every wrong field, in Chinese and in English', async () => {
    const payload = { organisationId: factory, ...draftOf({ title: '', regionCode: '12' }) };
    const chinese = (await post('/api/v1/listings', publisher, payload)).json();
    expect(chinese.status).toBe(400);
    expect(chinese.errors.map((error: { path: string }) => error.path).sort()).toEqual([
      'regionCode',
      'title',
    ]);
    expect(chinese.detail).toContain('2 处');
    const english = (await post('/api/v1/listings?lang=en', publisher, payload)).json();
    expect(english.detail).toContain('2 field(s)');
  });

  it('creates once however often the same key is sent, and refuses the key with another body', async () => {
    const headers = { ...publisher, 'idempotency-key': 'one-key-for-one-listing' };
    const payload = { organisationId: factory, ...draftOf({ title: '只写一次' }) };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post('/api/v1/listings', headers, payload)),
    );
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
    const other = await post('/api/v1/listings', headers, { ...payload, title: '另一份' });
    expect(other.statusCode).toBe(422);
    expect(other.json().code).toBe('request.idempotency_mismatch');
  });

  it('refuses a request that another site made the browser send', async () => {
    const headers = { ...publisher, origin: 'https://elsewhere.example' };
    const answer = await post('/api/v1/listings', headers, { organisationId: factory, ...draftOf() });
    expect(answer.json().code).toBe('request.origin_rejected');
  });

  it('keeps every kind with the details that it needs', async () => {
    const drafts = [
      {
        kind: 'challenge',
        details: { problem: '焊道外观在线检测', rewardFen: 30_000_000, bidsCloseOn: '2026-05-01' },
      },
      {
        kind: 'resource',
        details: { resourceType: 'training_base', areaSquareMetres: 1200, openHours: '周末' },
      },
      { kind: 'training', details: { seats: 30, hours: 40, feeFen: 0, mode: 'at_enterprise' } },
    ];
    for (const draft of drafts) {
      const { id } = await writeDraft(draft);
      expect((await get(`/api/v1/listings/${id}`, publisher)).json().details).toEqual(draft.details);
    }
  });
});

describe('the life of a listing', () => {
  it('is found by search as soon as it is published, and not before', async () => {
    const { id } = await writeDraft({ title: '诚聘深海养殖网箱技师' });
    expect((await get(`/api/v1/listings?q=${encodeURIComponent('养殖网箱')}`)).json().total).toBe(0);
    await post(`/api/v1/listings/${id}/publish`, publisher);
    const found = (await get(`/api/v1/listings?q=${encodeURIComponent('养殖网箱')}`)).json();
    expect(found.items[0]).toMatchObject({ id, region: { code: '990104', name: '望江区' } });
    expect(found.items[0].highlights[0].ranges.length).toBeGreaterThan(0);
  });

  it('keeps what it said before each revision, and search follows the new text', async () => {
    const id = await publish({ title: '招聘刨花板压机操作工' });
    const headers = { ...publisher, 'if-match': '"1"' };
    const payload = draftOf({ title: '招聘中纤板热压操作工' });
    const revised = await test.app.inject({ method: 'PUT', url: `/api/v1/listings/${id}`, headers, payload });
    expect(revised.json()).toMatchObject({ revision: 2, status: 'published', title: '招聘中纤板热压操作工' });
    const revisions = (await get(`/api/v1/listings/${id}/revisions`, publisher)).json().items;
    expect(revisions).toHaveLength(1);
    expect(revisions[0]).toMatchObject({ revision: 1, content: { title: '招聘刨花板压机操作工' } });
    const ids = (await get(`/api/v1/listings?q=${encodeURIComponent('中纤板')}`)).json().items;
    expect(ids.map((item: { id: string }) => item.id)).toContain(id);
  });

  it('refuses a revision of something that changed meanwhile, and one that names no revision', async () => {
    const id = await publish();
    const url = `/api/v1/listings/${id}`;
    const payload = draftOf({ title: '第二版' });
    const first = await test.app.inject({
      method: 'PUT',
      url,
      headers: { ...publisher, 'if-match': '1' },
      payload,
    });
    expect(first.statusCode).toBe(200);
    const late = await test.app.inject({
      method: 'PUT',
      url,
      headers: { ...publisher, 'if-match': '1' },
      payload,
    });
    expect(late.statusCode).toBe(409);
    const blind = await test.app.inject({ method: 'PUT', url, headers: publisher, payload });
    expect(blind.statusCode).toBe(400);
  });

  it('refuses to publish with a deadline that has passed, and says which day it is', async () => {
    const { id } = await writeDraft({ deadline: '2026-03-01' });
    const answer = await post(`/api/v1/listings/${id}/publish`, publisher);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toContain('2026-03-02');
  });

  it('shows how it ended to everybody, and leaves the search', async () => {
    const id = await publish({ title: '寻找竹编非遗传承人授课' });
    const closed = await post(`/api/v1/listings/${id}/close`, publisher, {
      result: 'signed',
      note: '签约两年',
    });
    expect(closed.json()).toMatchObject({
      status: 'closed',
      outcome: { result: 'signed', note: '签约两年' },
    });
    expect((await get(`/api/v1/listings/${id}`)).json().outcome.result).toBe('signed');
    expect((await get(`/api/v1/listings?q=${encodeURIComponent('竹编非遗')}`)).json().total).toBe(0);
    expect((await post(`/api/v1/listings/${id}/close`, publisher, { result: 'signed' })).statusCode).toBe(
      422,
    );
  });

  it('cannot be published, revised or ended by another organisation', async () => {
    const id = await publish();
    const headers = { ...teacher, 'if-match': '1' };
    const revise = await test.app.inject({
      method: 'PUT',
      url: `/api/v1/listings/${id}`,
      headers,
      payload: draftOf(),
    });
    expect(revise.statusCode).toBe(403);
    expect((await post(`/api/v1/listings/${id}/publish`, teacher)).statusCode).toBe(403);
    expect((await post(`/api/v1/listings/${id}/close`, teacher, { result: 'signed' })).statusCode).toBe(403);
    expect((await get(`/api/v1/listings/${id}/revisions`, teacher)).statusCode).toBe(403);
  });

  it('is expired on the day after its deadline, for readers and for search', async () => {
    const id = await publish({ title: '招聘窑炉看火工', deadline: '2026-03-05' });
    test.setNow('2026-03-05T23:59:00+08:00');
    expect((await get(`/api/v1/listings/${id}`)).json().status).toBe('published');
    test.setNow('2026-03-06T00:01:00+08:00');
    expect((await get(`/api/v1/listings/${id}`)).json().status).toBe('expired');
    expect((await get(`/api/v1/listings?q=${encodeURIComponent('窑炉看火')}`)).json().total).toBe(0);
    test.setNow('2026-03-02T10:00:00+08:00');
  });
});

describe('counterparts', () => {
  it('recommends the supply to the demand and back, each with reasons in the language asked for', async () => {
    const demand = await publish();
    const supply = await publish(
      {
        direction: 'supply',
        title: '工业机器人技术专业毕业生 40 人求职',
        regionCode: '990103',
        headcount: 40,
      },
      teacher,
      school,
    );
    const there = (await get(`/api/v1/listings/${demand}/matches?limit=5`)).json().items;
    expect(there[0].listing.id).toBe(supply);
    expect(there[0].reasons.length).toBeGreaterThan(0);
    expect(there[0].reasons.every(({ text }: { text: string }) => /[\u4e00-\u9fff]/.test(text))).toBe(true);
    const back = (await get(`/api/v1/listings/${supply}/matches?lang=en`)).json().items;
    expect(back.map(({ listing }: { listing: { id: string } }) => listing.id)).toContain(demand);
    expect(back[0].reasons.some(({ text }: { text: string }) => /[a-z]{3}/.test(text))).toBe(true);
  });

  it('previews counterparts of what is being written without keeping it', async () => {
    const draft = { organisationId: factory, ...draftOf({ title: '急招机器人调试' }) };
    const answer = await post('/api/v1/listings/preview-matches', publisher, draft);
    expect(answer.json().items.length).toBeGreaterThan(0);
    const mine = (await get('/api/v1/me/listings', publisher)).json().items;
    expect(mine.map(({ title }: { title: string }) => title)).not.toContain('急招机器人调试');
    expect((await post('/api/v1/listings/preview-matches', teacher, draft)).statusCode).toBe(403);
  });

  it('recommends to an organisation what fits what it has open, and only to its own people', async () => {
    const url = `/api/v1/organisations/${factory}/recommendations`;
    const items = (await get(url, publisher)).json().items;
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((item: { reasons: unknown[] }) => item.reasons.length > 0)).toBe(true);
    expect((await get(url, teacher)).statusCode).toBe(403);
    expect((await get(url)).statusCode).toBe(401);
  });
});

describe('search over HTTP', () => {
  it('answers with facets that carry names, and pages that do not overlap', async () => {
    const first = (await get('/api/v1/listings?size=2&page=1')).json();
    const second = (await get('/api/v1/listings?size=2&page=2')).json();
    const idsOf = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(4);
    const district = first.facets.region.find(({ value }: { value: string }) => value === '990104');
    expect(district).toMatchObject({ name: '望江区' });
  });

  it('refuses a page of a thousand and an unknown kind, naming the field', async () => {
    const answer = (await get('/api/v1/listings?size=1000&kind=car')).json();
    expect(answer.errors.map((error: { path: string }) => error.path).sort()).toEqual(['kind', 'size']);
  });

  it('exports a search as csv that opens in a spreadsheet program', async () => {
    await publish({ title: '=HYPERLINK("http://x","y") 招聘', skills: ['PLC'] });
    const answer = await get('/api/v1/listings/export?format=csv&kind=talent');
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.body.startsWith('\ufeff标题')).toBe(true);
    expect(answer.body).not.toMatch(/(^|,)"?=HYPERLINK/m);
  });
});
