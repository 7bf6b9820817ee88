import type { ListingDraftInput, MembershipRole, OrganisationType } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { createSignIn, hashPassword, insertMembership, insertUser } from '../modules/accounts/index.ts';
import { insertTrust, ListingDirectory } from '../modules/listings/index.ts';
import { insertOrganisations } from '../modules/organisations/index.ts';
import { PackShelf } from '../modules/policies/index.ts';
import type { Config } from '../platform/config/index.ts';
import { type Database, inTransaction } from '../platform/db/index.ts';
import { openFileStore } from '../platform/files/index.ts';
import type { ApiServer } from '../platform/http/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { directoryKnowledge } from '../workflows/directory-knowledge.ts';
import { createApp } from './create-app.ts';

const PASSWORD = 'a long enough password';

interface OrganisationFacts {
  name?: string;
  type?: OrganisationType;
  regionCode?: string;
  trusted?: boolean;
}

/** The API over a real, empty database, for tests through HTTP. */
export interface TestApp {
  app: ApiServer;
  database: TestDatabase;
  directory: ListingDirectory;
  /** Sets what time it is for the app. */
  setNow(instant: string): void;
  /** Adds an organisation; unless said otherwise it is trusted to publish first. */
  addOrganisation(facts?: OrganisationFacts): Promise<string>;
  /** Adds a person with a role in an organisation and signs them in; returns the headers of their requests. Without a role they belong nowhere. */
  signInAs(role: MembershipRole | null, organisationId: string | null): Promise<{ cookie: string }>;
  /** The app anew over the same database, as after a restart. The caller closes it. */
  restart(): Promise<ApiServer>;
  close(): Promise<void>;
}

export async function openTestApp(
  kind: 'pglite' | 'postgres' = 'pglite',
  settings: Partial<Config> = {},
  packs = new PackShelf([]),
): Promise<TestApp> {
  const database = await openTestDatabase(kind);
  let now = new Date('2026-03-02T10:00:00+08:00');
  const config: Config = { ...TEST_CONFIG, ...settings };
  const directory = new ListingDirectory(database, directoryKnowledge());
  await directory.rebuild();
  const signIn = createSignIn(database, {
    secret: config.sessionSecret,
    publicUrl: config.publicUrl,
    secureCookies: false,
  });
  const files = openFileStore(database.dataDir);
  const parts = { config, database, signIn, directory, files, packs, clock: () => now, checkAnswers: true };
  const app = await createApp(parts);
  const passwordHash = await hashPassword(PASSWORD);
  return {
    app,
    database,
    directory,
    setNow: (instant) => {
      now = new Date(instant);
    },
    addOrganisation: (facts) => addOrganisation(database, facts),
    async signInAs(role, organisationId) {
      const email = `${uuidv7()}@test.example`;
      await inTransaction(database, async (tx) => {
        const userId = await insertUser(tx, { name: '测试人员', email, passwordHash });
        if (role && organisationId) await insertMembership(tx, { userId, organisationId, role });
      });
      return { cookie: await cookieOf(app, email) };
    },
    restart: () => createApp(parts),
    async close() {
      await app.close();
      await directory.stop();
      await database.close();
    },
  };
}

const TEST_CONFIG: Config = {
  host: '127.0.0.1',
  port: 0,
  dataDir: '/nonexistent',
  databaseUrl: undefined,
  demo: false,
  cityCode: '990100',
  packs: [],
  logLevel: 'silent',
  publicUrl: undefined,
  trustProxy: false,
  rateLimitPerMinute: 0,
  sessionSecret: 'a secret for tests only, 32 characters long',
  mail: undefined,
  locale: 'zh-CN',
};

/** A talent demand as a person would write it; `changes` replaces parts. */
export function draftOf(changes: Partial<ListingDraftInput> = {}): ListingDraftInput {
  return {
    kind: 'talent',
    direction: 'demand',
    title: '招聘工业机器人调试员 3 名',
    body: '负责搬运码垛工作站的示教、接线和现场调试，会 PLC 者优先，包食宿。',
    regionCode: '990104',
    occupations: ['工业机器人系统操作员'],
    programmes: ['工业机器人技术'],
    skills: ['PLC'],
    level: 'higher_vocational',
    headcount: 3,
    deadline: '2026-06-30',
    details: { payMinFen: 600_000, payMaxFen: 900_000, payPeriod: 'month' },
    ...changes,
  } as ListingDraftInput;
}

async function addOrganisation(database: Database, facts: OrganisationFacts = {}): Promise<string> {
  const id = uuidv7();
  const { name = `测试单位 ${id}`, type = 'enterprise', regionCode = '990104', trusted = true } = facts;
  const row = { id, name, type, regionCode, industryCode: 'C34', verifiedAt: new Date() };
  await inTransaction(database, async (tx) => {
    await insertOrganisations(tx, [row]);
    if (trusted) await insertTrust(tx, [{ organisationId: id, reason: '测试', since: new Date() }]);
  });
  return id;
}

async function cookieOf(app: ApiServer, email: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    payload: { email, password: PASSWORD },
    remoteAddress: someAddress(),
  });
  if (answer.statusCode !== 200) throw new Error(`sign-in answered ${answer.statusCode}: ${answer.body}`);
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Sign-ins are counted by address; each person has one of their own. */
function someAddress(): string {
  return `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`;
}
