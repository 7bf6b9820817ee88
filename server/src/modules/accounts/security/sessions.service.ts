import type { OwnSessionList } from '@rongqiao/contracts';
import { appendAudit } from '../../../platform/audit/index.ts';
import { type Database, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/errors/index.ts';
import { describeDevice } from './describe-device.ts';
import { deleteSession, deleteSessionsExcept, listSessionRows } from './sessions.repository.ts';

/** A person and the session they ask from. */
export interface Here {
  userId: string;
  sessionId: string;
}

/** Where a person is signed in: this device first. */
export async function listOwnSessions(
  database: Database,
  { userId, sessionId }: Here,
): Promise<OwnSessionList> {
  const rows = await listSessionRows(database, userId);
  const items = rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
    id,
    device: describeDevice(userAgent),
    current: id === sessionId,
    beganAt: createdAt.toISOString(),
    lastSeenAt: updatedAt.toISOString(),
  }));
  return { items: [...items.filter(({ current }) => current), ...items.filter(({ current }) => !current)] };
}

/** Signs a person out on one device. */
export async function endOwnSession(database: Database, here: Here, id: string, now: Date): Promise<void> {
  await inTransaction(database, async (tx) => {
    if (!(await deleteSession(tx, here.userId, id))) throw noSuchSession();
    await appendAudit(tx, [endedBy(here.userId, 1)], now);
  });
}

/** Signs a person out everywhere but here; answers on how many devices. */
export async function endOtherSessions(database: Database, here: Here, now: Date): Promise<number> {
  return inTransaction(database, async (tx) => {
    const ended = await deleteSessionsExcept(tx, here.userId, here.sessionId);
    if (ended > 0) await appendAudit(tx, [endedBy(here.userId, ended)], now);
    return ended;
  });
}

function endedBy(userId: string, ended: number) {
  return { actorId: userId, action: 'session.end', entity: 'user', entityId: userId, data: { ended } };
}

function noSuchSession(): AppError {
  return new AppError('request.not_found', {
    detail: {
      zh: '这台设备已经退出登录，或不是您的设备。请刷新页面查看现在的情况。',
      en: 'This device is signed out already, or is not yours. Please reload the page.',
    },
  });
}
