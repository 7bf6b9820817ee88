/** What a column of a listing file can hold, with the headings under which it is known; the most telling ones first. */
export const FIELD_HEADINGS = {
  title: list(`
    岗位名称, 职位名称, 招聘岗位, 招聘职位, 需求岗位, 用工岗位, 岗位, 职位, 标题, 名称, 需求名称,
    供给名称, 项目名称, 课题名称, 工种, 职位标题, title, job title, job, position, job name,
    position name, role, 岗位名, 职位名, 招聘岗位名称, positionname`),
  organisation: list(`
    公司名称, 企业名称, 单位名称, 用人单位, 招聘单位, 招聘企业, 公司, 单位, 企业, 机构名称, 学校名称,
    院校, 学校, 发布单位, 发布主体, 主体名称, 所属单位, 公司全称, 企业全称, company, company name,
    employer, organisation, organization, 公司名, 企业名, 单位全称, company full name,
    company short name, enterprise, firm, brand name`),
  body: list(`
    岗位描述, 职位描述, 岗位职责, 工作内容, 职位信息, 描述, 详情, 正文, 内容, 需求描述, 说明, 简介,
    工作职责, 职责描述, 岗位详情, 职位详情, 需求内容, 供给内容, 岗位要求, 任职要求, 任职资格,
    职位要求, 要求, 应聘条件, 招聘条件, 岗位条件, 具体要求, 其他要求, 备注, description,
    job description, requirements, details, body, summary, responsibilities, desc, job desc, job detail, detail, 公司简介, 单位简介`),
  pay: list(`
    薪资, 薪酬, 工资, 月薪, 薪水, 薪资待遇, 工资待遇, 薪酬待遇, 待遇, 薪资范围, 薪酬范围, 月薪范围,
    工资范围, 年薪, 日薪, 时薪, 薪资水平, 月工资, 月收入, 综合薪资, salary, pay, wage, salary range,
    compensation, monthly salary, 薪资区间, 薪酬区间, 月薪区间, 薪资福利, provide salary, job salary,
    salary desc, salary text`),
  payMin: list(`
    最低薪资, 最低工资, 最低月薪, 薪资下限, 工资下限, 月薪下限, 起薪, 薪资最低, salary min,
    min salary, minimum salary, salary from`),
  payMax: list(`
    最高薪资, 最高工资, 最高月薪, 薪资上限, 工资上限, 月薪上限, 薪资最高, salary max, max salary,
    maximum salary, salary to`),
  place: list(`
    工作地点, 工作地区, 工作城市, 地区, 地点, 区域, 所在地区, 所在地, 所属区域, 城市区域, 工作区域,
    工作地, 行政区划, 公司地址, 地址, 公司地点, 所属地区, location, area, place, region,
    work location, job location, 上班地点, 工作地址所在地, 地域, work area, job area, work city,
    job city, city district, work place, workplace`),
  province: list(`
    省份, 省, 所在省, 所在省份, province, state`),
  city: list(`
    城市, 市, 所在城市, 地市, 市州, city`),
  district: list(`
    区县, 区, 县区, 县, 所在区县, 县市区, 区县名称, district, county`),
  address: list(`
    详细地址, 工作地址, 办公地址, 企业地址, 单位地址, 联系地址, 通讯地址, 注册地址, address,
    street address`),
  postedOn: list(`
    发布日期, 发布时间, 更新时间, 更新日期, 刷新时间, 发布, 日期, 时间, 登记日期, 上架时间,
    开始招聘时间, date, posted, posted on, date posted, publish date, posting date, published,
    publish time, updated, 更新, 刷新日期, 发布于, create time, created at, update date, update time,
    issue date, release time`),
  deadline: list(`
    截止日期, 截止时间, 有效期, 有效期至, 报名截止, 报名截止时间, 结束日期, 到期日期, 截止,
    招聘截止日期, 失效日期, deadline, closing date, valid until, expires, expiry date, apply by`),
  startsOn: list(`
    到岗时间, 到岗日期, 入职时间, 上岗时间, 开始日期, 开始时间, start date, starts on`),
  level: list(`
    学历要求, 学历, 最低学历, 文化程度, 教育程度, 学历层次, 学历水平, 培养层次, 层次, education,
    degree, education level, qualification, level, 学历背景, 学历限制, degree from, edu, edu level,
    job degree, degree required`),
  experience: list(`
    工作经验, 经验要求, 经验, 工作年限, 年限要求, 工作经历, 经验年限, 工作经验要求, experience,
    years of experience, work experience, 工作年限要求, work year, working exp, job experience,
    work exp, experience required`),
  headcount: list(`
    招聘人数, 人数, 需求人数, 招聘名额, 名额, 招收人数, 拟招人数, 岗位人数, 用工人数, 数量, 需求数量,
    招聘数量, headcount, openings, vacancies, positions, number, number of openings, 招聘数,
    需求人数合计, 招聘计划数, 岗位数, recruit number, recruits`),
  skills: list(`
    技能, 技能要求, 技能标签, 关键词, 标签, 职位标签, 专业技能, 技术要求, 技术栈, 职位关键词, skills,
    skill, tags, keywords, required skills, key skills, 岗位标签, skill lables, skill labels,
    job labels, position labels, job tags`),
  benefits: list(`
    福利, 福利待遇, 公司福利, 职位福利, 岗位福利, 福利标签, 员工福利, benefits, perks, welfare,
    职位诱惑, 岗位亮点, 职位亮点, 待遇福利, job welf, job welfare, position advantage`),
  programmes: list(`
    专业, 专业要求, 所需专业, 需求专业, 相关专业, 专业名称, 对口专业, 所学专业, 招聘专业, major,
    majors, programme, programmes, field of study`),
  occupation: list(`
    职业, 职业名称, 职位类别, 岗位类别, 职位分类, 岗位类型, 职位类型, 工种名称, 职业类别, occupation,
    job category, job type`),
  industry: list(`
    行业, 所属行业, 行业类别, 分类, 公司行业, 企业行业, 行业分类, 行业领域, 产业, 类别, industry,
    sector, category, 公司类别, 经营行业, 所在行业, industry field, company industry, industry name`),
  employment: list(`
    工作性质, 职位性质, 岗位性质, 用工性质, 用工形式, 用工类型, 工作类型, 招聘类型, 全职兼职,
    employment type, contract, employment, work type, 工作类别, job nature, employ type`),
  certificates: list(`
    证书, 证书要求, 资格证书, 职业资格, 所需证书, 持证要求, certificates, certificate, licence,
    license`),
  kind: list(`
    供需类别, 信息类别, 需求类别, 需求类型, 供需类型, 信息类型, 类型, kind, type, listing kind`),
  direction: list(`
    供需方向, 方向, 供需, 供给或需求, 需求或供给, direction, supply or demand`),
  amount: list(`
    金额, 预算, 经费, 预算金额, 投入资金, 悬赏金额, 奖金金额, 揭榜金额, 价格, 收费, 费用, 收费标准,
    amount, budget, price, fee, reward`),
  externalId: list(`
    编号, 职位编号, 岗位编号, 职位id, 岗位id, 链接, 职位链接, 详情链接, 网址, 信息编号, 职位网址, id,
    job id, url, link, job url, reference`),
  contact: list(`
    联系人, 联系电话, 电话, 手机, 手机号, 手机号码, 联系方式, 邮箱, 电子邮箱, 微信, 联系邮箱,
    简历投递邮箱, qq, contact, phone, email, e-mail, mobile, contact person, telephone,
    联系人姓名, 招聘者, 负责人, 经办人, 姓名, 法人, 法定代表人, boss name, hr, hr name, recruiter, publisher name`),
  rowNumber: list(`
    序号, 行号, 序列, 顺序号, no, no., index, row, row number, #`),
  /** Chosen by a person only: the column is left out. */
  ignored: [],
} as const satisfies Record<string, readonly string[]>;

