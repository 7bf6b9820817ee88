import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Keeps a browser in a closed network from asking for its vendor's hosts. */
const QUIET = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium: the one named by CHROMIUM_PATH, an installed one, or the one that the package @sparticuz/chromium
 * brings with its own libraries and fonts, so that a bare machine can run the tests.
 */
export async function launchChromium(): Promise<Browser> {
  const asked = process.env.CHROMIUM_PATH;
  const installed = (asked === undefined ? INSTALLED : [asked]).find((path) => existsSync(path));
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox', ...QUIET] });
  return launchPackaged();
}

async function launchPackaged(): Promise<Browser> {
  // The package unpacks its libraries only where this says it runs on a slim image.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  const executablePath = await packaged.executablePath();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib'),
    FONTCONFIG_PATH: join(tmpdir(), 'fonts'),
  };
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--no-zygote', ...QUIET],
    env,
    headless: true,
  });
}
