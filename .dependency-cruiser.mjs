/** The fence between rooms. `scripts/boundaries.test.ts` plants one violation of each rule and expects it found. */
const node = ['core'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contracts-import-zod-only',
      severity: 'error',
      from: { path: '^contracts/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^contracts/src', 'node_modules/zod'] },
    },
    {
      name: 'engines-are-pure',
      comment: 'data in, result out: no file, no network, no database, no clock of their own',
      severity: 'error',
      from: { path: '^engines/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server|web|demo-city|bench|e2e)/' },
    },
    {
      name: 'engines-do-no-io',
      severity: 'error',
      from: { path: '^engines/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: node },
    },
    {
      name: 'module-door',
      comment: 'a module is entered through its index.ts only; tables may refer to tables',
      severity: 'error',
      from: {
        path: '^server/src/(modules/([^/]+)|app|workflows|cli)/',
        pathNot: '(^server/src/app/schema|\\.schema)\\.ts$',
      },
      to: {
        path: '^server/src/modules/([^/]+)/',
        pathNot: ['^server/src/modules/$2/', '^server/src/modules/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^server/src/platform/' },
      to: { path: '^server/src/(modules|workflows|app|cli)/' },
    },
    {
      name: 'modules-know-no-app',
      severity: 'error',
      from: { path: '^server/src/modules/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/src/(workflows|app|cli)/' },
    },
    {
      name: 'routes-do-not-touch-repositories',
      severity: 'error',
      from: { path: '\\.routes\\.ts$' },
      to: { path: '(\\.repository|\\.schema)\\.ts$' },
    },
    {
      name: 'only-repositories-open-the-database',
      severity: 'error',
      from: { path: '^server/src/(modules|workflows)/', pathNot: '(\\.repository|\\.schema|\\.test)\\.ts$' },
      to: { path: 'node_modules/(drizzle-orm|pg)/' },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(server|engines|demo-city)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|migrations)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
