import type { ListingDraftInput, NewIntroduction } from '@rongqiao/contracts';
import { openPackShelf } from '../modules/policies/index.ts';
import type { Config } from '../platform/config/index.ts';
import { draftOf, openTestApp, type TestApp } from './test-app.ts';

type Headers = Record<string, string>;
type Answer = Awaited<ReturnType<TestApp['app']['inject']>>;
/** Whose listing it is, and who writes it. */
interface Owner {
  organisationId: string;
  headers: Headers;
}

/** A factory that publishes demands and a school that asks about them, for tests through HTTP. */
export interface IntroductionTest extends TestApp {
  factory: string;
  school: string;
  /** Writes for the factory. */
  publisher: Headers;
  /** Writes for the school. */
  teacher: Headers;
  /** Belongs to the factory without writing for it. */
  reader: Headers;
  get(url: string, headers?: Headers): Promise<Answer>;
  post(url: string, headers: Headers, payload?: object): Promise<Answer>;
  /** Writes a listing, of the factory unless said otherwise, and publishes it. */
  publish(
    changes?: Partial<ListingDraftInput>,
    options?: Partial<Owner> & { publish?: boolean },
  ): Promise<string>;
  /** Publishes a supply of the school. */
  publishOwn(): Promise<string>;
  /** Asks for the school. */
  invite(wish: { listing: string } & Partial<NewIntroduction>, headers?: Headers): Promise<Answer>;
  move(id: string, step: string, headers: Headers, payload?: object): Promise<Answer>;
  /** Takes an introduction of the school to a listing all the way to a success; returns its id. */
  succeed(listing: string, outcome: { result: string; note?: string }): Promise<string>;
  newFactory(): Promise<Owner>;
}

export async function openIntroductionTest(
  engine: 'pglite' | 'postgres' = 'pglite',
  settings: Partial<Config> = {},
): Promise<IntroductionTest> {
  const test = await openTestApp(engine, settings, (await openPackShelf()).shelf);
  const factory = await test.addOrganisation({ name: '桥州望江机器人有限公司' });
  const school = await test.addOrganisation({ name: '桥州职业技术学院', type: 'higher_vocational_college' });
  const publisher = await test.signInAs('publisher', factory);
  const teacher = await test.signInAs('cooperation_officer', school);
  const reader = await test.signInAs('evaluator', factory);
  const post: IntroductionTest['post'] = (url, headers, payload) =>
    test.app.inject({ method: 'POST', url, headers, ...(payload && { payload }) });
  const publish: IntroductionTest['publish'] = async (changes = {}, options = {}) => {
    const { headers = publisher, organisationId = factory, publish: public_ = true } = options;
    const created = await post('/api/v1/listings', headers, { organisationId, ...draftOf(changes) });
    const { id } = created.json();
    if (public_) await post(`/api/v1/listings/${id}/publish`, headers);
    return id;
  };
  const invite: IntroductionTest['invite'] = ({ listing, ...rest }, headers = teacher) => {
    const wish = { listingId: listing, organisationId: school, message: '希望就这条信息对接', ...rest };
    return post('/api/v1/introductions', headers, wish);
  };
  const move: IntroductionTest['move'] = (id, step, headers, payload) =>
    post(`/api/v1/introductions/${id}/${step}`, headers, payload);
  return {
    ...test,
    ...{ factory, school, publisher, teacher, reader, post, publish, invite, move },
    get: (url, headers = {}) => test.app.inject({ url, headers }),
    publishOwn: () => {
      const changes = { direction: 'supply', title: '毕业生 40 人求职' } as const;
      return publish(changes, { headers: teacher, organisationId: school });
    },
    async succeed(listing, outcome) {
      const { id } = (await invite({ listing })).json();
      await move(id, 'accept', publisher);
      await move(id, 'agreement', teacher, { text: '约定内容' });
      await move(id, 'agreement/confirm', publisher, { version: 1 });
      await move(id, 'outcome', publisher, outcome);
      return id;
    },
    async newFactory() {
      const organisationId = await test.addOrganisation();
      return { organisationId, headers: await test.signInAs('owner', organisationId) };
    },
  };
}