/** A field that a column can be mapped to. */
export type ListingField = keyof typeof FIELD_HEADINGS;

/** Fields that several columns may fill together. */
export const MANY_COLUMNS: ReadonlySet<ListingField> = new Set([
  'body',
  'skills',
  'benefits',
  'programmes',
  'contact',
  'certificates',
  'ignored',
]);

/** Column names in the product's own words, for reports and for the body of a listing. */
export const FIELD_LABELS: Record<ListingField, { zh: string; en: string }> = {
  title: { zh: '职位', en: 'Title' },
  organisation: { zh: '单位', en: 'Organisation' },
  body: { zh: '描述', en: 'Description' },
  pay: { zh: '薪资', en: 'Pay' },
  payMin: { zh: '最低薪资', en: 'Lowest pay' },
  payMax: { zh: '最高薪资', en: 'Highest pay' },
  place: { zh: '地点', en: 'Place' },
  province: { zh: '省份', en: 'Province' },
  city: { zh: '城市', en: 'City' },
  district: { zh: '区县', en: 'District' },
  address: { zh: '详细地址', en: 'Address' },
  postedOn: { zh: '发布日期', en: 'Posted on' },
  deadline: { zh: '截止日期', en: 'Deadline' },
  startsOn: { zh: '到岗时间', en: 'Starts on' },
  level: { zh: '学历', en: 'Education' },
  experience: { zh: '经验', en: 'Experience' },
  headcount: { zh: '人数', en: 'Headcount' },
  skills: { zh: '技能', en: 'Skills' },
  benefits: { zh: '福利', en: 'Benefits' },
  programmes: { zh: '专业', en: 'Programmes' },
  occupation: { zh: '职业', en: 'Occupation' },
  industry: { zh: '行业', en: 'Industry' },
  employment: { zh: '工作性质', en: 'Employment' },
  certificates: { zh: '证书', en: 'Certificates' },
  kind: { zh: '供需类别', en: 'Kind' },
  direction: { zh: '供需方向', en: 'Direction' },
  amount: { zh: '金额', en: 'Amount' },
  externalId: { zh: '编号', en: 'Reference' },
  contact: { zh: '联系方式', en: 'Contact' },
  rowNumber: { zh: '序号', en: 'Row number' },
  ignored: { zh: '不导入', en: 'Left out' },
};

function list(headings: string): readonly string[] {
  return headings.split(',').map((heading) => heading.trim());
}
