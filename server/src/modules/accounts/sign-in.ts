import { hash, verify } from '@node-rs/argon2';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../platform/db/index.ts';
import { credentials, sessions, users, verifications } from './accounts.schema.ts';

export interface SignInOptions {
  /** Key for signing cookies; at least 32 characters. */
  secret: string;
  /** Public address of the platform, where one is configured; otherwise the address a request came to. */
  publicUrl: string | undefined;
  /** Cookies only over TLS. */
  secureCookies: boolean;
}

/**
 * Sign-in with password and revocable sessions in the database (better-auth). Passwords are hashed with argon2id, with the
 * setting of `hashPassword`.
 */
export function createSignIn(database: Database, options: SignInOptions) {
  return betterAuth({
    secret: options.secret,
    ...(options.publicUrl && { baseURL: options.publicUrl }),
    basePath: '/api/auth',
    database: drizzleAdapter(database.db, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: credentials, verification: verifications },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    session: { expiresIn: 7 * 86_400, updateAge: 86_400 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: 'rongqiao',
      useSecureCookies: options.secureCookies,
      database: { generateId: () => uuidv7() },
    },
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type SignIn = ReturnType<typeof createSignIn>;

/** argon2id, 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}
