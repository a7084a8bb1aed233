export const zh = {
  status: {
    DRAFT: '草稿', SUBMITTED: '已提交', PRECHECK: '受理审查中', SUPPLEMENT: '待补正', NOT_ACCEPTED: '不予受理', ACCEPTED: '已受理',
    IN_PROGRESS: '办理中', PUBLICITY: '公示中', OBJECTION: '异议处理', EXTENDED: '已延期', SUSPENDED: '中止计时', APPROVED: '予以确认',
    REJECTED: '不予确认', WITHDRAWN: '已撤回', TERMINATED: '已终止', TRANSFERRED: '已移送', ARCHIVED: '已归档',
  },
  light: { GREEN: '正常', YELLOW: '临期', ORANGE: '今日到期', RED: '超期', PAUSED: '暂停计时', STOPPED: '已停表', none: '无时限' },
  loading: '正在加载…', retry: '重试', close: '关闭', cancel: '取消', confirm: '确定', save: '保存', more: '加载更多', noMore: '没有更多了',
  empty: '没有内容', total: '共 {n} 条', totalCapped: '超过 {n} 条', required: '必填', yes: '是', no: '否', back: '返回', refresh: '刷新', search: '查询', reset: '重置',
  conflict: '{by} 已于 {at} 处理。页面已刷新为最新情况。', problemTitle: '没有成功', fieldProblems: '请先处理以下 {n} 处:',
  channel: { WINDOW: '窗口', ONLINE: '网上', PHONE: '电话', TRANSFER: '移送' },
  download: '下载', print: '打印', view: '查看', date: { from: '开始日期', to: '结束日期' },
}

export const en: typeof zh = {
  status: {
    DRAFT: 'Draft', SUBMITTED: 'Submitted', PRECHECK: 'Being checked', SUPPLEMENT: 'Supplement asked', NOT_ACCEPTED: 'Not accepted', ACCEPTED: 'Accepted',
    IN_PROGRESS: 'In progress', PUBLICITY: 'On public notice', OBJECTION: 'Objection', EXTENDED: 'Extended', SUSPENDED: 'Clock stopped', APPROVED: 'Confirmed',
    REJECTED: 'Rejected', WITHDRAWN: 'Withdrawn', TERMINATED: 'Terminated', TRANSFERRED: 'Transferred', ARCHIVED: 'Archived',
  },
  light: { GREEN: 'On time', YELLOW: 'Nearly due', ORANGE: 'Due today', RED: 'Overdue', PAUSED: 'Clock paused', STOPPED: 'Clock stopped', none: 'No limit' },
  loading: 'Loading…', retry: 'Try again', close: 'Close', cancel: 'Cancel', confirm: 'OK', save: 'Save', more: 'Load more', noMore: 'That is all',
  empty: 'Nothing here', total: '{n} in all', totalCapped: 'more than {n}', required: 'Required', yes: 'Yes', no: 'No', back: 'Back', refresh: 'Refresh', search: 'Search', reset: 'Reset',
  conflict: '{by} already handled this at {at}. The page now shows the latest state.', problemTitle: 'This did not work', fieldProblems: 'Please look at these {n} first:',
  channel: { WINDOW: 'Window', ONLINE: 'Online', PHONE: 'Telephone', TRANSFER: 'Transferred' },
  download: 'Download', print: 'Print', view: 'View', date: { from: 'From', to: 'To' },
}
