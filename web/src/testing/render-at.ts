import { renderPage } from '../app/entry-server.tsx';
import type { DisplayPreferences } from '../app/page-contract.ts';
import { type Answers, fakeApi } from './fake-api.ts';

/** Renders an address through the real route tree, over a fake API. */
export async function renderAt(
  path: string,
  options: Partial<DisplayPreferences> & { answers?: Answers; hasSession?: boolean } = {},
) {
  const { fetchApi, asked } = fakeApi(options.answers);
  const page = await renderPage({
    url: `https://site.example${path}`,
    origin: 'https://site.example',
    locale: options.locale ?? 'zh-CN',
    care: options.care ?? false,
    fetchApi,
    hasSession: options.hasSession ?? false,
    today: '2026-11-21',
    assets: {
      script: '/assets/entry.js',
      styles: ['/assets/entry.css'],
      preloads: { all: [], 'zh-CN': ['/assets/zh.js'], en: ['/assets/en.js'] },
      fonts: '/assets/fonts.css',
    },
    nonce: 'nonce-1',
  });
  return { ...page, asked, text: visibleText(page.html) };
}

/** What a reader sees: no markup, no data blocks. */
function visibleText(html: string): string {
  return html
    .replace(/<script[^>]*>.*?<\/script>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
