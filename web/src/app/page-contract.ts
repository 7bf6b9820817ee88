/** What the server and the page renderer know of each other. */

/** Files of the browser build that every page loads, as addresses on this site. */
export interface PageAssets {
  script: string;
  styles: string[];
  /** Scripts that the first one imports, by language where they hold texts. */
  preloads: Record<'all' | 'zh-CN' | 'en', string[]>;
  /** Style sheet of the web typeface, loaded late. */
  fonts: string | null;
}

/** How the reader wants pages shown. */
export interface DisplayPreferences {
  locale: 'zh-CN' | 'en';
  care: boolean;
}

export interface PageRequest extends DisplayPreferences {
  /** Absolute address asked for. */
  url: string;
  /** Address of the site without a closing slash, for canonical addresses. */
  origin: string;
  /** Reaches the API in this process as the person who asked. */
  fetchApi: (
    path: string,
    request?: { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; body?: string | Blob },
  ) => Promise<Response>;
  /** Whether the request carries a session, valid or not. */
  hasSession: boolean;
  /** Calendar day in China, `YYYY-MM-DD`. */
  today: string;
  assets: PageAssets;
  /** For styles that scripts insert. */
  nonce: string;
}

export interface RenderedPage {
  status: number;
  /** Where to go instead. */
  location?: string;
  html: string;
}

export type RenderPage = (request: PageRequest) => Promise<RenderedPage>;
