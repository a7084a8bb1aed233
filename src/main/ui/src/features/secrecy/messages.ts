export const zh = {
  title: '紧急查看复核', lead: '有工作人员以紧急情况为由查看了保密办件，请在下一个工作日内复核。认定不正当的，查看权限立即收回。', none: '没有需要复核的紧急查看', number: '办件编号', who: '查看人', at: '时间', why: '紧急情况', due: '复核期限', overdue: '已超期', result: '复核', justified: '正当', unjustified: '不正当', remark: '复核意见', done: '已记录',
}

export const en: typeof zh = {
  title: 'Review of emergency access', lead: 'Somebody opened a confidential case for an emergency. Please review it by the next workday; an access found unjustified ends at once.', none: 'Nothing to review', number: 'Case number', who: 'Who', at: 'When', why: 'The emergency', due: 'Review by', overdue: 'Overdue', result: 'Review', justified: 'Justified', unjustified: 'Not justified', remark: 'Your view', done: 'Recorded',
}
