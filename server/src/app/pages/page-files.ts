import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageAssets, RenderPage } from '@rongqiao/web/page-contract';

export interface PageFiles {
  render: RenderPage;
  assets: PageAssets;
  favicon: Buffer;
}

/** One entry of Vite's manifest. */
interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

const ENTRY = 'src/app/entry-client.tsx';
const TEXTS = { 'zh-CN': 'src/i18n/zh-CN/index.ts', en: 'src/i18n/en/index.ts' } as const;
const FONTS = 'src/ui/fonts.ts';

/** Reads what the web build left in `folder`: the page renderer and the addresses of the browser's files. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const renderer = join(folder, 'server', 'entry-server.js');
  await access(renderer).catch((cause: unknown) => {
    throw new Error(`The pages are not built (${renderer} is missing). Run "npm run build" first.`, {
      cause,
    });
  });
  const module: unknown = await import(pathToFileURL(renderer).href);
  const manifest: unknown = JSON.parse(
    await readFile(join(folder, 'client', '.vite', 'manifest.json'), 'utf8'),
  );
  return {
    render: (module as { renderPage: RenderPage }).renderPage,
    assets: findAssets(manifest as Record<string, Chunk>),
    favicon: await readFile(join(folder, 'client', 'favicon.svg')),
  };
}

/** Addresses of the files that a page names, from Vite's manifest. */
function findAssets(manifest: Record<string, Chunk>): PageAssets {
  const entry = manifest[ENTRY];
  if (!entry) throw new Error(`The web build names no ${ENTRY}. Run "npm run build" again.`);
  const address = (file: string) => `/${file}`;
  const imported = (entry.imports ?? []).flatMap((name) => manifest[name]?.file ?? []);
  const text = (name: string) => manifest[name]?.file ?? [];
  return {
    script: address(entry.file),
    styles: (entry.css ?? []).map(address),
    preloads: {
      all: imported.map(address),
      'zh-CN': [text(TEXTS['zh-CN'])].flat().map(address),
      en: [text(TEXTS.en)].flat().map(address),
    },
    fonts: manifest[FONTS]?.css?.map(address)[0] ?? null,
  };
}
