import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { SignOutButton } from '../features/accounts/sign-out-button.tsx';
import { isOfficial } from '../features/console/official.ts';
import { formatNumber } from '../i18n/format.ts';
import { useDisplay } from './display.tsx';
import { preferenceAddress } from './preference-address.ts';
import { useRootData } from './root-data.ts';

/** Name of the site, where one can go, and how it is shown. */
export function Header() {
  const { t } = useTranslation();
  const root = useRootData();
  return (
    <header className="header">
      <div className="page header-row">
        <Link className="brand" to="/">
          <Bridge />
          <span className="brand-name">{t('common.siteName')}</span>
          {root && <span className="brand-city">{t('common.siteTitle', { city: root.city.name })}</span>}
        </Link>
        <Preferences />
        <nav className="navigation" aria-label={t('common.mainNavigation')}>
          <NavLink to="/listings">{t('common.findListings')}</NavLink>
          <NavLink to="/organisations">{t('common.organisations')}</NavLink>
          <NavLink to="/policies">{t('policy.title')}</NavLink>
          <NavLink to="/help" {...(root?.me ? { className: 'in-footer' } : {})}>
            {t('common.help')}
          </NavLink>
          {root?.me ? (
            <>
              <NavLink to="/work" end>
                {t('common.workbench')}
              </NavLink>
              {isOfficial(root.me) && <NavLink to="/console">{t('common.console')}</NavLink>}
              <NoticesLink unread={root.unread} />
              <SignOutButton />
            </>
          ) : (
            <NavLink to="/sign-in">{t('common.signIn')}</NavLink>
          )}
        </nav>
      </div>
      {root?.city.demo === true && (
        <p className="demo-notice">
          <strong>{t('common.demoMark')}</strong>
          {t('common.demoNotice')}
        </p>
      )}
    </header>
  );
}

/** A number beside the word only while something is unread. */
function NoticesLink({ unread }: { unread: number }) {
  const { t } = useTranslation();
  if (unread === 0) return <NavLink to="/work/notices">{t('notice.title')}</NavLink>;
  return (
    <NavLink to="/work/notices" aria-label={t('notice.unreadLink', { n: formatNumber(unread) })}>
      {t('notice.title')}
      <span className="badge">{unread > 99 ? '99+' : unread}</span>
    </NavLink>
  );
}

/** Plain links: they set a cookie and come back, so they work without script. */
function Preferences() {
  const { t } = useTranslation();
  const { locale, care } = useDisplay();
  const { pathname, search } = useLocation();
  const back = pathname + search;
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <div className="preferences">
      <a
        href={preferenceAddress({ care: !care, back })}
        aria-label={t(care ? 'common.careOffLabel' : 'common.careOnLabel')}
      >
        {t(care ? 'common.careOff' : 'common.careOn')}
      </a>
      <a href={preferenceAddress({ lang: other, back })} lang={other} hrefLang={other}>
        {t('common.switchLanguage')}
      </a>
    </div>
  );
}

function Bridge() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="6" />
      <path d="M4 12h24M6 24c0-6.5 4.5-10 10-10s10 3.5 10 10M11 12v4M16 12v2M21 12v4" />
    </svg>
  );
}
