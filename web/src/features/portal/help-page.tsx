import { useTranslation } from 'react-i18next';
import { TextPage } from './text-page.tsx';

const TOPICS = ['helpSearch', 'helpFilter', 'helpReasons', 'helpPublish', 'helpDisplay'] as const;

export function HelpPage() {
  const { t } = useTranslation();
  return (
    <TextPage title={t('about.helpTitle')} description={t('about.helpDescription')} path="/help">
      {TOPICS.map((topic) => (
        <section key={topic}>
          <h2>{t(`about.${topic}`)}</h2>
          <p>{t(`about.${topic}Text`)}</p>
        </section>
      ))}
    </TextPage>
  );
}
