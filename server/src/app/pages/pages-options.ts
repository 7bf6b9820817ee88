/** What the pages need of the server. */
export interface PagesOptions {
  /** Address of the site without a closing slash; absent: as the request names it. */
  publicUrl?: string | undefined;
  /** Header and value by which the server knows its own calls, so that they are not counted against the reader. */
  inProcess: Record<string, string>;
  /** The time now. */
  now: () => Date;
  /** Folder of the web build; its own by default. */
  folder?: string;
}
