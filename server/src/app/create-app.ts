import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, { LogController } from 'fastify';
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod';
import { accountRoutes, accountSecurityRoutes, findCaller } from '../modules/accounts/index.ts';
import { complaintRoutes } from '../modules/complaints/index.ts';
import { ExposureLog, exposureRoutes } from '../modules/exposure/index.ts';
import { ImportWorker, importRoutes } from '../modules/imports/index.ts';
import { introductionRoutes } from '../modules/introductions/index.ts';
import {
  attachmentRoutes,
  dismissalRoutes,
  endingRoutes,
  exportRoutes,
  memberListingRoutes,
  publicListingRoutes,
  reviewRoutes,
  synonymRoutes,
} from '../modules/listings/index.ts';
import { membershipRoutes } from '../modules/memberships/index.ts';
import { notificationRoutes } from '../modules/notifications/index.ts';
import { obligationRoutes } from '../modules/obligations/index.ts';
import { organisationRoutes } from '../modules/organisations/index.ts';
import { policyRoutes } from '../modules/policies/index.ts';
import { registrationRoutes } from '../modules/registrations/index.ts';
import { searchRoutes } from '../modules/searches/index.ts';
import { openMeasureShelf, targetRoutes } from '../modules/targets/index.ts';
import { conferenceRoutes, consoleTaskRoutes, followPolicies, taskRoutes } from '../modules/tasks/index.ts';
import type { Config } from '../platform/config/index.ts';
import { localeOf } from '../platform/errors/index.ts';
import {
  type ApiServer,
  checkingSerializer,
  guardRoutes,
  handleErrors,
  plainSerializer,
  refuseNul,
  takeBytes,
} from '../platform/http/index.ts';
import { loggerOptions, measureRequests } from '../platform/observability/index.ts';
import { introductionAnnouncer } from '../workflows/announce-introductions.ts';
import { openListingCounter } from '../workflows/count-open-listings.ts';
import { importKinds } from '../workflows/import-kinds.ts';
import { mailSettings } from '../workflows/mail-notifications.ts';
import { PLATFORM_MEASURES } from '../workflows/platform-measures.ts';
import { complaintTeller } from '../workflows/tell-of-complaints.ts';
import { taskTeller } from '../workflows/tell-of-tasks.ts';
import { invitationPost, peopleTeller } from '../workflows/tell-people.ts';
import type { AppParts } from './app-parts.ts';
import { personalDataRoutes } from './personal-data/personal-data.routes.ts';
import { referenceRoutes } from './reference.routes.ts';
import { systemRoutes } from './system.routes.ts';
import { VERSION } from './version.ts';

/** Names a request that a page makes of the API inside this process; its value is known to nobody else. */
export const IN_PROCESS_HEADER = 'x-rongqiao-in-process';

declare module 'fastify' {
  interface FastifyInstance {
    inProcessKey: string;
    importWorker: ImportWorker;
  }
}

