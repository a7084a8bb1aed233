export const zh = {
  status: {
    DRAFT: '草稿', SUBMITTED: '已提交', PRECHECK: '受理审查中', SUPPLEMENT: '待补正', NOT_ACCEPTED: '不予受理', ACCEPTED: '已受理',
    IN_PROGRESS: '办理中', PUBLICITY: '公示中', OBJECTION: '异议处理', EXTENDED: '已延期', SUSPENDED: '中止计时', APPROVED: '予以确认',
    REJECTED: '不予确认', WITHDRAWN: '已撤回', TERMINATED: '已终止', TRANSFERRED: '已移送', ARCHIVED: '已归档',
  },
  light: { GREEN: '正常', YELLOW: '临期', ORANGE: '今日到期', RED: '超期', PAUSED: '暂停计时', STOPPED: '计时结束', none: '无时限' },
  loading: '正在加载…', retry: '重试', close: '关闭', cancel: '取消', confirm: '确定', save: '保存', more: '加载更多', noMore: '没有更多了',
  empty: '没有内容', total: '共 {n} 条', totalCapped: '超过 {n} 条', required: '必填', yes: '是', no: '否', back: '返回', refresh: '刷新', search: '查询', reset: '重置',
  conflict: '{by} 已于 {at} 处理。页面已刷新为最新情况。', problemTitle: '没有成功', fieldProblems: '请先处理以下 {n} 处:',
  channel: { WINDOW: '窗口', ONLINE: '网上', PHONE: '电话', TRANSFER: '移送' },
  audit: {
    action: { applicant_changed: '修改申请人资料', applicant_registered: '注册账号', case_opened: '开始填写', case_discarded: '删除草稿', case_read: '查看办件', case_submitted: '提交申请', case_withdrawn: '撤回申请', case_transferred: '移送办件', case_archived: '归档', deadline_recalculated: '重算时限', deadline_reminded: '时限提醒', document_read: '查看材料', document_removed: '删除材料', document_uploaded: '上传材料', field_revealed: '查看敏感信息原文', letter_issued: '签发文书', letter_read: '查看文书', login_ok: '登录', login_failed: '登录失败', logout: '退出登录', password_changed: '修改密码', notice_published: '发布公示', notice_closed: '公示结束', notice_evidence: '上传公示照片', objection_raised: '收到异议', objection_settled: '处理异议', 'organization_absence-recorded': '登记请假', 'organization_absence-cancelled': '取消请假', organization_appointed: '任职', 'organization_appointment-ended': '免去任职', 'organization_calendar-imported': '导入工作日历', 'organization_deputies-named': '指定代理人', 'organization_staff-enrolled': '录入人员', 'organization_staff-left': '人员离职', 'organization_unit-opened': '新设机构', 'organization_unit-closed': '撤销机构', 'organization_unit-renamed': '机构更名', parameter_entered: '录入参数值', parameter_confirmed: '核对参数值', register_entered: '登入台账', task_claimed: '签收', task_unclaimed: '退回待签收', task_transferred: '转办', task_copied: '抄送', task_completed: '办理' },
    object: { account: '账号', absence: '请假', appointment: '任职', calendar: '工作日历', case: '办件', deadline: '时限', document: '材料', letter: '文书', notice: '公示', objection: '异议', 'org-unit': '机构', parameter: '参数', 'register-entry': '台账条目', staff: '人员', submission: '表单', task: '环节' },
    fact: { account: '账号', action: '结果', code: '代码', days: '公示天数', documentId: '材料', endsOn: '止于', field: '字段', from: '自', item: '事项', kind: '类别', lastDay: '最后一日', level: '提醒级别', moved: '变动件数', number: '文号', onBehalfOfApplicant: '代申请人办理', part: '内容', path: '字段', people: '人数', post: '岗位', problem: '原因', reason: '事由', region: '地区', register: '台账', size: '大小', source: '来源', staff: '人员编号', startsOn: '起始', state: '结果', successor: '并入', task: '环节', to: '至', unit: '机构编号', value: '值', year: '年度' },
    value: { content: '原文', text: '文字', EXPIRED: '期满', OBJECTION: '收到异议', WITHDRAWN: '申请人撤回', ANSWERED: '已答复', DISMISSED: '不予采纳', START: '起始', END: '期满', 'bad-credentials': '密码错误', locked: '账号锁定', objector: '异议人', true: '是' },
  },
  download: '下载', print: '打印', view: '查看', date: { from: '开始日期', to: '结束日期' },
}

