import type { TaskContext } from '../modules/tasks/index.ts';
import type { Caller } from '../platform/http/index.ts';

/** What the steps of the example's story need. */
export interface TaskStory {
  context: TaskContext;
  official: Caller;
  /** Acts for an office of the example. */
  clerkOf: (office: string) => Caller;
  offices: ReadonlyMap<string, string>;
  /** The plan's tasks by item. */
  tasks: ReadonlyMap<string, string>;
  /** So many days before now, but not before the plan. */
  ago: (days: number) => Date;
  /** A small table as a file of an office. */
  fileOf: (office: string, name: string, at: Date) => Promise<string>;
}

/** A report of the example: about which task of the plan, by which office, so many days ago. */
export interface ScriptedReport {
  item: string;
  office: string;
  daysAgo: number;
  text: string;
  percent?: number;
  milestone?: string;
  complete?: boolean;
  /** Organisations and a listing of the office that show it, a file, or a link. */
  evidence?: { organisation?: string; listing?: true; file?: string; link?: [title: string, url: string] };
  decided?: 'confirm' | { returned: string };
  /** A later report that corrects this one. */
  corrected?: { text: string; percent: number };
}

const EDUCATION = '桥州市教育局';
const LABOUR = '桥州市人力资源和社会保障局';
const INDUSTRY = '桥州市工业和信息化局';
const SCIENCE = '桥州市科学技术局';

/** Governments that the plan names and the generated city does not have; some of its units stay nobody, as they do in life. */
export const DEMO_GOVERNMENTS: readonly [name: string, regionCode: string][] = [
  ['桥州市发展和改革委员会', '990100'],
  ['东津区人民政府', '990102'],
  ['临桥区人民政府', '990103'],
  ['望江区人民政府', '990104'],
  ['港湾区人民政府', '990105'],
  ['北岭区人民政府', '990106'],
  ['稻溪县人民政府', '990121'],
  ['云屏县人民政府', '990122'],
  ['石矶县人民政府', '990123'],
];

/** Offices for which a person of the example reports. */
export const REPORTING_OFFICES: readonly string[] = [
  EDUCATION,
  LABOUR,
  INDUSTRY,
  SCIENCE,
  '望江区人民政府',
  '稻溪县人民政府',
];

export const DEMO_REPORTS: readonly ScriptedReport[] = [
  {
    ...{ item: 'task-t1', office: EDUCATION, daysAgo: 48, percent: 35, milestone: '第一批 3 处基地验收' },
    text: '示例：装备制造、港口物流方向的 3 处基地已验收并对外开放，新能源方向正在采购设备。',
    evidence: { listing: true, link: ['基地开放公告（示例）', 'https://example.org/bases'] },
    decided: 'confirm',
  },
  {
    ...{ item: 'task-t2', office: LABOUR, daysAgo: 45, percent: 55 },
    text: '示例：已向规模以上企业发出岗位核报通知，过半企业报送了实习岗位数。',
    evidence: { file: '实习岗位核报汇总（示例）.xlsx' },
    decided: 'confirm',
  },
  {
    ...{ item: 'task-t6', office: EDUCATION, daysAgo: 6, percent: 65, milestone: '26 个订单班开班' },
    text: '示例：今年已开办订单班 26 个，其余 14 个在签协议。',
    evidence: { organisation: '望江区工业和信息化局' },
  },
  {
    ...{ item: 'task-t8', office: INDUSTRY, daysAgo: 40, percent: 30 },
    text: '示例：机器人行业联合体章程初稿完成，正在征求成员单位意见。',
    decided: 'confirm',
  },
  {
    ...{ item: 'task-t10', office: EDUCATION, daysAgo: 150, percent: 100, complete: true },
    text: '示例：平台按期上线，供需信息统一在平台发布，对接请求有答复期限和提醒。',
    decided: 'confirm',
  },
  {
    ...{ item: 'task-t16', office: EDUCATION, daysAgo: 30, percent: 70 },
    text: '示例：设备清单已公布，空闲时段还有 2 处基地没有报送。',
    decided: { returned: '请附上已公布清单的网址，并写明 2 处基地的报送时间。' },
  },
  {
    ...{ item: 'task-t23', office: SCIENCE, daysAgo: 20, percent: 45 },
    text: '示例：征集企业题目 41 项，通过初审 18 项。',
    corrected: { text: '示例：更正：征集企业题目 41 项，通过初审 12 项，其余在补正。', percent: 30 },
  },
  {
    ...{ item: 'task-t3', office: EDUCATION, daysAgo: 43, percent: 45 },
    text: '示例：各校课程表已核对，实践课时达到一半以上的专业占八成。',
    decided: 'confirm',
  },
  {
    ...{ item: 'task-t4', office: EDUCATION, daysAgo: 43, percent: 50 },
    text: '示例：本年度已安排 212 名专业课教师到企业实践。',
    decided: 'confirm',
  },
  {
    ...{ item: 'task-t5', office: LABOUR, daysAgo: 42, percent: 40 },
    text: '示例：已聘用企业技术人员 96 名，办法出台后扩大。',
    decided: 'confirm',
  },
  {
    ...{ item: 'task-t7', office: EDUCATION, daysAgo: 42, percent: 55 },
    text: '示例：专业与产业匹配情况已公布一次，正在核算就业率。',
    decided: 'confirm',
  },
  {
    ...{ item: 'task-t9', office: SCIENCE, daysAgo: 41, percent: 35 },
    text: '示例：本年度已立项企业出题项目 11 项。',
    decided: 'confirm',
  },
  {
    ...{ item: 'task-t11', office: EDUCATION, daysAgo: 33, percent: 75 },
    text: '示例：第三季度联席会议已召开，本年度累计三次。',
    decided: 'confirm',
  },
  {
    ...{ item: 'task-t20', office: '望江区人民政府', daysAgo: 40, percent: 60 },
    text: '示例：机器人行业联合体成员单位 23 家已签约。',
    decided: 'confirm',
  },
  {
    ...{ item: 'task-t21', office: '稻溪县人民政府', daysAgo: 39, percent: 35 },
    text: '示例：稻渔综合种养行业联合体正在拟定章程。',
    decided: 'confirm',
  },
];

