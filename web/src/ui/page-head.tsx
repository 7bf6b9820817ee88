import { useTranslation } from 'react-i18next';
import { useDisplay } from '../app/display.tsx';
import { toScriptJson } from '../app/page-payload.ts';

/** Title, description, canonical address, the other language, and data for search engines. React moves them into `<head>`. */
export function PageHead({
  title,
  description,
  path,
  data,
  index = true,
}: {
  title: string;
  description: string;
  /** Address on this site that stands for this page, beginning with `/`. */
  path: string;
  /** schema.org data. */
  data?: object;
  /** Whether search engines may list the page. */
  index?: boolean;
}) {
  const { t } = useTranslation();
  const { locale, origin } = useDisplay();
  const chinese = origin + path;
  const english = `${chinese}${path.includes('?') ? '&' : '?'}lang=en`;
  const shown = description.length > 160 ? `${description.slice(0, 159)}…` : description;
  return (
    <>
      <title>{`${title} · ${t('common.siteName')}`}</title>
      <meta name="description" content={shown} />
      <link rel="canonical" href={locale === 'en' ? english : chinese} />
      <link rel="alternate" hrefLang="zh-CN" href={chinese} />
      <link rel="alternate" hrefLang="en" href={english} />
      <link rel="alternate" hrefLang="x-default" href={chinese} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={shown} />
      {!index && <meta name="robots" content="noindex, follow" />}
      {data !== undefined && <script type="application/ld+json">{toScriptJson(data)}</script>}
    </>
  );
}