export const en: typeof zh = {
  status: {
    DRAFT: 'Draft', SUBMITTED: 'Submitted', PRECHECK: 'Being checked', SUPPLEMENT: 'Supplement asked', NOT_ACCEPTED: 'Not accepted', ACCEPTED: 'Accepted',
    IN_PROGRESS: 'In progress', PUBLICITY: 'On public notice', OBJECTION: 'Objection', EXTENDED: 'Extended', SUSPENDED: 'Clock stopped', APPROVED: 'Confirmed',
    REJECTED: 'Rejected', WITHDRAWN: 'Withdrawn', TERMINATED: 'Terminated', TRANSFERRED: 'Transferred', ARCHIVED: 'Archived',
  },
  light: { GREEN: 'On time', YELLOW: 'Nearly due', ORANGE: 'Due today', RED: 'Overdue', PAUSED: 'Clock paused', STOPPED: 'Clock ended', none: 'No limit' },
  loading: 'Loading…', retry: 'Try again', close: 'Close', cancel: 'Cancel', confirm: 'OK', save: 'Save', more: 'Load more', noMore: 'That is all',
  empty: 'Nothing here', total: '{n} in all', totalCapped: 'more than {n}', required: 'Required', yes: 'Yes', no: 'No', back: 'Back', refresh: 'Refresh', search: 'Search', reset: 'Reset',
  conflict: '{by} already handled this at {at}. The page now shows the latest state.', problemTitle: 'This did not work', fieldProblems: 'Please look at these {n} first:',
  channel: { WINDOW: 'Window', ONLINE: 'Online', PHONE: 'Telephone', TRANSFER: 'Transferred' },
  audit: {
    action: { applicant_changed: 'Applicant details changed', applicant_registered: 'Account created', case_opened: 'Draft opened', case_discarded: 'Draft deleted', case_read: 'Case opened', case_submitted: 'Application submitted', case_withdrawn: 'Application withdrawn', case_transferred: 'Case transferred', case_archived: 'Case archived', deadline_recalculated: 'Time limits recalculated', deadline_reminded: 'Deadline reminder', document_read: 'Document read', document_removed: 'Document deleted', document_uploaded: 'Document uploaded', field_revealed: 'Masked value shown', letter_issued: 'Letter issued', letter_read: 'Letter read', login_ok: 'Signed in', login_failed: 'Sign-in failed', logout: 'Signed out', password_changed: 'Password changed', notice_published: 'Notice published', notice_closed: 'Notice ended', notice_evidence: 'Notice photo added', objection_raised: 'Objection received', objection_settled: 'Objection settled', 'organization_absence-recorded': 'Absence recorded', 'organization_absence-cancelled': 'Absence cancelled', organization_appointed: 'Appointed', 'organization_appointment-ended': 'Appointment ended', 'organization_calendar-imported': 'Working calendar imported', 'organization_deputies-named': 'Deputies named', 'organization_staff-enrolled': 'Staff member enrolled', 'organization_staff-left': 'Staff member left', 'organization_unit-opened': 'Unit opened', 'organization_unit-closed': 'Unit closed', 'organization_unit-renamed': 'Unit renamed', parameter_entered: 'Parameter value entered', parameter_confirmed: 'Parameter value confirmed', register_entered: 'Entered in the register', task_claimed: 'Task claimed', task_unclaimed: 'Task handed back', task_transferred: 'Task transferred', task_copied: 'Copied to others', task_completed: 'Task completed' },
    object: { account: 'account', absence: 'absence', appointment: 'appointment', calendar: 'calendar', case: 'case', deadline: 'time limit', document: 'document', letter: 'letter', notice: 'notice', objection: 'objection', 'org-unit': 'unit', parameter: 'parameter', 'register-entry': 'register entry', staff: 'staff member', submission: 'form', task: 'task' },
    fact: { account: 'Account', action: 'Decision', code: 'Code', days: 'Days', documentId: 'Document', endsOn: 'Ends on', field: 'Field', from: 'From', item: 'Service', kind: 'Kind', lastDay: 'Last day', level: 'Level', moved: 'Moved', number: 'Number', onBehalfOfApplicant: 'For the applicant', part: 'Part', path: 'Field', people: 'People', post: 'Post', problem: 'Cause', reason: 'Reason', region: 'Region', register: 'Register', size: 'Size', source: 'Source', staff: 'Staff no.', startsOn: 'Starts on', state: 'State', successor: 'Successor', task: 'Step', to: 'To', unit: 'Unit no.', value: 'Value', year: 'Year' },
    value: { content: 'content', text: 'text', EXPIRED: 'ran its course', OBJECTION: 'an objection', WITHDRAWN: 'withdrawn by the applicant', ANSWERED: 'answered', DISMISSED: 'dismissed', START: 'start', END: 'end', 'bad-credentials': 'wrong password', locked: 'account locked', objector: 'objector', true: 'yes' },
  },
  download: 'Download', print: 'Print', view: 'View', date: { from: 'From', to: 'To' },
}