/** Reports of districts about the task that is handed down to them. */
export const HANDED_DOWN = {
  item: 'task-t17',
  districts: ['望江区人民政府', '港湾区人民政府', '稻溪县人民政府'],
  daysAgo: 60,
  reports: [
    {
      office: '望江区人民政府',
      daysAgo: 25,
      percent: 80,
      text: '示例：辖区企业岗位台账已建成，正在逐户核对。',
    },
    {
      office: '稻溪县人民政府',
      daysAgo: 8,
      percent: 40,
      text: '示例：已登记合作社和加工企业的实习岗位，农忙后继续。',
    },
  ],
} as const;

/** Supervision notes: one that was answered, one that is overdue. */
export const DEMO_NOTES = [
  {
    ...{ item: 'task-t16', office: EDUCATION, daysAgo: 18, dueDaysAgo: 8 },
    text: '示例：设备清单和空闲时段应在9月30日前公布，请说明还差哪些基地、何时补齐。',
    reply: {
      daysAgo: 12,
      text: '示例：尚缺港口物流、现代农业 2 处基地的空闲时段，已约定本月底前补报，补齐后即公布。',
      organisation: '望江区工业和信息化局',
    },
  },
  {
    ...{ item: 'task-t18', office: LABOUR, daysAgo: 14, dueDaysAgo: 5 },
    text: '示例：兼职教师管理办法应在10月31日前出台，请说明征求意见情况和出台时间。',
    reply: null,
  },
] as const;

/** One meeting of the joint conference with what it decided. */
export const DEMO_MEETING = {
  title: '示例：第三季度产教融合联席会议',
  place: '市政府第二会议室',
  daysAgo: 35,
  members: [
    [EDUCATION, 'office'],
    ['桥州市发展和改革委员会', 'member'],
    [LABOUR, 'member'],
    [INDUSTRY, 'member'],
    [SCIENCE, 'member'],
    ['望江区人民政府', 'member'],
  ],
  matters: [
    {
      title: '实训基地设备清单和空闲时段的公布',
      text: '示例：部分基地尚未报送空闲时段，影响中小企业预约。',
      item: 'task-t16',
      decisions: [
        {
          text: '示例：各基地在下季度首月底前全部公布设备清单和空闲时段',
          office: EDUCATION,
          dueInDays: 28,
          public: true,
        },
      ],
    },
    {
      title: '行业产教联合体的组建',
      text: '示例：机器人行业先行，储能、港口物流随后。',
      item: 'task-t8',
      decisions: [
        {
          text: '示例：机器人行业联合体章程报联席会议办公室备案',
          office: INDUSTRY,
          dueInDays: -4,
          public: true,
        },
        { text: '示例：核对各成员单位联系人名单', office: INDUSTRY, dueInDays: 12, public: false },
      ],
    },
  ],
} as const;
