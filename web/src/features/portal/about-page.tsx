import { useTranslation } from 'react-i18next';
import { useCityData } from '../../app/root-data.ts';
import { TextPage } from './text-page.tsx';

export function AboutPage() {
  const { t } = useTranslation();
  const { city } = useCityData();
  return (
    <TextPage
      title={t('about.aboutTitle')}
      description={t('about.aboutDescription', { city: city.name })}
      path="/about"
    >
      <p>{t('about.aboutWhat')}</p>
      <p>{t('about.aboutSource')}</p>
      <p>{t('about.aboutEnd')}</p>
      {city.demo && <p>{t('common.demoNotice')}</p>}
      <p>{t('about.aboutOpen')}</p>
    </TextPage>
  );
}
