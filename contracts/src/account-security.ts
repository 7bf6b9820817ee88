import { z } from 'zod';

/** Length of a password that somebody chooses. */
export const NewPassword = z.string().min(10).max(128);

/** E-mail and password, as somebody signs in with them. */
export const PasswordSignIn = z.strictObject({
  email: z.string().trim().min(3).max(200),
  password: z.string().min(1).max(128),
});
export type PasswordSignIn = z.infer<typeof PasswordSignIn>;

/** What comes after a way to sign in was passed. */
export const SignInAnswer = z.object({ next: z.enum(['signed_in']) });
export type SignInAnswer = z.infer<typeof SignInAnswer>;

/** The signed-in person's account, as they see it. */
export const OwnAccount = z.object({
  name: z.string(),
  email: z.string(),
  emailConfirmed: z.boolean(),
  /** Without one the person signs in another way; a letter sets one. */
  hasPassword: z.boolean(),
  /** An account of the example, whose password is public: it stays as it is. */
  demo: z.boolean(),
});
export type OwnAccount = z.infer<typeof OwnAccount>;

export const ChangeOwnAccount = z.strictObject({ name: z.string().trim().min(2).max(40) });
export type ChangeOwnAccount = z.infer<typeof ChangeOwnAccount>;

export const ChangePassword = z.strictObject({
  current: z.string().min(1).max(128),
  next: NewPassword,
});
export type ChangePassword = z.infer<typeof ChangePassword>;

export const BROWSERS = [
  'wechat',
  'wecom',
  'dingtalk',
  'qq',
  'uc',
  'huawei',
  'xiaomi',
  'samsung',
  'edge',
  'opera',
  'firefox',
  'chrome',
  'safari',
  'other',
] as const;
export const SYSTEMS = [
  'windows',
  'mac',
  'ios',
  'ipados',
  'harmony',
  'android',
  'chromeos',
  'linux',
  'other',
] as const;

/** What a browser says it is. */
export const Device = z.object({ browser: z.enum(BROWSERS), system: z.enum(SYSTEMS) });
export type Device = z.infer<typeof Device>;

/** A device where the person is signed in. Where it is on the network is neither kept nor shown. */
export const OwnSession = z.object({
  id: z.uuid(),
  device: Device,
  current: z.boolean(),
  beganAt: z.iso.datetime(),
  /** To within a few minutes. */
  lastSeenAt: z.iso.datetime(),
});
export type OwnSession = z.infer<typeof OwnSession>;

/** The device in use first, then the latest seen. */
export const OwnSessionList = z.object({ items: z.array(OwnSession) });
export type OwnSessionList = z.infer<typeof OwnSessionList>;

export const EndedSessions = z.object({ ended: z.int() });
export type EndedSessions = z.infer<typeof EndedSessions>;

/** An account that nobody can sign in to for a while, after wrong passwords or codes. */
export const SignInLock = z.object({
  userId: z.uuid(),
  name: z.string(),
  /** Masked. */
  email: z.string(),
  failures: z.int(),
  lastFailureAt: z.iso.datetime(),
  lockedUntil: z.iso.datetime(),
});
export type SignInLock = z.infer<typeof SignInLock>;

export const SignInLockList = z.object({ items: z.array(SignInLock) });
export type SignInLockList = z.infer<typeof SignInLockList>;

/** How people may sign in here, beside e-mail and password. */
export const SignInWays = z.object({
  /** By a code sent to their address. */
  code: z.boolean(),
  /** Whether a letter can bring a link that sets a new password or confirms an address. */
  links: z.boolean(),
});
export type SignInWays = z.infer<typeof SignInWays>;

const Email = z
  .email()
  .max(200)
  .transform((email) => email.toLowerCase());

export const AskForLetter = z.strictObject({ email: Email });
export type AskForLetter = z.infer<typeof AskForLetter>;

/** The same answer whether the address has an account or not. */
export const LetterAsked = z.object({ received: z.literal(true) });

/** The code will belong to `ticket`; the same answer whether the address has an account or not. */
export const CodeAsked = z.object({ ticket: z.uuid() });
export type CodeAsked = z.infer<typeof CodeAsked>;

export const CodeSignIn = z.strictObject({
  email: Email,
  ticket: z.uuid(),
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});
export type CodeSignIn = z.infer<typeof CodeSignIn>;

const Token = z.string().min(20).max(200);

export const ResetPassword = z.strictObject({ token: Token, password: NewPassword });
export type ResetPassword = z.infer<typeof ResetPassword>;

/** `change`: the link came to a new address that is to take the place of the present one. */
export const ConfirmEmail = z.strictObject({ token: Token, change: z.boolean().default(false) });
export type ConfirmEmail = z.infer<typeof ConfirmEmail>;

export const ChangeEmail = z.strictObject({ email: Email, password: z.string().min(1).max(128) });
export type ChangeEmail = z.infer<typeof ChangeEmail>;
