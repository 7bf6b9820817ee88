import type { DisplayPreferences } from '@rongqiao/web/page-contract';
import type { FastifyReply, FastifyRequest } from 'fastify';

const LOCALES = ['zh-CN', 'en'] as const;
const YEAR_SECONDS = 31_536_000;

/** How the reader wants pages: the language the address names, else the one chosen before, else Chinese. */
export function displayPreferences(request: FastifyRequest): DisplayPreferences {
  return {
    locale: findLocale(namedLanguage(request)) ?? findLocale(request.cookies.lang) ?? 'zh-CN',
    care: request.cookies.care === 'on',
  };
}

/** An address that names a language also sets it, so that the links on the page keep to it. */
export function rememberLanguage(
  request: FastifyRequest,
  reply: FastifyReply,
  locale: DisplayPreferences['locale'],
): void {
  if (findLocale(namedLanguage(request)) === null || request.cookies.lang === locale) return;
  setPreference(request, reply, 'lang', locale);
}

export function setPreference(
  request: FastifyRequest,
  reply: FastifyReply,
  name: 'lang' | 'care',
  value: string,
): void {
  reply.setCookie(name, value, {
    path: '/',
    maxAge: YEAR_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
  });
}

function findLocale(value: unknown): DisplayPreferences['locale'] | null {
  return LOCALES.find((locale) => locale === value) ?? null;
}

const namedLanguage = (request: FastifyRequest) => (request.query as { lang?: unknown }).lang;
