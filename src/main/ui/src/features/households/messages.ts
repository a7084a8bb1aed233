export const zh = {
  file: '一户一档', duplicates: '重复人员', scope: '只含您有权查看的办件中的信息。', capped: '只显示最近的 200 件。', person: '本人', alsoKnown: '合并的档案', members: '共同生活过的人', noMembers: '没有共同生活过的人',
  name: '姓名', id: '证件号', noId: '无证件号', sex: '性别', sex1: '男', sex2: '女', born: '出生日期', age: '年龄', years: '{n} 岁', shared: '同户办件', sharedCount: '{n} 件', last: '最近', open: '查看档案',
  cases: '全部办件', number: '办件编号', noNumber: '暂无编号', item: '事项', applicant: '申请人', parts: '户内人员', submitted: '提交时间', state: '状态', role: { APPLICANT: '申请人', MEMBER: '家庭成员', AGENT: '代理人' },
  entitlements: '待遇', noEntitlements: '没有台账条目', register: '台账', starts: '起始', ended: '终止', amount: '金额（元）', count: '人数', entryState: { IN_FORCE: '有效', SUSPENDED: '暂停', ENDED: '终止' },
  payments: '发放', noPayments: '没有发放记录', month: '批次', paidState: { DRAFT: '待复核', CHECKED: '待审批', APPROVED: '待锁定', LOCKED: '已锁定', EXPORTED: '已发放' }, returned: '已退件',
  candidates: '可能是同一人', noCandidates: '没有疑似重复的人员', moreCandidates: '还有更多，先处理这些。', merges: '合并与拆分', noMerges: '没有合并记录', kin: '同户人员', caseList: '办件',
  ground: { SAME_BIRTH: '姓名、出生日期相同', SHARED_KIN: '姓名相同且有共同家人', NUMBER_DIFFERS: '证件号不同', NUMBER_MISSING: '缺证件号' },
  propose: '提出合并', confirm: '确认', refuse: '不同意', takeBack: '撤回', split: '提出拆分', ask: { propose: '提出合并的依据', confirm: '确认的依据', refuse: '理由', split: '拆分的依据' }, reasonRule: '至少 4 个字', twoPeople: '一人提出、另一人确认才生效；办件内容不变，可再拆分。',
  status: { PROPOSED: '待确认合并', CONFIRMED: '已合并', REFUSED: '不是同一人', SPLIT_PROPOSED: '待确认拆分', SPLIT: '已拆分' },
  action: { PROPOSE: '提出合并', CONFIRM: '确认合并', REFUSE: '不同意合并', PROPOSE_SPLIT: '提出拆分', CONFIRM_SPLIT: '确认拆分', REFUSE_SPLIT: '不同意拆分' },
}
export const en: typeof zh = {
  file: 'Household file', duplicates: 'Duplicate persons', scope: 'Holds only what is in cases you may read.', capped: 'The latest 200 cases are shown.', person: 'The person', alsoKnown: 'Merged files', members: 'People who shared a household', noMembers: 'Nobody shared a household',
  name: 'Name', id: 'ID number', noId: 'no ID number', sex: 'Sex', sex1: 'male', sex2: 'female', born: 'Born', age: 'Age', years: '{n} years', shared: 'Cases together', sharedCount: '{n}', last: 'Latest', open: 'Open the file',
  cases: 'All cases', number: 'Number', noNumber: 'no number yet', item: 'Service', applicant: 'Applicant', parts: 'People of the household', submitted: 'Submitted', state: 'State', role: { APPLICANT: 'applicant', MEMBER: 'member', AGENT: 'agent' },
  entitlements: 'Entitlements', noEntitlements: 'No register entry', register: 'Register', starts: 'From', ended: 'Ended', amount: 'Amount (yuan)', count: 'People', entryState: { IN_FORCE: 'In force', SUSPENDED: 'Suspended', ENDED: 'Ended' },
  payments: 'Payments', noPayments: 'Nothing paid', month: 'Roll', paidState: { DRAFT: 'To check', CHECKED: 'To approve', APPROVED: 'To lock', LOCKED: 'Locked', EXPORTED: 'Paid' }, returned: 'returned',
  candidates: 'May be the same person', noCandidates: 'Nobody looks like a duplicate', moreCandidates: 'There are more; settle these first.', merges: 'Merged and taken apart', noMerges: 'Nothing was merged', kin: 'Lives with', caseList: 'Cases',
  ground: { SAME_BIRTH: 'same name and birth', SHARED_KIN: 'same name and shared kin', NUMBER_DIFFERS: 'ID numbers differ', NUMBER_MISSING: 'an ID number is missing' },
  propose: 'Propose merge', confirm: 'Confirm', refuse: 'Refuse', takeBack: 'Take back', split: 'Propose to take apart', ask: { propose: 'Grounds for the merge', confirm: 'Grounds', refuse: 'Reason', split: 'Grounds for taking apart' }, reasonRule: 'At least 4 characters', twoPeople: 'It counts when a second person confirms; cases stay as they are, and it can be taken apart again.',
  status: { PROPOSED: 'Merge to confirm', CONFIRMED: 'Merged', REFUSED: 'Not the same person', SPLIT_PROPOSED: 'Taking apart to confirm', SPLIT: 'Taken apart' },
  action: { PROPOSE: 'merge proposed', CONFIRM: 'merge confirmed', REFUSE: 'merge refused', PROPOSE_SPLIT: 'taking apart proposed', CONFIRM_SPLIT: 'taking apart confirmed', REFUSE_SPLIT: 'taking apart refused' },
}
