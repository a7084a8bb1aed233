export const zh = {
  title: '安全审计', actor: '操作人', action: '动作', at: '时间', object: '对象', case: '办件', detail: '内容', verify: '校验审计链', verifying: '正在逐条校验…', none: '没有记录',
  whole: '审计链完整：共 {n} 条，未发现篡改或缺失。', broken: '发现 {m} 处异常（共 {n} 条）:',
}
export const en: typeof zh = {
  title: 'Security audit', actor: 'Actor', action: 'Action', at: 'Time', object: 'Object', case: 'Case', detail: 'Detail', verify: 'Verify the chain', verifying: 'Checking every entry…', none: 'No entries',
  whole: 'The chain is whole: {n} entries, nothing changed or missing.', broken: '{m} findings in {n} entries:',
}
