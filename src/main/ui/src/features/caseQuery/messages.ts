export const zh = {
  title: '办件查询', words: '编号、姓名、身份证号', item: '事项', status: '状态', street: '街道', channel: '来源', from: '提交起', to: '提交止',
  column: { number: '办件编号', item: '事项', applicant: '申请人', place: '街道/社区', status: '状态', stage: '当前环节', submitted: '提交时间', remaining: '剩余时限', handlers: '办理人' },
  empty: '没有符合条件的办件', noNumber: '未编号', hint: '身份证号须完整输入；姓名请至少输入两个字。', report: '登记报告',
  hidden: { told: '有一条保密记录，请向{office}查询。', open: '紧急查看', title: '紧急查看保密办件', why: '情况紧急、来不及联系经办单位时才可查看，24小时内有效；全程留痕，主管将在下一个工作日复核是否正当。', reason: '紧急情况（至少10个字）' },
}

export const en: typeof zh = {
  title: 'Case search', words: 'Number, name, ID number', item: 'Service', status: 'State', street: 'Street', channel: 'Channel', from: 'Submitted from', to: 'Submitted to',
  column: { number: 'Case number', item: 'Service', applicant: 'Applicant', place: 'Street / community', status: 'State', stage: 'Present step', submitted: 'Submitted', remaining: 'Time left', handlers: 'With' },
  empty: 'No case matches', noNumber: 'No number yet', hint: 'ID numbers must be complete; give at least two characters of a name.', report: 'Enter a report',
  hidden: { told: 'There is a confidential record: please ask {office}.', open: 'Emergency access', title: 'Emergency access to a confidential case', why: 'Only when a person is in danger and the office cannot be reached in time. It lasts 24 hours, every look is recorded, and a supervisor reviews it on the next workday.', reason: 'The emergency (at least 10 characters)' },
}
