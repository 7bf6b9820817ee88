import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../../../platform/personal-data/index.ts';
import { users } from '../accounts.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Tries that have not succeeded, one row for whatever they are counted by. `key` is a keyed hash of an address or a network:
 * neither can be read from it, and an address without an account is counted like any other.
 */
export const signInTries = pgTable(
  'sign_in_tries',
  {
    key: text('key').primaryKey(),
    kind: text('kind').notNull(),
    /** The account, where there is one; for the administrator who lifts a lock. */
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    count: integer('count').notNull(),
    lastAt: instant('last_at').notNull(),
    blockedUntil: instant('blocked_until'),
  },
  (table) => [index('sign_in_tries_last').on(table.lastAt), index('sign_in_tries_user').on(table.userId)],
);

declarePersonalData(signInTries, {
  name: { zh: '登录失败的次数', en: 'Failed sign-ins' },
  purpose: { zh: '防止别人猜您的密码', en: 'Keeping others from guessing your password' },
  keep: {
    zh: '登录成功后清零；旧的由定时任务删除',
    en: 'Set to zero when you sign in; old ones are deleted by a job',
  },
  seenBy: { zh: '平台管理员', en: 'Administrators' },
  fields: {
    key: { class: 'security', label: { zh: '账号或网络的摘要', en: 'Hash of the account or network' } },
    count: { class: 'trace', label: { zh: '次数', en: 'Times' } },
    lastAt: { class: 'trace', label: { zh: '最近一次', en: 'Last' } },
  },
  owner: 'userId',
});
