import type { ReactNode } from 'react';
import { PAYLOAD_ID, type PagePayload, toScriptJson } from './page-payload.ts';

/** The whole HTML document around a page. Rendered alike by the server and by the browser when it comes alive. */
export function Document({ payload, children }: { payload: PagePayload; children: ReactNode }) {
  const { assets, locale } = payload;
  return (
    <html lang={locale} data-care={payload.care ? 'on' : 'off'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b5c63" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {[...assets.preloads.all, ...assets.preloads[locale]].map((href) => (
          <link key={href} rel="modulepreload" href={href} />
        ))}
        {assets.fonts !== null && (
          <noscript>
            <link rel="stylesheet" href={assets.fonts} />
          </noscript>
        )}
      </head>
      <body>
        {children}
        <script id={PAYLOAD_ID} type="application/json">
          {toScriptJson(payload)}
        </script>
        <script type="module" src={assets.script} />
      </body>
    </html>
  );
}
