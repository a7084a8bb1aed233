export const zh = {
  title: '备用金', fund: '街道备用金', none: '没有您可以查看的备用金', unit: '街道', balance: '余额（元）', cap: '限额（元）', left: '余额占限额', low: '余额不足，待补充', state: { ASKED: '待批准', APPROVED: '待拨付', REFUSED: '未同意', PAID_IN: '已拨付' },
  ledger: '收支明细', noEntries: '还没有收支', at: '时间', kind: { PAID_IN: '补充', PAID_OUT: '支付' }, what: '收支', amount: '金额（元）', after: '余额（元）', case: '办件', payers: '经办、复核', by: '记账人',
  method: { CASH: '现金', TRANSFER: '转账', GOODS: '实物', HOSPITAL: '代付医院' }, replenishments: '补充申请', noReplenishments: '还没有补充申请', ask: '申请补充', askHelp: '补充后的余额不得超过限额。由区局业务科长批准、计财科拨付，三个环节不由同一人办理。',
  asked: '申请', decided: '批准', paidIn: '拨付', reason: '理由', approve: '同意', refuse: '不同意', confirmPaidIn: '登记已拨付', paidInAsk: '登记后计入备用金余额。款项确已到账吗？', done: '已完成', stateTitle: '状态',
}
export const en: typeof zh = {
  title: 'Reserve funds', fund: 'Reserve fund', none: 'There is no fund that you may see', unit: 'Street office', balance: 'Balance (yuan)', cap: 'Cap (yuan)', left: 'Share left', low: 'Low, to be filled up', state: { ASKED: 'To approve', APPROVED: 'To pay in', REFUSED: 'Refused', PAID_IN: 'Paid in' },
  ledger: 'Ledger', noEntries: 'Nothing was paid yet', at: 'When', kind: { PAID_IN: 'Paid in', PAID_OUT: 'Paid out' }, what: 'What', amount: 'Amount (yuan)', after: 'Balance (yuan)', case: 'Case', payers: 'Paid by two', by: 'Booked by',
  method: { CASH: 'cash', TRANSFER: 'transfer', GOODS: 'goods', HOSPITAL: 'to the hospital' }, replenishments: 'Replenishment', noReplenishments: 'Nothing was asked for yet', ask: 'Ask for more', askHelp: 'The balance cannot exceed the cap. The section chief approves and finance pays in; nobody does two of the three.',
  asked: 'Asked', decided: 'Decided', paidIn: 'Paid in', reason: 'Reason', approve: 'Approve', refuse: 'Refuse', confirmPaidIn: 'Record as paid in', paidInAsk: 'It is added to the balance. Has the money arrived?', done: 'Done', stateTitle: 'State',
}
