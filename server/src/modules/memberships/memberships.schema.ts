import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../../platform/personal-data/index.ts';
import { users } from '../accounts/accounts.schema.ts';
import { organisations } from '../organisations/organisations.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const organisationId = () =>
  uuid('organisation_id')
    .notNull()
    .references(() => organisations.id, { onDelete: 'cascade' });

/** Invitations to act for an organisation (personal data: the address is deleted with the row, see `forgetInvitations`). */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey(),
    organisationId: organisationId(),
    email: text('email').notNull(),
    role: text('role').notNull(),
    mailed: boolean('mailed').notNull(),
    invitedById: uuid('invited_by_id').references(() => users.id, { onDelete: 'set null' }),
    invitedAt: instant('invited_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    uniqueIndex('invitations_open')
      .on(table.organisationId, table.email)
      .where(sql`accepted_at is null and revoked_at is null`),
  ],
);

/** People who ask to join an organisation that is listed (加入申请). */
export const joinRequests = pgTable(
  'join_requests',
  {
    id: uuid('id').primaryKey(),
    organisationId: organisationId(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    state: text('state').notNull(),
    kind: text('kind').notNull(),
    message: text('message').notNull(),
    askedAt: instant('asked_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedById: uuid('decided_by_id').references(() => users.id, { onDelete: 'set null' }),
    reason: text('reason'),
  },
  (table) => [
    check('join_requests_state', sql`${table.state} in ('pending', 'approved', 'refused', 'withdrawn')`),
    uniqueIndex('join_requests_open').on(table.organisationId, table.userId).where(sql`state = 'pending'`),
    index('join_requests_waiting').on(table.askedAt).where(sql`state = 'pending'`),
    index('join_requests_of').on(table.userId, table.askedAt),
  ],
);

/** What a person is in an organisation, confirmed by it (人员类别): a student, a teacher, a worker … */
export const affiliations = pgTable(
  'affiliations',
  {
    id: uuid('id').primaryKey(),
    organisationId: organisationId(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    confirmedById: uuid('confirmed_by_id').references(() => users.id, { onDelete: 'set null' }),
    confirmedAt: instant('confirmed_at').notNull(),
  },
  (table) => [
    uniqueIndex('affiliations_once').on(table.organisationId, table.userId, table.kind),
    index('affiliations_of').on(table.userId),
  ],
);

declarePersonalData(invitations, {
  name: { zh: '邀请加入单位', en: 'Invitations to an organisation' },
  purpose: { zh: '请一个人为单位办事', en: 'Asking a person to act for an organisation' },
  keep: {
    zh: '用过、撤回或过期 30 天后删除',
    en: 'Deleted 30 days after it was used, revoked or out of date',
  },
  seenBy: { zh: '本单位负责人', en: 'Owners of the organisation' },
  fields: {
    email: { class: 'contact', label: { zh: '受邀邮箱', en: 'Address' } },
    mailed: { class: 'trace', label: { zh: '是否发了邮件', en: 'Whether a letter was sent' } },
    role: { class: 'profile', label: { zh: '角色', en: 'Role' } },
  },
});

declarePersonalData(joinRequests, {
  name: { zh: '加入单位的申请', en: 'Requests to join an organisation' },
  purpose: { zh: '让单位决定您能否代表它办事', en: 'Letting an organisation decide whether you act for it' },
  keep: { zh: '到您注销账号为止', en: 'Until you delete the account' },
  seenBy: {
    zh: '您本人；该单位负责人；没有负责人时，负责该地区的审核人员',
    en: 'You; owners of the organisation, or officials of the region where there is none',
  },
  fields: {
    kind: { class: 'profile', label: { zh: '身份', en: 'Who you are' } },
    message: { class: 'writing', label: { zh: '说明', en: 'Message' } },
    state: { class: 'trace', label: { zh: '状态', en: 'State' } },
    reason: { class: 'writing', label: { zh: '答复的理由', en: 'Reason of the answer' } },
    askedAt: { class: 'trace', label: { zh: '时间', en: 'At' } },
  },
  owner: 'userId',
});

declarePersonalData(affiliations, {
  name: { zh: '在单位的身份', en: 'What you are in an organisation' },
  purpose: {
    zh: '证明您是该单位的学生、教师或职工',
    en: 'Showing that you are a student, teacher or worker there',
  },
  keep: { zh: '到退出单位或注销账号为止', en: 'Until you leave or delete the account' },
  seenBy: { zh: '您本人；该单位负责人', en: 'You; owners of the organisation' },
  fields: {
    kind: { class: 'profile', label: { zh: '身份', en: 'Who you are' } },
    confirmedAt: { class: 'trace', label: { zh: '确认时间', en: 'Confirmed at' } },
  },
  owner: 'userId',
});
