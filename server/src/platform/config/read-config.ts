import { join, resolve } from 'node:path';
import { DEMO_CITY } from '@rongqiao/reference';
import { ROOT } from '../paths/index.ts';
import type { Config } from './config.ts';
import { ConfigError, type ConfigMistake } from './config-error.ts';
import { Environment, EXPECTED, type Variable } from './environment.ts';
import { consoleLocale } from './locale.ts';
import { keepSecret } from './session-secret.ts';

/** Without DATA_DIR the data lies in the project's folder, wherever the program was started. */
const DEFAULT_DATA_DIR = join(ROOT, 'data');

/**
 * Reads the configuration from environment variables. Makes the data folder, and the session secret in it where none is
 * given.
 *
 * @throws ConfigError with every mistake at once
 */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const locale = consoleLocale(variables);
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const parsed = Environment.safeParse(given);
  const others = [...unknownNames(given), ...halfOfMail(given)];
  if (!parsed.success || others.length > 0) {
    const wrong = parsed.error?.issues.map(({ path }) => path[0] as Variable) ?? [];
    const mistakes = [...new Set(wrong)].map((variable) => ({ variable, expected: EXPECTED[variable] }));
    throw new ConfigError([...mistakes, ...others], locale);
  }
  const env = parsed.data;
  const dataDir = env.DATA_DIR ? resolve(env.DATA_DIR) : DEFAULT_DATA_DIR;
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    demo: env.RONGQIAO_DEMO && env.RONGQIAO_CITY === DEMO_CITY.code,
    cityCode: env.RONGQIAO_CITY,
    packs: env.RONGQIAO_PACK,
    logLevel: env.LOG_LEVEL,
    publicUrl: env.PUBLIC_URL,
    trustProxy: env.TRUST_PROXY,
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
    sessionSecret: env.SESSION_SECRET ?? secretIn(dataDir, locale),
    mail: env.SMTP_URL && env.MAIL_FROM ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
    locale,
  };
}

/** A name that starts like ours but isn't is a slip of the pen, which would otherwise go unnoticed. */
function unknownNames(given: Record<string, unknown>): ConfigMistake[] {
  return Object.keys(given)
    .filter((name) => name.startsWith('RONGQIAO_') && !(name in Environment.shape))
    .map((variable) => ({ variable, expected: { zh: '没有这个变量', en: 'is not a known variable' } }));
}

/** A mail server without a sender, or a sender without a server, would send nothing without a word. */
function halfOfMail(given: Record<string, unknown>): ConfigMistake[] {
  if ('SMTP_URL' in given === 'MAIL_FROM' in given) return [];
  const variable = 'SMTP_URL' in given ? 'MAIL_FROM' : 'SMTP_URL';
  return [{ variable, expected: EXPECTED[variable] }];
}

function secretIn(dataDir: string, locale: Config['locale']): string {
  try {
    return keepSecret(dataDir);
  } catch (error) {
    const mistake = { variable: 'DATA_DIR', expected: EXPECTED.DATA_DIR };
    throw Object.assign(new ConfigError([mistake], locale), { cause: error });
  }
}
