import { DEMO_CITY, districtCodesOf, findRegion } from '@rongqiao/reference';
import { z } from 'zod';
import type { Bilingual } from '../errors/index.ts';
import { LOG_LEVELS } from './config.ts';

const onOff = (preset: 'on' | 'off') =>
  z
    .enum(['on', 'off'])
    .default(preset)
    .transform((value) => value === 'on');

const integer = (preset: number, { from, to }: { from: number; to: number }) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(from).max(to))
    .default(preset);

/** The variables that the product reads; an empty one counts as absent. */
export const Environment = z.object({
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default('127.0.0.1'),
  PORT: integer(3000, { from: 0, to: 65_535 }),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RONGQIAO_DEMO: onOff('on'),
  RONGQIAO_CITY: z
    .string()
    .refine((code) => findRegion(code)?.level === 'city' || districtCodesOf(code).length > 1)
    .default(DEMO_CITY.code),
  RONGQIAO_PACK: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*(?:,[a-z0-9][a-z0-9-]*)*$/)
    .transform((names) => names.split(','))
    .default([]),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .regex(/^[^?#]*$/)
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  TRUST_PROXY: onOff('off'),
  RATE_LIMIT_PER_MINUTE: integer(600, { from: 0, to: 1_000_000 }),
  SESSION_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n"]+ <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/)
    .optional(),
  RONGQIAO_LANG: z.enum(['zh-CN', 'en']).optional(),
});

export type Variable = keyof z.infer<typeof Environment>;

/** What each variable must look like; the message of a mistake. */
export const EXPECTED = {
  HOST: {
    zh: '应为主机名或 IP 地址，例如 127.0.0.1 或 ::',
    en: 'must be a host name or IP address, such as 127.0.0.1 or ::',
  },
  PORT: {
    zh: '应为 0 到 65535 的整数（0 表示任一空闲端口）',
    en: 'must be a whole number from 0 to 65535 (0: any free port)',
  },
  DATA_DIR: { zh: '应为可写的目录', en: 'must be a folder that can be written' },
  DATABASE_URL: {
    zh: '应为 PostgreSQL 地址，例如 postgres://用户：密码@主机：5432/库名',
    en: 'must be a PostgreSQL address, such as postgres://user:password@host:5432/name',
  },
  RONGQIAO_DEMO: { zh: '只能是 on 或 off', en: 'must be on or off' },
  RONGQIAO_CITY: {
    zh: '应为城市的六位行政区划代码，例如 211100',
    en: 'must be the six-digit region code of a city, such as 211100',
  },
  RONGQIAO_PACK: {
    zh: '应为 packs/ 中政策包的名称，多个用逗号分开，例如 changzhi-2019',
    en: 'must be names of packs in packs/, separated by commas, such as changzhi-2019',
  },
  LOG_LEVEL: { zh: `只能是 ${LOG_LEVELS.join('、')} 之一`, en: `must be one of ${LOG_LEVELS.join(', ')}` },
  PUBLIC_URL: {
    zh: '应为公众访问的网址，以 http:// 或 https:// 开头，不带 ? 和 #',
    en: 'must be the public address, starting with http:// or https://, without ? and #',
  },
  TRUST_PROXY: { zh: '只能是 on 或 off', en: 'must be on or off' },
  RATE_LIMIT_PER_MINUTE: {
    zh: '应为 0 到 1000000 的整数（0 表示不限）',
    en: 'must be a whole number from 0 to 1000000 (0: no limit)',
  },
  SESSION_SECRET: { zh: '至少 32 个字符', en: 'must have at least 32 characters' },
  SMTP_URL: {
    zh: '应为邮件服务器地址，以 smtp:// 或 smtps:// 开头，并同时设置 MAIL_FROM',
    en: 'must be the address of a mail server, starting with smtp:// or smtps://, together with MAIL_FROM',
  },
  MAIL_FROM: {
    zh: '应为发件人地址，例如 融桥 <noreply@example.cn>,并同时设置 SMTP_URL',
    en: 'must be the sender, such as Rongqiao <noreply@example.cn>, together with SMTP_URL',
  },
  RONGQIAO_LANG: { zh: '只能是 zh-CN 或 en', en: 'must be zh-CN or en' },
} as const satisfies Record<Variable, Bilingual>;
