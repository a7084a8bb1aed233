export const zh = {
  title: '业务台账', entries: '台账', entry: '台账条目', count: '共 {n} 条', inForce: '有效 {n} 条', none: '还没有台账', noEntries: '没有符合条件的条目', search: '姓名 / 办件编号 / 证件号码',
  street: '街道', state: '状态', all: '全部', status: { IN_FORCE: '有效', SUSPENDED: '暂停', ENDED: '终止' }, subject: '对象', id: '证件号码', case: '办件', item: '事项', members: '人数',
  amount: '金额（元）', starts: '起始', ended: '终止', place: '街道/社区', enteredAt: '登记时间', openCase: '查看办件', people: '{n} 人',
}
export const en: typeof zh = {
  title: 'Registers', entries: 'Register', entry: 'Register entry', count: '{n} entries', inForce: '{n} in force', none: 'No registers yet', noEntries: 'No entry matches', search: 'Name / case number / ID number',
  street: 'Street', state: 'State', all: 'All', status: { IN_FORCE: 'In force', SUSPENDED: 'Suspended', ENDED: 'Ended' }, subject: 'Subject', id: 'ID number', case: 'Case', item: 'Service', members: 'People',
  amount: 'Amount (yuan)', starts: 'From', ended: 'Ended', place: 'Street/community', enteredAt: 'Entered', openCase: 'Open the case', people: '{n} people',
}
