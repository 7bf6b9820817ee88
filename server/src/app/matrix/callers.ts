import { MEMBERSHIP_ROLES, type MembershipRole } from '@rongqiao/contracts';
import type { IntroductionTest } from '../introduction-test.ts';

/** Where a role is held, seen from the organisation that owns the records: itself, or another, near or far. */
type Place = 'owner' | 'neighbour' | 'stranger' | 'district' | 'other district' | 'city';

/** One column of the matrix. A visitor has neither role nor place; a person without membership has no role. */
export interface MatrixCaller {
  name: string;
  signedIn: boolean;
  role: MembershipRole | null;
  place: Place | null;
  headers: Record<string, string>;
}

/** Every role at every place, a person who belongs nowhere, and a visitor. */
export async function makeCallers(test: IntroductionTest): Promise<MatrixCaller[]> {
  const places: Record<Place, string> = {
    owner: test.factory,
    neighbour: await test.addOrganisation({ regionCode: '990104' }),
    stranger: await test.addOrganisation({ regionCode: '990105' }),
    district: await test.addOrganisation({ type: 'government', regionCode: '990104' }),
    'other district': await test.addOrganisation({ type: 'government', regionCode: '990105' }),
    city: await test.addOrganisation({ type: 'government', regionCode: '990100' }),
  };
  const callers: MatrixCaller[] = [
    { name: 'visitor', signedIn: false, role: null, place: null, headers: {} },
    {
      name: 'person without a role',
      signedIn: true,
      role: null,
      place: null,
      headers: await test.signInAs(null, null),
    },
  ];
  for (const [place, organisation] of Object.entries(places) as [Place, string][]) {
    for (const role of MEMBERSHIP_ROLES) {
      const headers = await test.signInAs(role, organisation);
      callers.push({ name: `${role} of ${place}`, signedIn: true, role, place, headers });
    }
  }
  return callers;
}
