export const zh = {
  title: '受理登记', fill: '填写申请', receipt: '收件回执', lead: '选择事项，当场帮群众填好并提交。', search: '事项名称或编号', noItems: '没有符合条件的事项',
  window: '窗口受理', closed: '暂未开放', limit: '承诺 {text}', drafts: '未提交的草稿', noDrafts: '没有未提交的草稿', resume: '继续填写', discard: '删除',
  discardAsk: '删除这份草稿？已填写的内容和已上传的材料都会删除。', unnamed: '（未填姓名）', start: '开始填写', choose: '请先在左侧选择事项', basis: '办理依据',
  needed: '应收材料', always: '必需', conditional: '视情况', never: '不需要另交', forbidden: '不得要求提供（由部门间共享查询）', source: '来源：{name}',
  another: '再受理一件', openCase: '查看办件', limits: '办理时限',
}

export const en: typeof zh = {
  title: 'Intake', fill: 'Application', receipt: 'Receipt', lead: 'Choose a service, fill it in together and submit.', search: 'Service name or code', noItems: 'No service matches',
  window: 'At the window', closed: 'Not open yet', limit: 'Promised: {text}', drafts: 'Drafts not submitted', noDrafts: 'No drafts', resume: 'Continue', discard: 'Delete',
  discardAsk: 'Delete this draft? What was entered and uploaded will be gone.', unnamed: '(no name yet)', start: 'Start', choose: 'Choose a service on the left', basis: 'Legal basis',
  needed: 'Materials', always: 'always', conditional: 'depends', never: 'not needed', forbidden: 'Must not be asked for (shared between departments)', source: 'Source: {name}',
  another: 'Take another', openCase: 'Open the case', limits: 'Time limits',
}
