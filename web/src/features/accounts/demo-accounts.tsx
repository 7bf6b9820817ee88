import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CityWithAccounts } from '../../api/system.ts';

type Account = NonNullable<CityWithAccounts['demoAccounts']>[number];

/** The demonstration city's accounts, to be tried. */
export function DemoAccounts({
  accounts,
  onChoose,
}: {
  accounts: readonly Account[];
  onChoose: (account: Account) => void;
}) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="demo-accounts" className="demo-accounts">
      <h2 id="demo-accounts">{t('accounts.demoTitle')}</h2>
      <p>{t('accounts.demoText')}</p>
      <ul className="plain">
        {accounts.map((account) => (
          <li key={account.email}>
            <span>
              <strong>{roleName(t, account.role)}</strong>
              <span className="soft">
                {account.email} · {account.password}
              </span>
            </span>
            <button
              type="button"
              className="button button-plain"
              aria-label={`${t('accounts.demoUse')}: ${roleName(t, account.role)}`}
              onClick={() => onChoose(account)}
            >
              {t('accounts.demoUse')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ROLES = [
  'owner',
  'cooperation_officer',
  'student',
  'official',
  'district_official',
  'administrator',
] as const;

function roleName(t: TFunction, role: string): string {
  const known = ROLES.find((name) => name === role);
  return known ? t(`codes.demoRole.${known}`) : role;
}