/** Builds the HTTP server of the API: every route declares who may call it, every error is a Problem. */
export async function createApp(parts: AppParts): Promise<ApiServer> {
  const { config } = parts;
  const app: ApiServer = Fastify({
    logger: loggerOptions(config.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: config.trustProxy,
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(parts.checkAnswers ? checkingSerializer : plainSerializer);
  app.decorate('inProcessKey', randomUUID());
  await protect(app, config);
  identifyCallers(app, parts);
  measureRequests(app);
  handleErrors(app);
  takeBytes(app);
  await describeApi(app);
  guardRoutes(app);
  refuseNul(app);
  mountRoutes(app, parts);
  return app;
}

async function protect(app: ApiServer, config: Config): Promise<void> {
  await app.register(cookie);
  await app.register(helmet, {
    enableCSPNonces: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    strictTransportSecurity: config.publicUrl?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  });
  await app.register(rateLimit, {
    max: config.rateLimitPerMinute,
    timeWindow: 60_000,
    enableDraftSpec: true,
    allowList: (request) =>
      config.rateLimitPerMinute === 0 ||
      request.url.startsWith('/assets/') ||
      request.headers[IN_PROCESS_HEADER] === app.inProcessKey,
  });
}

function identifyCallers(app: ApiServer, { database, signIn }: AppParts): void {
  app.decorateRequest('caller', null);
  app.decorateRequest('locale', 'zh-CN');
  app.addHook('onRequest', async (request) => {
    const { lang } = request.query as { lang?: unknown };
    const cookieLang = request.cookies.lang;
    const header = request.headers['accept-language'];
    request.locale = localeOf({
      ...(typeof lang === 'string' && { query: lang }),
      ...(cookieLang !== undefined && { cookie: cookieLang }),
      ...(header !== undefined && { header }),
    });
    if (!request.url.startsWith('/api/v1/')) return;
    request.caller = await findCaller(
      database,
      signIn,
      new Headers({ cookie: request.headers.cookie ?? '' }),
    );
  });
}

async function describeApi(app: ApiServer): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '融桥 Rongqiao', version: VERSION, license: { name: 'Apache-2.0' } },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'rongqiao.session_token' } },
      },
    },
    transform: (described) => {
      const { schema, url } = jsonSchemaTransform(described);
      const { access } = described.route.config ?? {};
      return { url, schema: access ? { ...schema, 'x-access': access } : schema };
    },
  });
}

function mountRoutes(app: ApiServer, parts: AppParts): void {
  const { database, directory, clock, signIn } = parts;
  const countOpenListings = openListingCounter(database, clock);
  systemRoutes(app, parts);
  referenceRoutes(app);
  personalDataRoutes(app, { database, clock });
  const letters = mailSettings(parts.config);
  const security = { database, signIn, clock, secret: parts.config.sessionSecret, letters };
  accountRoutes(app, security);
  accountSecurityRoutes(app, security);
  organisationRoutes(app, { database, countOpenListings });
  const shows = new ExposureLog(database, clock);
  exposureRoutes(app, { database, clock, log: shows });
  dismissalRoutes(app, { database, clock });
  publicListingRoutes(app, { database, directory, clock, shows });
  exportRoutes(app, { database, directory, clock });
  memberListingRoutes(app, { database, directory, clock, shows });
  attachmentRoutes(app, { database, files: parts.files, clock });
  endingRoutes(app, { database, directory, clock });
  reviewRoutes(app, { database, directory, clock });
  synonymRoutes(app, { database, directory, clock });
  const announce = introductionAnnouncer(mailSettings(parts.config));
  introductionRoutes(app, { database, directory, clock, announce });
  const told = complaintTeller(mailSettings(parts.config));
  const limited = parts.config.rateLimitPerMinute > 0;
  complaintRoutes(app, { database, directory, clock, told, limited });
  const imports = { database, clock, cityCode: parts.config.cityCode, kinds: importKinds(parts) };
  const worker = new ImportWorker(imports, (error) => app.log.error({ err: error }, 'an import failed'));
  app.decorate('importWorker', worker);
  app.addHook('onClose', () => worker.stop());
  importRoutes(app, imports, worker);
  notificationRoutes(app, { database, clock });
  registrationRoutes(app, { database, clock });
  const { packs, files } = parts;
  const { cityCode } = parts.config;
  policyRoutes(app, { database, clock, packs, cityCode, onChange: followPolicies });
  const measures = openMeasureShelf(database, PLATFORM_MEASURES, clock);
  obligationRoutes(app, { database, clock, packs });
  targetRoutes(app, { database, clock, packs, cityCode, measures });
  const tasks = { database, files, packs, clock, told: taskTeller(mailSettings(parts.config)) };
  taskRoutes(app, tasks);
  consoleTaskRoutes(app, tasks);
  conferenceRoutes(app, tasks);
  searchRoutes(app, { database, clock, secret: parts.config.sessionSecret });
  const mail = mailSettings(parts.config);
  membershipRoutes(app, {
    ...{ database, clock, secret: parts.config.sessionSecret },
    ...{ post: invitationPost(mail), tell: peopleTeller(mail) },
  });
}
