import { mapReachablePeople } from '../modules/accounts/index.ts';
import type { ComplaintTold } from '../modules/complaints/index.ts';
import { notify } from '../modules/notifications/index.ts';
import { type MailSettings, mailNotifications } from './mail-notifications.ts';
import { organisationTeller } from './tell-organisations.ts';

/** Whom a letter to a visitor is for; nobody's account. */
const VISITOR = 'visitor';

/**
 * Tells of the answer to a report: the people of the listing's organisation, and who reported it, in the product or, for a
 * visitor who left an address, by letter where a mail server is configured.
 */
export function complaintTeller(mail: MailSettings | null): ComplaintTold {
  return {
    owners: organisationTeller(mail),
    async reporter(tx, { reporterId, contact, facts, link }, now) {
      const kind = 'complaint.answered' as const;
      if (reporterId !== null) {
        const messages = [{ userId: reporterId, kind, facts, link }];
        const fresh = await notify(tx, messages, now);
        const people = await mapReachablePeople(tx, [reporterId]);
        const addressees = [...people.values()];
        if (mail) await mailNotifications(tx, { messages: fresh, addressees, settings: mail, now });
        return;
      }
      if (contact === null || !mail) return;
      const messages = [{ userId: VISITOR, kind, facts, link: '/' }];
      const addressees = [{ userId: VISITOR, name: '', email: contact, demo: false }];
      await mailNotifications(tx, { messages, addressees, settings: mail, now });
    },
  };
}
