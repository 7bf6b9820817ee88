import { useTranslation } from 'react-i18next';

/** The shape of the editor while it loads. */
export function EditorSkeleton() {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
      {['one', 'two', 'three', 'four'].map((line) => (
        <span key={line} className="skeleton-line" />
      ))}
    </div>
  );
}
