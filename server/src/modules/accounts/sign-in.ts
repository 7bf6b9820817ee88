import { hash, verify } from '@node-rs/argon2';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { betterAuth } from 'better-auth/minimal';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
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
 * Revocable sessions in the database and their signed cookies (better-auth). Who may have one is decided before
 * (`security/`): `api.openSession` begins a session for anybody it is told of, and no address leads to it.
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
    plugins: [{ id: 'rongqiao', endpoints: { openSession: openSession() } }],
    session: { expiresIn: 7 * 86_400, updateAge: SEEN_WITHIN_S },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'rongqiao',
      useSecureCookies: options.secureCookies,
      database: { generateId: () => uuidv7() },
      ipAddress: { disableIpTracking: true },
    },
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** How exactly it is known when a session was last seen: it is written down no more often. */
const SEEN_WITHIN_S = 5 * 60;

/** Begins a session and sets its cookie. Without a path, so that only this process can call it. */
function openSession() {
  return createAuthEndpoint(
    { method: 'POST', body: z.object({ userId: z.uuid() }) },
    async ({ context, body, ...rest }) => {
      const user = await context.internalAdapter.findUserById(body.userId);
      if (!user) throw new Error('a session was asked for a user who does not exist');
      const session = await context.internalAdapter.createSession(user.id);
      await setSessionCookie({ ...rest, context, body }, { session, user });
      return { sessionId: session.id };
    },
  );
}

export type SignIn = ReturnType<typeof createSignIn>;

/** argon2id, 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

/** Compares in about the same time where there is nothing to compare with: nobody learns from it who has an account. */
export async function checkPassword(password: string, stored: string | null): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody()), password);
  return matches && stored !== null;
}

let nobodysHash: Promise<string> | null = null;
function nobody(): Promise<string> {
  nobodysHash ??= hashPassword(uuidv7());
  return nobodysHash;
}
