export const zh = {
  name: '一门',
  fullName: '一门 · 民政业务办理平台',
  motto: '一门受理 · 协同办理 · 全程留痕',
  menu: {
    workbench: '工作台', intake: '受理登记', inbox: '我的办件', inboxPool: '待签收', inboxMine: '待办', inboxDone: '已办',
    inboxStarted: '我发起的', inboxCc: '抄送我的', cases: '办件查询', notices: '公示管理', registers: '业务台账', sources: '核对数据源', payments: '待遇发放', funds: '备用金', duplicates: '重复人员', emergency: '紧急查看复核',
    system: '系统管理', organization: '机构人员', parameters: '政策参数', audit: '安全审计', portal: '网上办事大厅', main: '主菜单',
    fold: '收起菜单', unfold: '展开菜单',
  },
  top: {
    search: '办件编号 / 姓名 / 身份证号', searchLabel: '全局搜索', notifications: '消息', noNotifications: '没有新消息',
    unread: '{n} 条未读', language: 'English', languageLabel: '切换语言', largeType: '大字', user: '用户菜单', changePassword: '修改密码',
    signOut: '退出登录', deputy: '代', otherPosts: '我的全部岗位', allMessages: '全部消息在工作台', skip: '跳到正文',
  },
  tabs: { close: '关闭', closeOthers: '关闭其他', label: '已打开的页面' },
  again: {
    title: '登录已超时', text: '请重新登录。本页已填写的内容不会丢失。', leave: '放弃并返回登录页', password: '密码', submit: '登录并继续',
  },
  notFound: { title: '没有找到这个页面', text: '地址可能有误，或者您没有查看的权限。', home: '返回首页' },
}

export const en = {
  name: 'Yimen',
  fullName: 'Yimen · Civil affairs case management',
  motto: 'One door · joint handling · every step on record',
  menu: {
    workbench: 'Workbench', intake: 'Intake', inbox: 'My work', inboxPool: 'To claim', inboxMine: 'To do', inboxDone: 'Done',
    inboxStarted: 'Started by me', inboxCc: 'Copied to me', cases: 'Case search', notices: 'Public notices', registers: 'Registers', sources: 'Data sources', payments: 'Payments', funds: 'Reserve funds', duplicates: 'Duplicate persons', emergency: 'Emergency access',
    system: 'Administration', organization: 'Organisation', parameters: 'Policy parameters', audit: 'Security audit', portal: 'Service portal', main: 'Main menu',
    fold: 'Fold the menu', unfold: 'Unfold the menu',
  },
  top: {
    search: 'Case number / name / ID number', searchLabel: 'Search everywhere', notifications: 'Messages', noNotifications: 'No new messages',
    unread: '{n} unread', language: '中文', languageLabel: 'Change language', largeType: 'Large type', user: 'User menu', changePassword: 'Change password',
    signOut: 'Sign out', deputy: 'deputy', otherPosts: 'All my posts', allMessages: 'All messages are on the workbench', skip: 'Skip to content',
  },
  tabs: { close: 'Close', closeOthers: 'Close the others', label: 'Open pages' },
  again: {
    title: 'Your session has ended', text: 'Please sign in again. What you typed on this page is kept.', leave: 'Leave for the sign-in page', password: 'Password', submit: 'Sign in and go on',
  },
  notFound: { title: 'Page not found', text: 'The address may be wrong, or you may not see it.', home: 'Back to the start' },
}
