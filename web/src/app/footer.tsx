import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="footer">
      <div className="page footer-row">
        <p>{t('common.footerLine')}</p>
        <nav aria-label={t('common.footerNavigation')}>
          <Link to="/about">{t('common.footerAbout')}</Link>
          <Link to="/help">{t('common.footerHelp')}</Link>
          <Link to="/privacy">{t('common.footerPrivacy')}</Link>
          <Link to="/accessibility">{t('common.footerAccessibility')}</Link>
        </nav>
      </div>
    </footer>
  );
}
