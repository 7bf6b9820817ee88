import type { OrganisationMark, OrganisationType } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { insertUser } from '../modules/accounts/index.ts';
import { creditCodeCheckDigit } from '../modules/organisations/index.ts';
import { insertRegistration } from '../modules/registrations/index.ts';
import type { Tx } from '../platform/db/index.ts';

/** An organisation of the example that has been handed in and waits. */
interface Waiting {
  name: string;
  type: OrganisationType;
  regionCode: string;
  /** The first 17 characters; the last is computed. */
  first17: string;
  intro: string;
  marks: OrganisationMark[];
  daysAgo: number;
  applicant: { name: string; email: string; emailConfirmed: boolean };
}

const WAITING: readonly Waiting[] = [
  {
    name: '桥州望江精工夹具有限公司（示例）',
    type: 'enterprise',
    regionCode: '990104',
    first17: '91990104MA0000001',
    intro: '做数控机床夹具和工装，去年起与两所学校合办学徒班。',
    marks: ['contributor'],
    daysAgo: 6,
    applicant: { name: '示例申请人甲', email: 'apply-a@demo.rongqiao.example', emailConfirmed: false },
  },
  {
    name: '桥州产教服务中心（示例）',
    type: 'service_organisation',
    regionCode: '990103',
    first17: '91990103MA0000002',
    intro: '为企业和学校撮合实习、订单班和技术服务。',
    marks: ['market_service'],
    daysAgo: 3,
    applicant: { name: '示例申请人乙', email: 'apply-b@demo.rongqiao.example', emailConfirmed: true },
  },
  {
    name: '桥州港湾物流培训学校（示例）',
    type: 'training_provider',
    regionCode: '990105',
    first17: '52990105MA0000003',
    intro: '叉车、集装箱装卸和仓储管理培训。',
    marks: [],
    daysAgo: 1,
    applicant: { name: '示例申请人丙', email: 'apply-c@demo.rongqiao.example', emailConfirmed: false },
  },
];

const DAY_MS = 86_400_000;

/** Registrations of the example that wait for its officials, in three districts. */
export async function seedDemoRegistrations(tx: Tx, passwordHash: string, now: Date): Promise<void> {
  for (const { applicant, first17, daysAgo, ...facts } of WAITING) {
    const applicantId = await insertUser(tx, { ...applicant, passwordHash, demo: true });
    await insertRegistration(tx, {
      ...facts,
      ...{ id: uuidv7(), applicantId, state: 'pending' },
      creditCode: first17 + creditCodeCheckDigit(first17),
      submittedAt: new Date(now.getTime() - daysAgo * DAY_MS),
    });
  }
}
