import type { MembershipRole, OrganisationType } from '@rongqiao/contracts';
import { describe, expect, it } from 'vitest';
import type { Caller } from './caller.ts';
import { oversees, regionsOverseen } from './oversight.ts';

const CITY = '990100';
const DISTRICT = '990104';

function caller(role: MembershipRole, regionCode: string, organisationType: OrganisationType = 'government') {
  const memberships = [{ organisationId: 'o', role, organisationType, regionCode }];
  return { userId: 'u', name: '某人', email: 'a@example.cn', memberships } satisfies Caller;
}

describe('what an official answers for', () => {
  it('is the whole city for an official of the city', () => {
    expect(oversees(caller('official', CITY), DISTRICT)).toBe(true);
    expect(oversees(caller('official', CITY), CITY)).toBe(true);
    expect(oversees(caller('official', CITY), '990204')).toBe(false);
  });

  it('is the own district, neither the next one nor the city, for an official of a district', () => {
    expect(oversees(caller('district_official', DISTRICT), DISTRICT)).toBe(true);
    expect(oversees(caller('district_official', DISTRICT), '990105')).toBe(false);
    expect(oversees(caller('official', DISTRICT), CITY)).toBe(false);
  });

  it('is nothing for the same role outside a government, for a publisher, or for a visitor', () => {
    expect(oversees(caller('reviewer', CITY, 'enterprise'), DISTRICT)).toBe(false);
    expect(oversees(caller('publisher', CITY), DISTRICT)).toBe(false);
    expect(oversees(null, DISTRICT)).toBe(false);
  });

  it('is the platform for an administrator, whatever the organisation', () => {
    expect(regionsOverseen(caller('administrator', DISTRICT, 'service_organisation'))).toBe('all');
    expect(oversees(caller('administrator', DISTRICT, 'service_organisation'), '350100')).toBe(true);
  });
});
