import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../../platform/personal-data/index.ts';
import { users } from '../accounts/accounts.schema.ts';
import { listings } from '../listings/listings.schema.ts';
import { organisations } from '../organisations/organisations.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const person = (name: string) => uuid(name).references(() => users.id, { onDelete: 'set null' });
const OPEN = sql`state in ('invited', 'accepted', 'agreed')`;

/** Introductions (对接): one listing, the organisation that published it, and who asked about it. */
export const introductions = pgTable(
  'introductions',
  {
    id: uuid('id').primaryKey(),
    state: text('state').notNull(),
    listingId: uuid('listing_id')
      .notNull()
      .references(() => listings.id),
    inviteeOrganisationId: uuid('invitee_organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Absent where a person asks for themselves. */
    inviterOrganisationId: uuid('inviter_organisation_id').references(() => organisations.id),
    /** The person who asks for themselves; absent where an organisation asks. */
    inviterPersonId: person('inviter_person_id'),
    contextListingId: uuid('context_listing_id').references(() => listings.id),
    source: text('source').notNull(),
    message: text('message').notNull(),
    /** Who invited, and who answered: the people to reach once it is accepted. */
    invitedById: person('invited_by_id'),
    answeredById: person('answered_by_id'),
    invitedAt: instant('invited_at').notNull(),
    answeredAt: instant('answered_at'),
    closedAt: instant('closed_at'),
    declineReason: text('decline_reason'),
    declineNote: text('decline_note'),
    agreement: text('agreement'),
    agreementVersion: integer('agreement_version').notNull().default(0),
    proposedBy: text('proposed_by'),
    proposedAt: instant('proposed_at'),
    confirmedAt: instant('confirmed_at'),
    result: text('result'),
    resultNote: text('result_note'),
    waitingFor: text('waiting_for'),
    lastActivityAt: instant('last_activity_at').notNull(),
    remindedAt: instant('reminded_at'),
    demo: boolean('demo').notNull().default(false),
  },
  (table) => [
    index('introductions_invitee').on(table.inviteeOrganisationId, table.invitedAt),
    index('introductions_inviter').on(table.inviterOrganisationId, table.invitedAt),
    index('introductions_person').on(table.inviterPersonId, table.invitedAt),
    index('introductions_listing').on(table.listingId, table.invitedAt),
    index('introductions_silent').on(table.lastActivityAt).where(OPEN),
    uniqueIndex('introductions_one_open').on(table.listingId, table.inviterOrganisationId).where(OPEN),
    uniqueIndex('introductions_one_open_person').on(table.listingId, table.inviterPersonId).where(OPEN),
    check(
      'introductions_two_parties',
      sql`${table.inviterOrganisationId} is distinct from ${table.inviteeOrganisationId}`,
    ),
    check(
      'introductions_one_inviter',
      sql`${table.inviterOrganisationId} is null or ${table.inviterPersonId} is null`,
    ),
    check(
      'introductions_answered',
      sql`${table.state} not in ('accepted', 'agreed', 'ended', 'declined') or ${table.answeredAt} is not null`,
    ),
    check('introductions_ended', sql`(${table.state} = 'ended') = (${table.result} is not null)`),
    check('introductions_agreed', sql`${table.state} <> 'agreed' or ${table.confirmedAt} is not null`),
    check('introductions_open', sql`(${table.closedAt} is null) = (${OPEN})`),
  ],
);

/** What the two sides wrote to each other. */
export const introductionMessages = pgTable(
  'introduction_messages',
  {
    id: uuid('id').primaryKey(),
    introductionId: uuid('introduction_id')
      .notNull()
      .references(() => introductions.id, { onDelete: 'cascade' }),
    side: text('side').notNull(),
    authorId: person('author_id'),
    body: text('body').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('introduction_messages_of').on(table.introductionId, table.at)],
);

/** Every step of an introduction but its messages. `side` is absent for what time did. */
export const introductionSteps = pgTable(
  'introduction_steps',
  {
    id: uuid('id').primaryKey(),
    introductionId: uuid('introduction_id')
      .notNull()
      .references(() => introductions.id, { onDelete: 'cascade' }),
    step: text('step').notNull(),
    side: text('side'),
    byUserId: person('by_user_id'),
    at: instant('at').notNull(),
  },
  (table) => [index('introduction_steps_of').on(table.introductionId, table.at)],
);

declarePersonalData(introductions, {
  name: { zh: '对接', en: 'Introductions' },
  purpose: { zh: '把两方介绍给对方，并记下结果', en: 'Introducing two sides, and keeping what came of it' },
  keep: {
    zh: '随对接保存；注销账号后不再与您关联，单位之间的约定仍保留',
    en: 'Kept with the introduction; no longer linked to you once the account is deleted, what organisations agreed stays',
  },
  seenBy: { zh: '对接双方', en: 'The two sides' },
  fields: {
    message: { class: 'writing', label: { zh: '首次留言', en: 'First message' } },
    declineNote: { class: 'writing', label: { zh: '婉拒说明', en: 'Why it was declined' } },
    agreement: { class: 'writing', label: { zh: '约定', en: 'Agreement' } },
    resultNote: { class: 'writing', label: { zh: '结果说明', en: 'What came of it' } },
    state: { class: 'trace', label: { zh: '状态', en: 'State' } },
    invitedAt: { class: 'trace', label: { zh: '发起时间', en: 'Asked at' } },
  },
  owner: 'invitedById',
});

declarePersonalData(introductionMessages, {
  name: { zh: '对接中的消息', en: 'Messages of introductions' },
  purpose: { zh: '对接双方商量事情', en: 'The two sides settling matters' },
  keep: {
    zh: '随对接保存；注销账号后不再与您关联',
    en: 'Kept with the introduction; no longer linked to you once the account is deleted',
  },
  seenBy: { zh: '对接双方', en: 'The two sides' },
  fields: {
    body: { class: 'writing', label: { zh: '内容', en: 'Text' } },
    at: { class: 'trace', label: { zh: '时间', en: 'At' } },
  },
  owner: 'authorId',
});
