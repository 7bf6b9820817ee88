import type { RecentSearches } from '@rongqiao/contracts';
import {
  addRecentSearch,
  clearRecentSearches,
  getRecentSearches,
  keepRecentSearches,
} from '../../api/searches.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';

/** Where recent searches are kept: in the account of who is signed in, else in the browser. */
export interface RecentStore {
  read(): Promise<RecentSearches>;
  add(q: string): Promise<RecentSearches>;
  clear(): Promise<RecentSearches>;
  keep(kept: boolean): Promise<RecentSearches>;
}

const KEY = 'recent-searches';
const MOST = 8;

const inAccount: RecentStore = {
  read: () => getRecentSearches(browserFetchApi),
  add: (q) => addRecentSearch(browserFetchApi, q),
  clear: async () => {
    await clearRecentSearches(browserFetchApi);
    return getRecentSearches(browserFetchApi);
  },
  keep: (kept) => keepRecentSearches(browserFetchApi, kept),
};

/** Keeps searches in a storage of the browser. What stands there otherwise is taken for nothing. */
export function browserStore(storage: Pick<Storage, 'getItem' | 'setItem'>): RecentStore {
  const read = (): RecentSearches => {
    try {
      const { kept, items } = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<RecentSearches>;
      const words = Array.isArray(items) ? items.filter((item) => typeof item === 'string') : [];
      return { kept: kept !== false, items: words.slice(0, MOST) };
    } catch {
      return { kept: true, items: [] };
    }
  };
  const write = (recent: RecentSearches): RecentSearches => {
    try {
      storage.setItem(KEY, JSON.stringify(recent));
    } catch {
      // A browser that keeps nothing searches just as well.
    }
    return recent;
  };
  return {
    read: async () => read(),
    add: async (q) => {
      const { kept, items } = read();
      if (!kept) return { kept, items: [] };
      return write({ kept, items: [q, ...items.filter((item) => item !== q)].slice(0, MOST) });
    },
    clear: async () => write({ ...read(), items: [] }),
    keep: async (kept) => write({ kept, items: kept ? read().items : [] }),
  };
}

/** The store of who looks; a browser that refuses its storage keeps nothing. */
export function recentStore(signedIn: boolean): RecentStore {
  if (signedIn) return inAccount;
  try {
    return browserStore(window.localStorage);
  } catch {
    return browserStore({ getItem: () => null, setItem: () => undefined });
  }
}
