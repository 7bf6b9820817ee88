import type { RenderedPage } from '@rongqiao/web/page-contract';

interface Kept {
  page: Promise<RenderedPage>;
  /** When it may no longer be given out; not set while it is being rendered. */
  until?: number;
}

/**
 * Pages as every visitor sees them, kept for a moment: many people asking for one page at once cost one rendering. What is
 * published shows up within `keepMs`. Only good pages are kept; of redirects and errors each reader gets a fresh one.
 */
export class PageCache {
  readonly #kept = new Map<string, Kept>();
  readonly #keepMs: number;
  readonly #most: number;
  readonly #now: () => number;

  constructor({ keepMs = 1_000, most = 200, now = () => performance.now() } = {}) {
    this.#keepMs = keepMs;
    this.#most = most;
    this.#now = now;
  }

  /** The page under `key`: as kept, as it is being rendered already, or rendered now. */
  get(key: string, render: () => Promise<RenderedPage>): Promise<RenderedPage> {
    const kept = this.#kept.get(key);
    if (kept && (kept.until === undefined || kept.until > this.#now())) return kept.page;
    const fresh: Kept = { page: render() };
    this.#keep(key, fresh);
    return fresh.page.then(
      (page) => {
        if (page.status === 200 && page.location === undefined) fresh.until = this.#now() + this.#keepMs;
        else this.#drop(key, fresh);
        return page;
      },
      (error: unknown) => {
        this.#drop(key, fresh);
        throw error;
      },
    );
  }

  #keep(key: string, fresh: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, fresh);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
  }

  #drop(key: string, kept: Kept): void {
    if (this.#kept.get(key) === kept) this.#kept.delete(key);
  }
}
