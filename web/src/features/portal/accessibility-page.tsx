import { useTranslation } from 'react-i18next';
import { TextPage } from './text-page.tsx';

export function AccessibilityPage() {
  const { t } = useTranslation();
  return (
    <TextPage
      title={t('about.accessibilityTitle')}
      description={t('about.accessibilityDescription')}
      path="/accessibility"
    >
      <p>{t('about.accessibilityGoal')}</p>
      <p>{t('about.accessibilityHow')}</p>
      <p>{t('about.accessibilityTested')}</p>
      <p>{t('about.accessibilityLimit')}</p>
      <p>{t('about.accessibilityFeedback')}</p>
    </TextPage>
  );
}
