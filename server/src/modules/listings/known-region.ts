import { findRegion } from '@rongqiao/reference';
import { AppError } from '../../platform/errors/index.ts';

/** Refuses a code of the right form that no region has: nobody could find the listing by its place. */
export function requireKnownRegion(regionCode: string): void {
  if (findRegion(regionCode)) return;
  const message = {
    zh: `没有编号为 ${regionCode} 的地区，请从列表里选择。`,
    en: `There is no region ${regionCode}. Please choose one of the list.`,
  };
  throw new AppError('request.invalid', { detail: message, errors: [{ path: 'regionCode', message }] });
}
