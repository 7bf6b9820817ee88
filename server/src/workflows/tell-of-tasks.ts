import { listActingPeople, mapReachablePeople } from '../modules/accounts/index.ts';
import { notify } from '../modules/notifications/index.ts';
import { REPORTERS, type TaskTold } from '../modules/tasks/index.ts';
import { type MailSettings, mailNotifications } from './mail-notifications.ts';

/** Tells the people who act for a unit, or one person, of what happened to a task: in the product, and by letter where mail is set up. */
export function taskTeller(mail: MailSettings | null): TaskTold {
  return {
    async unit(tx, organisationId, { kind, facts, link }, now) {
      const people = await listActingPeople(tx, organisationId, REPORTERS);
      const messages = people.map(({ userId }) => ({ userId, kind, facts, link }));
      const fresh = await notify(tx, messages, now);
      if (mail) await mailNotifications(tx, { messages: fresh, addressees: people, settings: mail, now });
    },
    async person(tx, userId, { kind, facts, link }, now) {
      if (userId === null) return;
      const fresh = await notify(tx, [{ userId, kind, facts, link }], now);
      const addressees = [...(await mapReachablePeople(tx, [userId])).values()];
      if (mail) await mailNotifications(tx, { messages: fresh, addressees, settings: mail, now });
    },
  };
}
