import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

/** The frame of every page: what can be skipped, who we are, the page, the foot. */
export function Shell({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  useFocusAfterNavigation(main);
  return (
    <>
      <a className="skip" href="#main">
        {t('common.skipToContent')}
      </a>
      <Header />
      <Progress />
      <main id="main" ref={main} tabIndex={-1}>
        {children ?? <Outlet />}
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  );
}

function Progress() {
  const { t } = useTranslation();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="progress" role="status" data-busy={busy}>
      {busy && <span className="visually-hidden">{t('common.loading')}</span>}
    </div>
  );
}

/** After a move to another page the reading starts at its content, as it does on a fresh page. */
function useFocusAfterNavigation(main: { current: HTMLElement | null }): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
}
