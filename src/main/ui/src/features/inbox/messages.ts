export const zh = {
  tab: { POOL: '待签收', MINE: '待办', DONE: '已办', STARTED: '我发起的', CC: '抄送我的' },
  all: '全部', overdue: '超期', nearlyDue: '临期', stages: '按环节', lists: '办件清单',
  column: { remaining: '剩余时限', number: '办件编号', item: '事项', applicant: '申请人', place: '街道/社区', task: '当前环节', from: '来自', arrived: '到达时间', state: '状态', actions: '操作', choose: '列设置', select: '选择' },
  filter: { item: '事项', street: '街道', light: '时限', q: '编号、姓名、身份证号', from: '到达起', to: '到达止', sort: '排序', clear: '清除条件', sortDue: '按时限', sortArrived: '按到达时间' },
  near: '临期和今日到期', claim: '签收', open: '办理', view: '查看', unclaim: '退回待签收', claimNext: '签收下一件', batchClaim: '批量签收', batchComplete: '批量办理', refresh: '刷新', stale: '清单有变化，有新到或者已被别人签收的办件。',
  selected: '已选 {n} 件', selectRow: '选择 {number}', selectAll: '全选本页', pageSize: '每页 {n} 条', urged: '催办',
  claimed: '已签收：{name}', unclaimed: '已退回待签收', nothingNext: '没有待签收的办件', noNumber: '未编号', viewOnly: '只读',
  state: { OPEN: '待签收', CLAIMED: '办理中', RUNNING: '计时中', PAUSED: '暂停计时', DONE: '已办', COMPLETED: '已办', CANCELLED: '已取消', mine: '办理中', unclaimed: '待签收', by: '{name} 办理中' },
  views: { title: '我的视图', save: '保存当前视图', name: '视图名称', copy: '复制链接', copied: '链接已复制', remove: '删除视图', none: '还没有保存的视图', saved: '视图已保存' },
  empty: { POOL: '待签收的都签完了', MINE: '手上没有待办，可以签收下一件', DONE: '还没有办过的件', STARTED: '没有您发起的办件', CC: '没有抄送给您的办件', filtered: '没有符合条件的办件' },
  batch: { title: '批量结果', ok: '成功', failed: '未成功', done: '{ok} 件成功，{failed} 件未成功', action: '办理结果', opinion: '统一意见', preview: '将对以下 {n} 件执行同一操作，请核对：', run: '执行', mixed: '只能批量办理同一事项同一环节的办件', opinionNeeded: '请填写意见', pick: '请选择办理结果', why: '原因' },
  keys: '快捷键：j / k 上下移动，Enter 打开，x 选择，c 签收',
}

export const en: typeof zh = {
  tab: { POOL: 'To claim', MINE: 'To do', DONE: 'Done', STARTED: 'Started by me', CC: 'Copied to me' },
  all: 'All', overdue: 'Overdue', nearlyDue: 'Nearly due', stages: 'By stage', lists: 'Lists',
  column: { remaining: 'Time left', number: 'Case number', item: 'Service', applicant: 'Applicant', place: 'Street / community', task: 'Present step', from: 'From', arrived: 'Arrived', state: 'State', actions: 'Actions', choose: 'Columns', select: 'Select' },
  filter: { item: 'Service', street: 'Street', light: 'Time limit', q: 'Number, name, ID number', from: 'Arrived from', to: 'Arrived to', sort: 'Order', clear: 'Clear', sortDue: 'By time limit', sortArrived: 'By arrival' },
  near: 'Nearly due or due today', claim: 'Claim', open: 'Work', view: 'View', unclaim: 'Hand back', claimNext: 'Claim next', batchClaim: 'Claim selected', batchComplete: 'Complete selected', refresh: 'Refresh', stale: 'The list has changed: tasks have come in or were claimed by others.',
  selected: '{n} selected', selectRow: 'Select {number}', selectAll: 'Select this page', pageSize: '{n} a page', urged: 'Urged',
  claimed: 'Claimed: {name}', unclaimed: 'Handed back', nothingNext: 'Nothing waits to be claimed', noNumber: 'No number yet', viewOnly: 'Read only',
  state: { OPEN: 'To claim', CLAIMED: 'In work', RUNNING: 'Running', PAUSED: 'Clock paused', DONE: 'Done', COMPLETED: 'Done', CANCELLED: 'Cancelled', mine: 'In work', unclaimed: 'To claim', by: 'With {name}' },
  views: { title: 'My views', save: 'Save this view', name: 'Name of the view', copy: 'Copy link', copied: 'Link copied', remove: 'Delete view', none: 'No saved views yet', saved: 'View saved' },
  empty: { POOL: 'Everything is claimed', MINE: 'Nothing to do; you can claim the next one', DONE: 'Nothing done yet', STARTED: 'You have started no cases', CC: 'Nothing was copied to you', filtered: 'Nothing matches' },
  batch: { title: 'Results', ok: 'Done', failed: 'Not done', done: '{ok} done, {failed} not done', action: 'Action', opinion: 'Opinion for all', preview: 'The same action will be taken on these {n}; please check:', run: 'Go', mixed: 'Only tasks of the same service and step can be completed together', opinionNeeded: 'Please write an opinion', pick: 'Please choose an action', why: 'Reason' },
  keys: 'Keys: j / k move, Enter opens, x selects, c claims',
}
