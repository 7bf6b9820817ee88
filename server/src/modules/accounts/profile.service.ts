import { Level, Profile } from '@rongqiao/contracts';
import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { findProfile, saveProfile } from './accounts.repository.ts';

/** The caller's own profile; missing until they have written one. */
export async function getProfile(database: Database, caller: Caller): Promise<Profile> {
  const row = await findProfile(database, caller.userId);
  if (!row) throw noProfile();
  return {
    kind: Profile.shape.kind.parse(row.kind),
    regionCode: row.regionCode,
    level: Level.parse(row.level),
    ...(row.programme && { programme: row.programme }),
    ...(row.occupation && { occupation: row.occupation }),
    skills: row.skills,
  };
}

/** Writes the caller's own profile. The log says that it changed, not what it says. */
export async function putProfile(
  database: Database,
  caller: Caller,
  profile: Profile,
  now: Date,
): Promise<Profile> {
  const { userId, name } = caller;
  await inTransaction(database, async (tx) => {
    const { programme = null, occupation = null, ...facts } = profile;
    await saveProfile(tx, { ...facts, programme, occupation, userId, name });
    const entry = { actorId: userId, action: 'profile.save', entity: 'user', entityId: userId, data: {} };
    await appendAudit(tx, [entry], now);
  });
  return profile;
}

function noProfile(): AppError {
  return new AppError('request.not_found', {
    detail: {
      zh: '您还没有填写个人情况。填写专业、技能和意向后，就能看到推荐。',
      en: 'You have not filled in your profile yet. Enter programme, skills and wishes to see recommendations.',
    },
  });
}
