import type { Locale } from '../errors/index.ts';

/** The validated environment. Paths are absolute. */
export interface Config {
  /** Address to listen on; `::` hears IPv6 and IPv4. */
  host: string;
  /** 0 takes any free port. */
  port: number;
  dataDir: string;
  /** PostgreSQL; absent: the embedded database in `dataDir`. */
  databaseUrl: string | undefined;
  /** Fill an empty database with the demonstration city. */
  demo: boolean;
  /** The city that the platform serves: its code in the region table. */
  cityCode: string;
  /** Policy packs that run besides the city's own, by name. */
  packs: readonly string[];
  logLevel: LogLevel;
  /** The address under which the public reaches the portal, without a closing slash. */
  publicUrl: string | undefined;
  /** Whether a reverse proxy stands in front whose X-Forwarded-* headers are to be believed. */
  trustProxy: boolean;
  /** Requests to the API per client address and minute; 0 for no limit. */
  rateLimitPerMinute: number;
  /** Signs sessions; at least 32 characters. */
  sessionSecret: string;
  /** Mail server and sender; absent: the platform sends no e-mail. */
  mail: MailConfig | undefined;
  /** Language of messages on the console. */
  locale: Locale;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** Where letters are handed over, and whom they come from. */
interface MailConfig {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  smtpUrl: string;
  /** The sender, `name@host` or `Name <name@host>`. */
  from: string;
}
