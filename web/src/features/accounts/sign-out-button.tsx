import { useTranslation } from 'react-i18next';
import { signOut } from '../../api/accounts.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';

export function SignOutButton() {
  const { t } = useTranslation();
  const leave = async () => {
    await signOut(browserFetchApi);
    // A fresh page: nothing of the session stays in memory.
    window.location.assign('/');
  };
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => void leave().catch(() => window.location.reload())}
    >
      {t('common.signOut')}
    </button>
  );
}
