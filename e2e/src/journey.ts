import type { Page } from 'playwright-core';

/** Password of the accounts of the demonstration city, shown on its sign-in page. */
const DEMO_PASSWORD = 'rongqiao-demo';

/** Signs in through the page, as a person does. */
export async function signIn(
  page: Page,
  address: string,
  email: string,
  password = DEMO_PASSWORD,
): Promise<void> {
  await page.goto(`${address}/sign-in`, { waitUntil: 'networkidle' });
  await page.locator('input[type=email], input[name=email]').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('form button[type=submit]').last().click();
  await page
    .waitForURL((url) => url.pathname.startsWith('/work'))
    .catch(async (cause: unknown) => {
      const text = await page.locator('main').innerText();
      throw new Error(`${email} is not signed in; ${page.url()} says: ${text.slice(0, 500)}`, { cause });
    });
}

export async function firstListingPath(address: string): Promise<string> {
  return `/listings/${await firstId(`${address}/api/v1/listings?q=${encodeURIComponent('机器人')}&size=1`)}`;
}

export async function firstOrganisationPath(address: string): Promise<string> {
  return `/organisations/${await firstId(`${address}/api/v1/organisations?size=1`)}`;
}

async function firstId(url: string): Promise<string> {
  const { items } = (await (await fetch(url)).json()) as { items: { id: string }[] };
  const [first] = items;
  if (!first) throw new Error(`nothing at ${url}`);
  return first.id;
}
