export const zh = {
  title: '办件查询', words: '编号、姓名、身份证号', item: '事项', status: '状态', street: '街道', channel: '来源', from: '提交起', to: '提交止',
  column: { number: '办件编号', item: '事项', applicant: '申请人', place: '街道/社区', status: '状态', stage: '当前环节', submitted: '提交时间', remaining: '剩余时限', handlers: '办理人' },
  empty: '没有符合条件的办件', noNumber: '未编号', hint: '身份证号须完整输入；姓名请至少输入两个字。',
}

export const en: typeof zh = {
  title: 'Case search', words: 'Number, name, ID number', item: 'Service', status: 'State', street: 'Street', channel: 'Channel', from: 'Submitted from', to: 'Submitted to',
  column: { number: 'Case number', item: 'Service', applicant: 'Applicant', place: 'Street / community', status: 'State', stage: 'Present step', submitted: 'Submitted', remaining: 'Time left', handlers: 'With' },
  empty: 'No case matches', noNumber: 'No number yet', hint: 'ID numbers must be complete; give at least two characters of a name.',
}
