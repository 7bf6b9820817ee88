import type { i18n } from 'i18next';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import {
  createStaticHandler,
  createStaticRouter,
  RouterContextProvider,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router';
import { toProblem } from '../api/problem.ts';
import { messages as en } from '../i18n/en/index.ts';
import { createI18n } from '../i18n/i18n.ts';
import type { Locale } from '../i18n/locale.ts';
import { messages as zhCN } from '../i18n/zh-CN/index.ts';
import { DisplayProvider } from './display.tsx';
import { Document } from './document.tsx';
import { surroundings } from './page-context.ts';
import type { PageRequest, RenderedPage, RenderPage } from './page-contract.ts';
import { dehydrateProblems, type PagePayload } from './page-payload.ts';
import { routes } from './routes.tsx';

const handler = createStaticHandler(routes);
const texts: Record<Locale, i18n> = { 'zh-CN': createI18n('zh-CN', zhCN), en: createI18n('en', en) };

/** Renders the page at an address: loads what its routes need, then one HTML document. Never throws for a "no". */
export const renderPage: RenderPage = async (request) => {
  const context = await handler.query(new Request(request.url), { requestContext: loaderContext(request) });
  if (context instanceof Response) return redirected(context);
  const problems = Object.values(context.errors ?? {}).map((error) => toProblem(error).status);
  return { status: httpStatus(problems), html: renderDocument(request, context) };
};

function loaderContext(request: PageRequest): RouterContextProvider {
  const provider = new RouterContextProvider();
  provider.set(surroundings, {
    fetchApi: request.fetchApi,
    hasSession: request.hasSession,
    today: () => request.today,
  });
  return provider;
}

function renderDocument(request: PageRequest, context: StaticHandlerContext): string {
  const { locale, care, origin, nonce, assets } = request;
  const payload: PagePayload = {
    locale,
    care,
    origin,
    nonce,
    assets,
    loaderData: context.loaderData,
    problems: dehydrateProblems(context.errors),
  };
  const html = renderToString(
    <Document payload={payload}>
      <I18nextProvider i18n={texts[locale]}>
        <DisplayProvider display={{ locale, care, origin, nonce }}>
          <StaticRouterProvider
            router={createStaticRouter(handler.dataRoutes, context)}
            context={context}
            hydrate={false}
          />
        </DisplayProvider>
      </I18nextProvider>
    </Document>,
  );
  return `<!doctype html>${html}`;
}

function redirected(response: Response): RenderedPage {
  return { status: response.status, location: response.headers.get('location') ?? '/', html: '' };
}

/** The first problem speaks for the page; one without an answer behind it is the server's own. */
function httpStatus(problems: number[]): number {
  const [first] = problems;
  if (first === undefined) return 200;
  return first < 400 ? 500 : first;
}
