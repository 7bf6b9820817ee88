import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../../platform/personal-data/index.ts';
import { users } from '../accounts/accounts.schema.ts';
import { listings } from './listings.schema.ts';

/** Recommendations that people said do not suit them (不合适), and why. */
export const listingDismissals = pgTable(
  'listing_dismissals',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    listingId: uuid('listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.listingId] }),
    index('listing_dismissals_of').on(table.listingId),
    check(
      'listing_dismissals_reason',
      sql`${table.reason} in ('wrong_place', 'wrong_level', 'pay', 'in_contact', 'other_field', 'other')`,
    ),
  ],
);

/** What people want of recommendations; without a row everything that fits. */
export const recommendationWishes = pgTable('recommendation_wishes', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  reach: text('reach').notNull(),
  fittingLevel: boolean('fitting_level').notNull(),
});

declarePersonalData(listingDismissals, {
  name: { zh: '不合适的推荐', en: 'Recommendations that did not suit' },
  purpose: {
    zh: '不再推荐给您；理由满 3 人后，以合计数告诉发布单位',
    en: 'Not recommending it to you again; owners see totals of reasons from three people on',
  },
  keep: { zh: '到您撤回或注销账号为止', en: 'Until you take it back or delete the account' },
  seenBy: { zh: '您本人', en: 'You' },
  fields: {
    listingId: { class: 'trace', label: { zh: '供需信息编号', en: 'Listing' } },
    reason: { class: 'writing', label: { zh: '理由', en: 'Reason' } },
    at: { class: 'trace', label: { zh: '时间', en: 'At' } },
  },
  owner: 'userId',
});

declarePersonalData(recommendationWishes, {
  name: { zh: '推荐的范围', en: 'Wishes about recommendations' },
  purpose: { zh: '只推荐您要的', en: 'Recommending only what you want' },
  keep: { zh: '到您修改或注销账号为止', en: 'Until you change it or delete the account' },
  seenBy: { zh: '您本人', en: 'You' },
  fields: {
    reach: { class: 'profile', label: { zh: '地区范围', en: 'How far' } },
    fittingLevel: { class: 'profile', label: { zh: '只要相符的等级', en: 'Only fitting levels' } },
  },
  owner: 'userId',
});
