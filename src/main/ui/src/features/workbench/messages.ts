export const zh = {
  title: '工作台', hello: '{name}，您好', today: '今天是 {date}', pool: '待签收', mine: '待办', overdue: '超期', nearlyDue: '临期',
  nearest: '最近到期', nothingDue: '手上没有待办', notifications: '消息', noNotifications: '没有消息', unit: '本单位办件', openByStage: '各环节在办件数',
  closed: '近 30 天办结', recent: '最近经手', noRecent: '还没有经手的办件', cases: '{n} 件', all: '查看全部', noOpen: '没有在办件', chart: '各环节在办件数柱状图', markRead: '标为已读',
}

export const en: typeof zh = {
  title: 'Workbench', hello: 'Hello, {name}', today: 'Today is {date}', pool: 'To claim', mine: 'To do', overdue: 'Overdue', nearlyDue: 'Nearly due',
  nearest: 'Due next', nothingDue: 'Nothing to do', notifications: 'Messages', noNotifications: 'No messages', unit: 'My unit', openByStage: 'Open cases by stage',
  closed: 'Closed in 30 days', recent: 'Lately handled', noRecent: 'Nothing handled yet', cases: '{n} cases', all: 'See all', noOpen: 'No open cases', chart: 'Bar chart of open cases by stage', markRead: 'Mark as read',
}
