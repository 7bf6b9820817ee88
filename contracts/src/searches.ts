import { z } from 'zod';
import { IsoInstant } from './codes.ts';
import { ListingQuery, ListingSummary } from './listings.ts';

/** How often a saved search looks for something new and tells. */
export const ALERT_FREQUENCIES = ['at_once', 'daily', 'weekly', 'never'] as const;
export const AlertFrequency = z.enum(ALERT_FREQUENCIES);
export type AlertFrequency = z.infer<typeof AlertFrequency>;

/** What is searched for: the words and the filters, without order and page. */
export const SearchTerms = ListingQuery.pick({
  q: true,
  kind: true,
  direction: true,
  region: true,
  industry: true,
  level: true,
  organisationType: true,
  organisation: true,
  scope: true,
}).strict();
export type SearchTerms = z.infer<typeof SearchTerms>;

const SearchName = z.string().trim().min(1).max(40);

/** Saves a search (保存查找). A search for nothing in particular cannot be saved. */
export const NewSavedSearch = z.strictObject({
  name: SearchName,
  terms: SearchTerms,
  frequency: AlertFrequency,
});
export type NewSavedSearch = z.infer<typeof NewSavedSearch>;

export const SavedSearchChanges = z.strictObject({
  name: SearchName.optional(),
  frequency: AlertFrequency.optional(),
});
export type SavedSearchChanges = z.infer<typeof SavedSearchChanges>;

/** One saved search of a person. */
export const SavedSearch = z.object({
  id: z.uuid(),
  name: z.string(),
  terms: SearchTerms,
  frequency: AlertFrequency,
  createdAt: IsoInstant,
  /** When it last looked. */
  lookedAt: IsoInstant,
  /** How many it has found since it was saved; the latest of them are told in `finds` of the one search. */
  found: z.int(),
});
export type SavedSearch = z.infer<typeof SavedSearch>;

export const SavedSearchList = z.object({
  items: z.array(SavedSearch),
  /** How many a person may keep. */
  limit: z.int(),
});
export type SavedSearchList = z.infer<typeof SavedSearchList>;

/** What a saved search has found, latest first; what is no longer public is left out. */
export const SavedSearchFinds = z.object({
  search: SavedSearch,
  finds: z.array(z.object({ foundAt: IsoInstant, listing: ListingSummary })),
});
export type SavedSearchFinds = z.infer<typeof SavedSearchFinds>;

/** What the link in a letter leads to, without signing in. */
export const AlertSubscription = z.object({ name: z.string(), frequency: AlertFrequency });
export type AlertSubscription = z.infer<typeof AlertSubscription>;

/** The searches that a person made last (最近查找); empty and `kept: false` where the person turned it off. */
export const RecentSearches = z.object({ kept: z.boolean(), items: z.array(z.string()) });
export type RecentSearches = z.infer<typeof RecentSearches>;
export const RecentSearch = z.strictObject({ q: z.string().trim().min(1).max(200) });
export const KeepRecentSearches = z.strictObject({ kept: z.boolean() });

/** Most recent searches that are kept of a person, in the account and in the browser. */
export const MOST_RECENT_SEARCHES = 8;
