import type { Introduction } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts.tsx';

/** Whom to reach, once the invitation has been accepted; until then, when that will be. */
export function Contacts({ introduction: { state, side, contacts } }: { introduction: Introduction }) {
  const { t } = useTranslation();
  if (contacts.length === 0 && state !== 'invited') return null;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{t('introduction.contacts')}</h2>
      {contacts.length === 0 ? (
        <p className="soft">{t('introduction.contactsLater')}</p>
      ) : (
        <Facts
          facts={[...contacts]
            .sort((a, b) => Number(a.side === side) - Number(b.side === side))
            .map((contact) => ({
              key: contact.side,
              label: t(contact.side === side ? 'introduction.mySide' : 'introduction.theirSide'),
              value: (
                <>
                  <span className="contact-name">{contact.name}</span>{' '}
                  <a href={`mailto:${contact.email}`}>{contact.email}</a>
                </>
              ),
            }))}
        />
      )}
    </section>
  );
}
