import { boolean, integer, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../../platform/personal-data/index.ts';
import { organisations } from '../organisations/organisations.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** People who can sign in. The four tables down to `verifications` have the columns that better-auth expects. */
export const users = pgTable('users', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  disabledAt: instant('disabled_at'),
  demo: boolean('demo').notNull().default(false),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

export const sessions = pgTable('sessions', {
  id: uuid('id').primaryKey(),
  token: text('token').notNull().unique(),
  userId: uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  expiresAt: instant('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

/** Ways to sign in; the password way holds an argon2id hash. */
export const credentials = pgTable('credentials', {
  id: uuid('id').primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: instant('access_token_expires_at'),
  refreshTokenExpiresAt: instant('refresh_token_expires_at'),
  scope: text('scope'),
  password: text('password'),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

export const verifications = pgTable('verifications', {
  id: uuid('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});

/** Who acts for which organisation, in which role. */
export const memberships = pgTable(
  'memberships',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [unique('memberships_once').on(table.userId, table.organisationId, table.role)],
);

/** Profiles of students, teachers, workers and mentors (personal data: never on a public page). */
export const people = pgTable('people', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').references(() => users.id, { onDelete: 'set null' }),
  organisationId: uuid('organisation_id').references(() => organisations.id, { onDelete: 'set null' }),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  birthYear: integer('birth_year'),
  regionCode: text('region_code').notNull(),
  level: text('level').notNull(),
  programme: text('programme'),
  occupation: text('occupation'),
  skills: text('skills').array().notNull(),
  demo: boolean('demo').notNull().default(false),
  createdAt: instant('created_at').notNull().defaultNow(),
});

declarePersonalData(users, {
  name: { zh: '账号', en: 'Account' },
  purpose: {
    zh: '登录，以及让合作方知道在和谁往来',
    en: 'Signing in, and letting partners know whom they deal with',
  },
  keep: { zh: '到您注销账号为止', en: 'Until you delete the account' },
  seenBy: {
    zh: '您本人；同意对接后的对方；本单位负责人；平台管理员（邮箱遮盖显示）',
    en: 'You; the other side once an introduction is accepted; owners of your organisation; administrators (address masked)',
  },
  fields: {
    name: { class: 'identity', label: { zh: '姓名', en: 'Name' } },
    email: { class: 'contact', label: { zh: '邮箱', en: 'E-mail address' } },
    emailVerified: { class: 'contact', label: { zh: '邮箱已确认', en: 'Address confirmed' } },
    disabledAt: { class: 'trace', label: { zh: '停用时间', en: 'Disabled at' } },
    createdAt: { class: 'trace', label: { zh: '建立时间', en: 'Made at' } },
  },
  owner: 'id',
});

declarePersonalData(sessions, {
  name: { zh: '登录状态', en: 'Sessions' },
  purpose: {
    zh: '保持登录，让您看到并退出不认识的设备',
    en: 'Keeping you signed in, and letting you end devices you do not know',
  },
  keep: {
    zh: '退出登录时删除；否则到期次日删除',
    en: 'Deleted when you sign out, otherwise a day after it has expired',
  },
  seenBy: { zh: '您本人', en: 'You' },
  fields: {
    token: { class: 'security', label: { zh: '登录凭据', en: 'Session token' } },
    userAgent: { class: 'trace', label: { zh: '浏览器', en: 'Browser' } },
    ipAddress: { class: 'security', label: { zh: '网络地址', en: 'Network address' } },
    createdAt: { class: 'trace', label: { zh: '登录时间', en: 'Signed in at' } },
    updatedAt: { class: 'trace', label: { zh: '最近使用', en: 'Last used' } },
  },
  owner: 'userId',
  forget: { after: 'expiresAt', days: 1 },
});

declarePersonalData(credentials, {
  name: { zh: '登录方式', en: 'Ways to sign in' },
  purpose: { zh: '核对登录的人是您', en: 'Checking that it is you who signs in' },
  keep: { zh: '到您注销账号为止', en: 'Until you delete the account' },
  seenBy: { zh: '没有人能看到', en: 'Nobody' },
  fields: {
    providerId: { class: 'trace', label: { zh: '方式', en: 'Way' } },
    accountId: { class: 'security', label: { zh: '账号标识', en: 'Account id' } },
    password: {
      class: 'security',
      label: { zh: '密码（只存不可还原的摘要）', en: 'Password (kept as a hash that cannot be undone)' },
    },
    accessToken: { class: 'security', label: { zh: '访问凭据', en: 'Access token' } },
    refreshToken: { class: 'security', label: { zh: '刷新凭据', en: 'Refresh token' } },
    idToken: { class: 'security', label: { zh: '身份凭据', en: 'Identity token' } },
    scope: { class: 'security', label: { zh: '授权范围', en: 'Scope' } },
  },
  owner: 'userId',
});

declarePersonalData(verifications, {
  name: { zh: '一次性凭据', en: 'One-time proofs' },
  purpose: { zh: '确认邮箱、重设密码', en: 'Confirming an address, setting a new password' },
  keep: { zh: '到期次日删除', en: 'Deleted a day after it has expired' },
  seenBy: { zh: '没有人能看到', en: 'Nobody' },
  fields: {
    identifier: { class: 'security', label: { zh: '对应的账号', en: 'Account it is for' } },
    value: { class: 'security', label: { zh: '凭据', en: 'Proof' } },
  },
  forget: { after: 'expiresAt', days: 1 },
});

declarePersonalData(memberships, {
  name: { zh: '所属单位和角色', en: 'Organisations and roles' },
  purpose: { zh: '决定您能代表单位办哪些事', en: 'Deciding what you may do for an organisation' },
  keep: { zh: '到退出单位或注销账号为止', en: 'Until you leave the organisation or delete the account' },
  seenBy: { zh: '您本人；本单位负责人；平台管理员', en: 'You; owners of the organisation; administrators' },
  fields: {
    organisationId: { class: 'profile', label: { zh: '单位编号', en: 'Organisation' } },
    role: { class: 'profile', label: { zh: '角色', en: 'Role' } },
    createdAt: { class: 'trace', label: { zh: '加入时间', en: 'Since' } },
  },
  owner: 'userId',
});

declarePersonalData(people, {
  name: { zh: '个人情况', en: 'Profile' },
  purpose: { zh: '推荐合适的岗位和课程', en: 'Recommending posts and courses that fit' },
  keep: { zh: '到您修改或注销账号为止', en: 'Until you change it or delete the account' },
  seenBy: {
    zh: '您本人；您主动对接、且对方接受后的单位',
    en: 'You; an organisation you ask, once it accepts',
  },
  fields: {
    name: { class: 'identity', label: { zh: '姓名', en: 'Name' } },
    kind: { class: 'profile', label: { zh: '身份', en: 'Who you are' } },
    birthYear: { class: 'profile', label: { zh: '出生年份', en: 'Year of birth' } },
    regionCode: { class: 'profile', label: { zh: '所在地区', en: 'Region' } },
    level: { class: 'profile', label: { zh: '学历或技能等级', en: 'Level' } },
    programme: { class: 'profile', label: { zh: '专业', en: 'Programme' } },
    occupation: { class: 'profile', label: { zh: '职业', en: 'Occupation' } },
    skills: { class: 'profile', label: { zh: '技能', en: 'Skills' } },
  },
  owner: 'userId',
});
