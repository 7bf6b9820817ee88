import { createSignIn } from '../modules/accounts/index.ts';
import {
  type EmptyDirectory,
  emptyDirectory,
  ListingDirectory,
  seedSynonyms,
} from '../modules/listings/index.ts';
import { installPacks, openPackShelf } from '../modules/policies/index.ts';
import { trackPolicies } from '../modules/tasks/index.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Config } from '../platform/config/index.ts';
import { type Database, migrate, openDatabase } from '../platform/db/index.ts';
import { openFileStore } from '../platform/files/index.ts';
import type { ApiServer } from '../platform/http/index.ts';
import { type RunningJobs, startJobs } from '../platform/jobs/index.ts';
import { openPostman } from '../platform/mail/index.ts';
import { introductionAnnouncer } from '../workflows/announce-introductions.ts';
import { directoryKnowledge, SYNONYM_SEED } from '../workflows/directory-knowledge.ts';
import { mailSettings } from '../workflows/mail-notifications.ts';
import { platformJobs } from '../workflows/run-jobs.ts';
import { DEMO_OFFICIAL, seedDemoCity, switchDemoAccounts } from '../workflows/seed-demo-city.ts';
import { seedDemoPolicies } from '../workflows/seed-demo-policies.ts';
import { seedDemoTasks } from '../workflows/seed-demo-tasks.ts';
import { findsTeller } from '../workflows/tell-of-finds.ts';
import { taskTeller } from '../workflows/tell-of-tasks.ts';
import { organisationTeller } from '../workflows/tell-organisations.ts';
import type { AppParts } from './app-parts.ts';
import { createApp, IN_PROCESS_HEADER } from './create-app.ts';
import { registerPages } from './pages/index.ts';

/** A server that answers at `address` until it is closed. */
export interface RunningServer {
  address: string;
  /** Ends after the requests under way; then the database is closed. */
  close(): Promise<void>;
}

/** What is being done before the server answers; for the person who waits. */
export type StartStep = 'database' | 'demo' | 'index' | 'listening';

/** Opens the database, brings it up to date, fills the example where asked, builds the index and listens. */
export async function startServer(
  config: Config,
  options: {
    /** The database, where its opening has begun already. */
    opening?: Promise<Database>;
    clock?: Clock;
    onStep?: (step: StartStep) => void;
  } = {},
): Promise<RunningServer> {
  const { clock = () => new Date(), onStep = () => undefined } = options;
  onStep('database');
  const opening = options.opening ?? openDatabase(config);
  const empty = emptyDirectory(directoryKnowledge());
  const packs = await openPackShelf();
  const database = await opening;
  try {
    return await startWith(database, config, { empty, packs, clock, onStep });
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function startWith(
  database: Database,
  config: Config,
  {
    empty,
    packs,
    clock,
    onStep,
  }: {
    empty: EmptyDirectory;
    packs: Awaited<ReturnType<typeof openPackShelf>>;
    clock: Clock;
    onStep: (step: StartStep) => void;
  },
): Promise<RunningServer> {
  await migrate(database);
  const files = openFileStore(config.dataDir);
  await seedSynonyms(database, SYNONYM_SEED);
  const { cityCode, demo, packs: chosen } = config;
  await installPacks(database, packs.shelf, { cityCode, chosen, demo, now: clock() });
  await trackPolicies(database, clock());
  if (config.demo) {
    onStep('demo');
    await seedDemoCity(database, clock(), files);
  }
  await switchDemoAccounts(database, config.demo, clock());
  // Documents are read in threads; meanwhile the rest goes on.
  const documents = config.demo
    ? seedDemoStory({ database, files, packs: packs.shelf }, clock())
    : Promise.resolve();
  const documentsFailed = documents.then(
    () => null,
    (error: unknown) => error,
  );
  onStep('index');
  const directory = new ListingDirectory(database, directoryKnowledge(), empty);
  const built = directory.rebuild();
  const signIn = createSignIn(database, {
    secret: config.sessionSecret,
    publicUrl: config.publicUrl,
    secureCookies: config.publicUrl?.startsWith('https:') ?? false,
  });
  const app = await createApp({
    ...{ config, database, signIn, directory, files, clock },
    packs: packs.shelf,
    checkAnswers: false,
  });
  for (const problem of packs.broken) app.log.error(problem, 'a policy pack is broken and is left out');
  await registerPages(app, {
    publicUrl: config.publicUrl,
    inProcess: { [IN_PROCESS_HEADER]: app.inProcessKey },
    now: clock,
  });
  built.catch((error) => app.log.error({ err: error }, 'building recommendations failed'));
  directory.start((error) => app.log.error({ err: error }, 'following the listings failed'));
  // Health is answered from here on; readiness, and the address for people, wait for search.
  const address = await app.listen({ host: config.host, port: config.port });
  await Promise.race([directory.searchable, built]);
  const failed = await documentsFailed;
  if (failed) app.log.error({ err: failed }, 'the documents of the example could not be taken in');
  // Work by the clock can wait until everything answers.
  const jobs = built.then(() =>
    startWork(app, { config, database, directory, files, packs: packs.shelf, clock }),
  );
  jobs.catch((error) => app.log.fatal({ err: error }, 'work by the clock could not begin'));
  onStep('listening');
  return {
    address,
    async close() {
      await app.close();
      await jobs.then((running) => running.stop()).catch(() => undefined);
      await directory.stop();
      await database.close();
    },
  };
}

async function startWork(
  app: ApiServer,
  {
    config,
    database,
    directory,
    files,
    packs,
    clock,
  }: Pick<AppParts, 'config' | 'database' | 'directory' | 'files' | 'packs' | 'clock'>,
): Promise<RunningJobs> {
  const postman = config.mail ? openPostman({ url: config.mail.smtpUrl, from: config.mail.from }) : null;
  const letters = mailSettings(config);
  const told = {
    announce: introductionAnnouncer(letters),
    tell: organisationTeller(letters),
    told: taskTeller(letters),
    tellFinds: findsTeller(letters, config.sessionSecret),
  };
  const jobs = await startJobs(
    database,
    platformJobs({
      ...{ database, directory, files, packs, clock, ...told, postman },
      imports: app.importWorker,
    }),
    (error, job) => app.log.error({ err: error, job }, 'a job failed'),
  );
  return {
    async stop() {
      await jobs.stop();
      postman?.close();
    },
  };
}

/** The documents of the example, and then what has come of their tasks. */
async function seedDemoStory(
  parts: Pick<AppParts, 'database' | 'files' | 'packs'>,
  now: Date,
): Promise<void> {
  await seedDemoPolicies(parts.database, DEMO_OFFICIAL, now);
  await seedDemoTasks(parts, DEMO_OFFICIAL, now);
}
