import { mapReachablePeople } from '../modules/accounts/index.ts';
import type { InvitationPost, TellPeople } from '../modules/memberships/index.ts';
import { MEMBERSHIP_ROLE_NAMES, notify } from '../modules/notifications/index.ts';
import { dayInChina } from '../platform/clock/clock.ts';
import { queueLetters } from '../platform/mail/index.ts';
import { type MailSettings, mailNotifications } from './mail-notifications.ts';

/** Tells single people: in the product, and by e-mail where a mail server is configured (`mail`). */
export function peopleTeller(mail: MailSettings | null): TellPeople {
  return async (tx, messages, now) => {
    const fresh = await notify(tx, messages, now);
    if (!mail) return;
    const people = await mapReachablePeople(
      tx,
      fresh.map(({ userId }) => userId),
    );
    await mailNotifications(tx, { messages: fresh, addressees: [...people.values()], settings: mail, now });
  };
}

/** Letters with the link of an invitation; without a mail server, or an address for links, owners hand the link over. */
export function invitationPost(mail: MailSettings | null): InvitationPost {
  const publicUrl = mail?.publicUrl ?? null;
  return {
    sends: publicUrl !== null,
    async send(tx, { to, organisation, role, path, lastDay }, now) {
      const { zh, en } = MEMBERSHIP_ROLE_NAMES[role];
      const link = `${publicUrl}${path}`;
      const day = dayInChina(lastDay);
      const lines = [
        '您好：',
        '',
        `“${organisation}”邀请您在融桥平台上担任${zh}。请打开下面的链接接受，链接只能用一次，${day} 前有效：`,
        ...['', link, ''],
        '不认识这个单位的，不必理会这封信。请不要把链接转给别人。',
        ...['', '— — —', '', 'Hello,', ''],
        `“${organisation}” invites you to act for it on the Rongqiao platform as ${en}. Please open this link to accept; it works once, until ${day}:`,
        ...['', link, ''],
        'If you do not know this organisation, simply ignore this letter. Please do not pass the link on.',
      ];
      const subject = `【融桥】“${organisation}”邀请您加入 | An invitation to join`;
      await queueLetters(tx, [{ to, subject, body: `${lines.join('\n')}\n` }], now);
    },
  };
}
