export type { Config } from './config.ts';
export { ConfigError } from './config-error.ts';
export { consoleLocale } from './locale.ts';
export { readConfig } from './read-config.ts';
