export const zh = {
  title: '业务台账', entries: '台账', entry: '台账条目', count: '共 {n} 条', inForce: '有效 {n} 条', none: '还没有台账', noEntries: '没有符合条件的条目', search: '姓名 / 办件编号 / 证件号码',
  street: '街道', state: '状态', all: '全部', status: { IN_FORCE: '有效', SUSPENDED: '暂停', ENDED: '终止' }, subject: '对象', id: '证件号码', case: '办件', item: '事项', members: '人数',
  amount: '金额（元）', starts: '起始', ended: '终止', place: '街道/社区', enteredAt: '登记时间', openCase: '查看办件', people: '{n} 人',
  periods: '应发待遇', months: '月份', now: '至今', monthly: '月金额（元）', breakdown: '构成', changed: '变动', decidedAt: '决定时间', showReplaced: '含被替代的', replaced: '已被替代', rules: '测算 {n}',
  change: { START: '新确认', INCREASE: '增发', DECREASE: '减发', OTHER: '变更', RESUME: '恢复', GRADUAL_EXIT: '渐退', ADJUSTMENT: '批量重算' }, covered: '保障对象', name: '姓名', noCovered: '没有登记保障对象',
  account: '收款账户', noAccount: '还没有收款账户，不能发放', holder: '户名', accountNo: '账号', bank: '开户行', reason: '理由', enterAccount: '登记账户', correctAccount: '更正账户', accountHelp: '更正后，退件暂缓解除，退回的款项随下一批次重发。', formerAccounts: '以前的账户', since: '自 {at} 起，{by} 登记',
  holds: '暂缓发放', noHolds: '没有暂缓', placeHold: '暂缓发放', holdHelp: '该户不列入以后的批次，解除后漏发月份自动补发。', release: '解除', releaseAsk: '解除理由', holdKind: { DEATH: '疑似死亡', IMPRISONED: '服刑', DEREGISTERED: '户口注销', RETURNED: '银行退件', REVIEW: '核查中', OTHER: '其他' }, released: '{by} 已解除：{why}',
  review: '下次核查', reviewEvery: '每 {n} 个月', lastMonth: '渐退至', relatedCases: '变更与核查办件', payments: '发放记录', noPayments: '还没有发放', paidMonth: '批次', paidStatus: { DRAFT: '待复核', CHECKED: '待审批', APPROVED: '待锁定', LOCKED: '已锁定', EXPORTED: '已发放' }, paidKind: { REGULAR: '本月', ARREARS: '补发', DIFFERENCE: '补差', REPAY: '退件重发', RECOVERY: '扣回' }, paidBack: '已退件',
  published: { SHOWN: '已在社区公布', HIDDEN: '未公布' }, takeDown: '撤下公布', publish: '恢复公布', takeDownAsk: '撤下理由',
  reviews: '{n} 天内到期核查', reviewOn: '核查到期日', noReviews: '没有到期的核查',
}
export const en: typeof zh = {
  title: 'Registers', entries: 'Register', entry: 'Register entry', count: '{n} entries', inForce: '{n} in force', none: 'No registers yet', noEntries: 'No entry matches', search: 'Name / case number / ID number',
  street: 'Street', state: 'State', all: 'All', status: { IN_FORCE: 'In force', SUSPENDED: 'Suspended', ENDED: 'Ended' }, subject: 'Subject', id: 'ID number', case: 'Case', item: 'Service', members: 'People',
  amount: 'Amount (yuan)', starts: 'From', ended: 'Ended', place: 'Street/community', enteredAt: 'Entered', openCase: 'Open the case', people: '{n} people',
  periods: 'Owed', months: 'Months', now: 'until further notice', monthly: 'A month (yuan)', breakdown: 'Consists of', changed: 'Change', decidedAt: 'Decided', showReplaced: 'With replaced ones', replaced: 'replaced', rules: 'Evaluation {n}',
  change: { START: 'Approved', INCREASE: 'Increase', DECREASE: 'Decrease', OTHER: 'Change', RESUME: 'Resumed', GRADUAL_EXIT: 'Gradual exit', ADJUSTMENT: 'Batch adjustment' }, covered: 'People covered', name: 'Name', noCovered: 'Nobody is listed',
  account: 'Account', noAccount: 'There is no account yet; nothing can be paid', holder: 'Holder', accountNo: 'Account number', bank: 'Bank', reason: 'Reason', enterAccount: 'Enter account', correctAccount: 'Correct account', accountHelp: 'A correction releases the hold of a returned payment; it is paid again with the next roll.', formerAccounts: 'Former accounts', since: 'since {at}, entered by {by}',
  holds: 'Holds', noHolds: 'No hold', placeHold: 'Place hold', holdHelp: 'The entry is left out of coming rolls; after release the months missed are made up.', release: 'Release', releaseAsk: 'Reason for release', holdKind: { DEATH: 'Presumed dead', IMPRISONED: 'In prison', DEREGISTERED: 'Deregistered', RETURNED: 'Payment returned', REVIEW: 'Under review', OTHER: 'Other' }, released: 'released by {by}: {why}',
  review: 'Next verification', reviewEvery: 'every {n} months', lastMonth: 'Gradual exit until', relatedCases: 'Cases of change and review', payments: 'Payments', noPayments: 'Nothing paid yet', paidMonth: 'Roll', paidStatus: { DRAFT: 'To check', CHECKED: 'To approve', APPROVED: 'To lock', LOCKED: 'Locked', EXPORTED: 'Paid' }, paidKind: { REGULAR: 'This month', ARREARS: 'Arrears', DIFFERENCE: 'Difference', REPAY: 'Sent again', RECOVERY: 'Withheld' }, paidBack: 'returned',
  published: { SHOWN: 'Published in the community', HIDDEN: 'Not published' }, takeDown: 'Take down', publish: 'Publish', takeDownAsk: 'Reason',
  reviews: 'Verification due within {n} days', reviewOn: 'Due on', noReviews: 'No verification is due',
}
