import 'virtual:tokens.css';
import '../ui/styles.ts';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createBrowserRouter, RouterContextProvider } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createI18n, loadMessages } from '../i18n/i18n.ts';
import { hasChineseTypeface } from '../ui/chinese-typeface.ts';
import { browserFetchApi } from './browser-fetch-api.ts';
import { DisplayProvider } from './display.tsx';
import { Document } from './document.tsx';
import { surroundings, todayInChina } from './page-context.ts';
import { hydrateProblems, PAYLOAD_ID, type PagePayload } from './page-payload.ts';
import { ROOT_ROUTE, type RootData } from './root-data.ts';
import { routes } from './routes.tsx';

/** Brings a page that came from the server alive. */
async function start(): Promise<void> {
  const payload = JSON.parse(document.getElementById(PAYLOAD_ID)?.textContent ?? '') as PagePayload;
  const { locale, care, origin, nonce } = payload;
  const i18n = createI18n(locale, await loadMessages(locale));
  const router = createBrowserRouter(routes, {
    getContext: () => loaderContext(payload),
    hydrationData: { loaderData: payload.loaderData, errors: hydrateProblems(payload.problems) },
  });
  startTransition(() => {
    hydrateRoot(
      document,
      <Document payload={payload}>
        <I18nextProvider i18n={i18n}>
          <DisplayProvider display={{ locale, care, origin, nonce }}>
            <RouterProvider router={router} />
          </DisplayProvider>
        </I18nextProvider>
      </Document>,
    );
  });
}

/** Signing in and out load a fresh page, so what this page knows of the session holds while it is open. */
function loaderContext({ loaderData }: PagePayload): RouterContextProvider {
  const root = loaderData[ROOT_ROUTE] as RootData | undefined;
  const provider = new RouterContextProvider();
  provider.set(surroundings, {
    fetchApi: browserFetchApi,
    hasSession: root?.me !== null,
    today: todayInChina,
  });
  return provider;
}

/** The web typeface comes last, and only to machines without a Chinese one: it never delays reading. */
function loadFonts(): void {
  if (!hasChineseTypeface()) void import('../ui/fonts.ts');
}

await start();
if ('requestIdleCallback' in window) window.requestIdleCallback(loadFonts, { timeout: 5_000 });
else setTimeout(loadFonts, 1_000);
