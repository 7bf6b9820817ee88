import type { OrganisationType } from '@rongqiao/contracts';
import type { Random } from '../random/random.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const BODY_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** A unified social credit code (统一社会信用代码, GB 32100-2015) with valid check characters, in that region. */
export function makeCreditCode(type: OrganisationType, regionCode: string, random: Random): string {
  const digits = Array.from({ length: 8 }, () => random.int(0, 9)).join('');
  const code = registrationOf(type) + regionCode + digits + bodyCheck(digits);
  const sum = [...code].reduce((total, char, i) => total + ALPHABET.indexOf(char) * (WEIGHTS[i] ?? 0), 0);
  return code + ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Department and category: 11 government, 12 public institution, 51 association, 52 private non-enterprise unit, 91 company. */
function registrationOf(type: OrganisationType): string {
  if (type === 'government') return '11';
  if (type === 'association') return '51';
  if (type === 'training_provider') return '52';
  if (type === 'enterprise' || type === 'service_organisation' || type === 'park' || type === 'evaluator') {
    return '91';
  }
  return '12';
}

/** Check character of the organisation code inside (GB 11714). */
function bodyCheck(digits: string): string {
  const sum = [...digits].reduce(
    (total, char, i) => total + BODY_ALPHABET.indexOf(char) * (BODY_WEIGHTS[i] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}
