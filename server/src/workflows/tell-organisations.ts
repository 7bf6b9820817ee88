import { listActingPeople } from '../modules/accounts/index.ts';
import { type TellOwners, WRITERS } from '../modules/listings/index.ts';
import { notify } from '../modules/notifications/index.ts';
import { type MailSettings, mailNotifications } from './mail-notifications.ts';

/** Tells everybody who writes for an organisation: in the product, and by e-mail where a mail server is configured (`mail`). */
export function organisationTeller(mail: MailSettings | null): TellOwners {
  return async (tx, { organisationId, kind, facts, link }, now) => {
    const people = await listActingPeople(tx, organisationId, WRITERS);
    const messages = people.map(({ userId }) => ({ userId, kind, facts, link }));
    const fresh = await notify(tx, messages, now);
    if (mail) await mailNotifications(tx, { messages: fresh, addressees: people, settings: mail, now });
  };
}
