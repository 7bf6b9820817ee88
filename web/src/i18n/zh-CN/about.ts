export const about = {
  aboutTitle: '关于本平台',
  aboutDescription: '{{city}}产教融合供需平台是做什么的，信息从哪里来。',
  aboutWhat:
    '融桥让一座城市的企业、院校、园区和科研院所把需要什么、能提供什么写在同一处：人才、合作、技术研发、技术服务、培训、共享资源和揭榜挂帅。',
  aboutSource:
    '信息由单位自己发布。平台按职业、专业、技能、地区、学历和时间推荐相配的另一方，每条推荐写明理由。',
  aboutEnd: '每条信息都有结束的时候：由发布单位写明结果，或到期自动结束。结果留在页面上，谁都能看到。',
  aboutOpen: '平台的程序以 Apache-2.0 许可开放。',
  helpTitle: '使用帮助',
  helpDescription: '怎样查找、阅读和发布供需信息。',
  helpSearch: '怎样查找',
  helpSearchText:
    '在查找框里写职业、专业、技能或单位名称。可以写全拼或拼音首字母，写错个别字也能认；认作了什么，结果上方会说明。',
  helpFilter: '怎样缩小范围',
  helpFilterText:
    '结果旁边的条件都是链接，后面的数字是选它之后的条数。已选的条件列在结果上方，点一下就去掉。',
  helpReasons: '推荐的理由怎么看',
  helpReasonsText: '理由按分量排列。写着“需要留意”的，是不合适的地方，请双方先确认。',
  helpPublish: '怎样发布',
  helpPublishText:
    '登录后在工作台写一条：先选类别和方向，再填内容。写的时候内容保存在这台设备上；旁边会显示目前与它相配的另一方。',
  helpDisplay: '看不清、不方便用鼠标',
  helpDisplayText:
    '页面上方可以切换到关怀版：字更大，对比更强。全站都可以只用键盘操作，按 Tab 键移动，按回车键打开。',
  accessibilityTitle: '无障碍声明',
  accessibilityDescription: '本平台的无障碍目标、做法和反馈方式。',
  accessibilityGoal: '目标：符合 WCAG 2.2 的 AA 级和 GB/T 37668 的要求；关怀版的文字对比度达到 AAA 级。',
  accessibilityHow:
    '做法：阅读、查找、筛选、翻页和切换显示方式不依赖脚本；全部功能可以用键盘完成；颜色从不单独表示含义；尊重系统的减少动画和提高对比度设置。',
  accessibilityTested:
    '检查：每次改动都用自动检查工具检查各类页面的中文、英文和关怀版。自动检查不能代替真人使用。',
  accessibilityLimit: '已知不足：还没有请读屏软件的使用者做过完整的测试。',
  accessibilityFeedback: '遇到困难时，请联系本市主管产教融合工作的部门。',
} as const;
