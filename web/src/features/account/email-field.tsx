import { useTranslation } from 'react-i18next';

export function EmailField({ id = 'email' }: { id?: string }) {
  const { t } = useTranslation();
  return (
    <p>
      <label htmlFor={id}>{t('accounts.email')}</label>
      <input id={id} name="email" type="email" autoComplete="username" required maxLength={200} />
    </p>
  );
}
