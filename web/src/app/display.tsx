import { createContext, type ReactNode, use } from 'react';
import type { Locale } from '../i18n/locale.ts';

/** How this page is shown, and where it lives. */
export interface Display {
  locale: Locale;
  care: boolean;
  /** Address of the site without a closing slash. */
  origin: string;
  /** Nonce for styles that scripts insert. */
  nonce: string;
}

const DisplayContext = createContext<Display>({ locale: 'zh-CN', care: false, origin: '', nonce: '' });

export function DisplayProvider({ display, children }: { display: Display; children: ReactNode }) {
  return <DisplayContext value={display}>{children}</DisplayContext>;
}

export const useDisplay = (): Display => use(DisplayContext);
