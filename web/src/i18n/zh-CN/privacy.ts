export const privacy = {
  title: '个人信息说明',
  description: '平台保存您的哪些信息，为什么保存，保存多久，谁能看到。',
  intro:
    '下面是平台保存的全部个人信息，由平台运行所依据的声明直接生成，不多也不少。平台不用个人信息做广告，不出售，也不提供给平台以外的单位。',
  rights:
    '您可以随时查看、下载和更正自己的信息。更正姓名和密码请到“账号与安全”；要注销账号，请联系平台管理员：除法律要求保留的以外，您的信息会被删除，不可恢复。',
  toOwnData: '查看我的信息',
  what: '内容',
  purpose: '用途',
  keep: '保存多久',
  seenBy: '谁能看到',
  comma: '、',
  ownTitle: '我的信息',
  ownDescription: '平台保存的关于您的全部信息。密码和登录凭据只用来核对身份，不显示。',
  download: '下载全部（JSON 文件）',
  toAccount: '账号与安全',
  counted: '{{name}}（{{count}} 条）',
  more: '还有 {{count}} 条，请下载文件查看。',
};
