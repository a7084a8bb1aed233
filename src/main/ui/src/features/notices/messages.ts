export const zh = {
  title: '公示管理', one: '公示详情', state: '状态', all: '全部', states: { OPEN: '公示中', CLOSED: '已结束' }, reasons: { EXPIRED: '期满', OBJECTION: '因异议中止', WITHDRAWN: '申请撤回', TERMINATED: '程序终止' },
  street: '街道', notice: '公示', case: '办件', place: '公示地点', period: '公示期', evidence: '照片', objections: '异议', openObjections: '{n} 条待处理',
  start: '起始照片', end: '期满照片', yes: '已上传', no: '未上传', none: '没有公示', openCase: '查看办件', explanation: '公示期怎么算', published: '公布的内容',
  uploadStart: '上传起始照片', uploadEnd: '上传期满照片', takenAt: '拍摄时间', by: '{name} 上传', noObjections: '没有收到异议', receipt: '回执 {code}', received: '收到 {at}',
  answer: '答复并采纳办理', dismiss: '不予采纳', answerText: '处理意见', answerNeeded: '请填写处理意见', answered: '{name} 于 {at} 处理', reveal: '显示姓名电话', revealReason: '为什么要看（会记入审计）',
  objectionStates: { RECEIVED: '待处理', ANSWERED: '已答复', DISMISSED: '不予采纳' }, phone: '监督电话', settled: '已处理',
}

export const en: typeof zh = {
  title: 'Public notices', one: 'Notice', state: 'State', all: 'All', states: { OPEN: 'On display', CLOSED: 'Ended' }, reasons: { EXPIRED: 'Ran its course', OBJECTION: 'Stopped by objection', WITHDRAWN: 'Application withdrawn', TERMINATED: 'Process ended' },
  street: 'Street', notice: 'Notice', case: 'Case', place: 'Place', period: 'Period', evidence: 'Photos', objections: 'Objections', openObjections: '{n} open',
  start: 'Photo at the start', end: 'Photo at the end', yes: 'uploaded', no: 'missing', none: 'No notices', openCase: 'Open the case', explanation: 'How the period is counted', published: 'What is published',
  uploadStart: 'Upload the first photo', uploadEnd: 'Upload the last photo', takenAt: 'Taken at', by: 'by {name}', noObjections: 'No objections', receipt: 'Receipt {code}', received: 'received {at}',
  answer: 'Answer', dismiss: 'Dismiss', answerText: 'Finding', answerNeeded: 'Please write the finding', answered: '{name}, {at}', reveal: 'Show name and telephone', revealReason: 'Why you need it (audited)',
  objectionStates: { RECEIVED: 'Open', ANSWERED: 'Answered', DISMISSED: 'Dismissed' }, phone: 'Telephone', settled: 'Settled',
}
