import { mapReachablePeople } from '../modules/accounts/index.ts';
import { findListingRow } from '../modules/listings/index.ts';
import { type Message, notify } from '../modules/notifications/index.ts';
import { signAlert, type TellFinds } from '../modules/searches/index.ts';
import { type MailSettings, mailNotifications } from './mail-notifications.ts';

/** Titles that a notice and a letter name; the rest is counted. */
const TITLES = 5;

/**
 * Tells a person what a saved search found: in the product, and by letter where a mail server is configured (`mail`). Each letter
 * carries a link, signed with `secret`, that stops the alerts of this search without signing in.
 */
export function findsTeller(mail: MailSettings | null, secret: string): TellFinds {
  return async (tx, { search, listingIds }, now) => {
    const titles: string[] = [];
    for (const id of listingIds.slice(0, TITLES)) {
      const row = await findListingRow(tx, id);
      if (row) titles.push(row.title);
    }
    const message: Message = {
      userId: search.userId,
      kind: 'search.found',
      facts: { listing: '', search: search.name, found: listingIds.length, titles },
      link: `/work/searches/${search.id}`,
    };
    await notify(tx, [message], now);
    if (!mail) return;
    // Every look has its own letter: who reads letters only would miss what a notice that is still unread takes up.
    const people = await mapReachablePeople(tx, [search.userId]);
    await mailNotifications(tx, {
      messages: [message],
      addressees: [...people.values()],
      settings: mail,
      now,
      footOf: (_, publicUrl) => {
        const link = `${publicUrl}/alerts/stop?token=${encodeURIComponent(signAlert(search.id, secret))}`;
        return {
          zh: `不想再收到“${search.name}”的提醒：${link}`,
          en: `To get no more of these letters: ${link}`,
        };
      },
    });
  };
}
