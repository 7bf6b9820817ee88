import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { declarePersonalData } from '../../platform/personal-data/index.ts';
import { users } from '../accounts/accounts.schema.ts';
import { listings } from '../listings/listings.schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
/** Transaction number of PostgreSQL; kept as text because it passes 2^53. */
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** Searches that people saved, to be told of what is new (保存的查找). */
export const savedSearches = pgTable(
  'saved_searches',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    terms: jsonb('terms').notNull(),
    frequency: text('frequency').notNull(),
    createdAt: instant('created_at').notNull(),
    lookedAt: instant('looked_at').notNull(),
    /** Everything that transactions up to this one published has been looked at. */
    seenXid: xid8('seen_xid').notNull(),
  },
  (table) => [
    index('saved_searches_of').on(table.userId),
    check('saved_searches_frequency', sql`${table.frequency} in ('at_once', 'daily', 'weekly', 'never')`),
  ],
);

/** What a saved search found, once a listing: nobody is told of the same listing twice. */
export const savedSearchFinds = pgTable(
  'saved_search_finds',
  {
    searchId: uuid('search_id')
      .notNull()
      .references(() => savedSearches.id, { onDelete: 'cascade' }),
    listingId: uuid('listing_id')
      .notNull()
      .references(() => listings.id, { onDelete: 'cascade' }),
    foundAt: instant('found_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.searchId, table.listingId] }),
    index('saved_search_finds_listing').on(table.listingId),
  ],
);

/** What people searched for last, each wording once (最近查找). */
export const recentSearches = pgTable(
  'recent_searches',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    q: text('q').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.q] })],
);

/** Whether a person's searches are kept; without a row they are. */
export const searchMemories = pgTable('search_memories', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  kept: boolean('kept').notNull(),
});

declarePersonalData(savedSearches, {
  name: { zh: '保存的查找', en: 'Saved searches' },
  purpose: { zh: '有新的供需信息时告诉您', en: 'Telling you of what is new' },
  keep: { zh: '到您删除或注销账号为止', en: 'Until you delete it or the account' },
  seenBy: { zh: '您本人', en: 'You' },
  fields: {
    name: { class: 'writing', label: { zh: '名称', en: 'Name' } },
    terms: { class: 'writing', label: { zh: '查找条件', en: 'What is searched for' } },
    frequency: { class: 'trace', label: { zh: '多久提醒一次', en: 'How often' } },
    createdAt: { class: 'trace', label: { zh: '时间', en: 'At' } },
  },
  owner: 'userId',
});

declarePersonalData(recentSearches, {
  name: { zh: '最近查找', en: 'Recent searches' },
  purpose: { zh: '让您不必再打一遍', en: 'Sparing you to type it again' },
  keep: {
    zh: '只留最近几条；可以清空，也可以关闭',
    en: 'Only the last few; you can clear them and turn it off',
  },
  seenBy: { zh: '您本人', en: 'You' },
  fields: {
    q: { class: 'writing', label: { zh: '查找的内容', en: 'What was searched for' } },
    at: { class: 'trace', label: { zh: '时间', en: 'At' } },
  },
  owner: 'userId',
});

declarePersonalData(searchMemories, {
  name: { zh: '是否记录最近查找', en: 'Whether recent searches are kept' },
  purpose: { zh: '按您的选择办', en: 'Doing as you chose' },
  keep: { zh: '到您注销账号为止', en: 'Until you delete the account' },
  seenBy: { zh: '您本人', en: 'You' },
  fields: { kept: { class: 'trace', label: { zh: '记录', en: 'Kept' } } },
  owner: 'userId',
});
