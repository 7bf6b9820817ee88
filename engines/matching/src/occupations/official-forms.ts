/** How an occupation's official ending is said in everyday titles. */
const ENDINGS: readonly [RegExp, readonly string[]][] = [
  [/工程技术人员$/u, ['工程师', '技术员', '']],
  [/技术人员$/u, ['技术员', '']],
  [/研究人员$/u, ['研究员', '']],
  [/专业人员$/u, ['专员', '']],
  [/设计人员$/u, ['设计师', '设计']],
  [/人员$/u, ['员', '']],
  [/科医师$/u, ['科医生', '医生']],
  [/医师$/u, ['医生']],
  [/服务员$/u, ['']],
  [/(?:装配调试|制造|生产|加工|制作|维修|安装|操作)工$/u, ['工', '操作工', '']],
  [/工$/u, ['']],
  [/[师员]$/u, ['']],
];

/** The classification's name and the forms it takes in titles, folded by the caller. */
export function officialForms(name: string): string[] {
  const forms = [name];
  for (const [ending, replacements] of ENDINGS) {
    if (!ending.test(name)) continue;
    for (const replacement of replacements) {
      const form = name.replace(ending, replacement);
      if (form.length >= 2) forms.push(form);
    }
    break;
  }
  return [...new Set(forms)];
}
