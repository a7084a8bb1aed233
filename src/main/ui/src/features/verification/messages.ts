export const zh = {
  title: '核对数据源', report: '信息核对', none: '本件还没有发起信息核对', consents: '核对授权', noPersons: '还没有填写人员',
  round: '第 {n} 轮', requestedAt: '发起时间', completedAt: '报告时间', validUntil: '有效期至', waiting: '{n} 项等待答复', errors: '{n} 项须人工处理',
  masked: '金额只对本件经办人显示，此处为区间。', toldOnly: '这里显示已告知您的核对不符项目。对结果有异议，可以说明情况并提交佐证，由另一名工作人员复查。',
  outcome: { CLEAN: '一致', DIFF: '有差异，须人工判断', OVER: '超标', INCOMPLETE: '有缺失，须人工处理', WAITING: '等待部门答复', EXPIRED: '报告已过期' },
  result: { WAITING: '等待答复', ANSWERED: '已答复', NO_DIFF: '一致', NODATA: '无数据', DIFF: '有差异', OVER: '超标', ERR: '无有效答复' },
  state: { FOUND: '发现', TOLD: '已告知', CONTESTED: '有异议', RECHECKED: '已重新查询', UPHELD: '复查维持', CORRECTED: '复查更正' },
  settled: { HAND: '人工录入', UNAVAILABLE: '确认无法取得' }, lifted: '已说明，不再计入',
  error: {
    timeout: '部门超时', refused: '无法连接', unreachable: '无法连接', protocol: '接口不合约定', 'no-answer': '逾期未答复', 'no-ticket': '接口不合约定', 'no-address': '未配置地址', 'source-off': '数据源已停用',
    'no-consent': '没有有效授权', 'no-number': '没有公民身份号码', 'case-ended': '办件已结束', forgotten: '部门查无此单', unreadable: '答复无法读取', 'other-person': '答复的人员不符', 'other-request': '答复的单号不符',
    'missing-person': '答复缺少人员', 'unknown-field': '答复有约定外字段', 'wrong-type': '答复格式不符', negative: '答复有负数', 'future-date': '答复日期在未来', 'unknown-code': '答复代码未约定', other: '接口异常（{code}）',
  },
  source: '数据源', person: '人员', household: '全家庭', resultTitle: '结果', finding: '不符项目', declared: '申报', found: '核对', history: '经过', actions: '操作', values: '数据',
  kind: { ANSWERED: '部门答复', FAILED: '未取得答复', ASKED_AGAIN: '重新查询', ENTERED: '人工录入', UNAVAILABLE: '确认无法取得', TOLD: '告知申请人', CONTESTED: '提出异议', RECHECKED: '重新查询后', UPHELD: '复查：维持', CORRECTED: '复查：更正' },
  act: { retry: '重新查询', enter: '人工录入', unavailable: '无法取得', tell: '告知', contest: '提出异议', recheck: '复查' },
  hint: {
    retry: '再次向部门查询这一项。', enter: '按凭据录入部门应当答复的数据，并写明来源。', unavailable: '确认无法取得答复，写明原因；之后须由人工判断。',
    tell: '记录已告知申请人（不写金额）。', contest: '写明异议理由；佐证材料请先上传到“材料”。', recheck: '由未参与告知、录入的另一名工作人员复查。',
  },
  note: '说明', onlyFindings: '只看不符和待处理', upheld: '维持', corrected: '更正（情况属实，不再计入）', submit: '确定', yes: '是', no: '否', listByHand: '逐条数据请在说明中写明',
  consent: {
    valid: '有效', missing: '缺授权', age: '{n} 岁', give: '登记授权', revoke: '撤销', method: '签署方式', scope: '范围', signedAt: '签署时间', until: '有效期至', guardian: '监护人姓名', revoked: '已撤销', over: '已过期',
    methods: { ELECTRONIC: '电子签名', HANDWRITTEN: '手写签名', GUARDIAN: '监护人代签', BY_LAW: '依法查询，不需要授权' }, scopes: { APPLICATION: '申请期间', IN_PAYMENT: '在保期间' }, reason: '撤销原因', revokeTitle: '撤销授权', confirm: '撤销后不再查询此人。',
  },
  sources: {
    state: { OFF: '停用', UNUSED: '未使用', GOOD: '正常', FAILING: '不稳定', DEAD: '中断' }, stateTitle: '状态', department: '部门', lastSuccess: '最近成功', lastError: '最近失败', waiting: '等待', late: '其中超时 {n}',
    average: '平均用时', normal: '正常用时', answers: '答复数', nextTry: '下次试探 {at}', dead: '{n} 个数据源中断，等待中的请求不会丢失，逾期转人工处理。', refresh: '刷新', seconds: '{n} 秒', minutes: '{n} 分钟', hours: '{n} 小时',
  },
}
export const en: typeof zh = {
  title: 'Data sources', report: 'Economic check', none: 'No economic check was begun in this case', consents: 'Consents', noPersons: 'No persons yet',
  round: 'Round {n}', requestedAt: 'Begun', completedAt: 'Reported', validUntil: 'Valid until', waiting: '{n} awaited', errors: '{n} to be settled by a person',
  masked: 'Amounts are shown to those who handle the case; these are ranges.', toldOnly: 'These are the findings you were told of. If you disagree, say why and hand in proof; somebody else will look at it again.',
  outcome: { CLEAN: 'Agrees', DIFF: 'Differs, to be judged', OVER: 'Over the limit', INCOMPLETE: 'Gaps to be settled', WAITING: 'Waiting for departments', EXPIRED: 'Report expired' },
  result: { WAITING: 'Waiting', ANSWERED: 'Answered', NO_DIFF: 'Agrees', NODATA: 'No data', DIFF: 'Differs', OVER: 'Over the limit', ERR: 'No valid answer' },
  state: { FOUND: 'Found', TOLD: 'Told', CONTESTED: 'Contested', RECHECKED: 'Asked again', UPHELD: 'Upheld', CORRECTED: 'Corrected' },
  settled: { HAND: 'Entered by hand', UNAVAILABLE: 'Not to be had' }, lifted: 'Explained, counts no longer',
  error: {
    timeout: 'Timed out', refused: 'No connection', unreachable: 'No connection', protocol: 'Breaks the contract', 'no-answer': 'No answer in time', 'no-ticket': 'Breaks the contract', 'no-address': 'No address configured', 'source-off': 'Source switched off',
    'no-consent': 'No valid consent', 'no-number': 'No identity number', 'case-ended': 'Case ended', forgotten: 'Request unknown there', unreadable: 'Unreadable answer', 'other-person': 'Answer about somebody else', 'other-request': 'Answer to another request',
    'missing-person': 'Somebody is missing in it', 'unknown-field': 'Field not agreed upon', 'wrong-type': 'Wrong format', negative: 'Negative amount', 'future-date': 'Day ahead', 'unknown-code': 'Unknown code', other: 'Interface error ({code})',
  },
  source: 'Source', person: 'Person', household: 'Whole household', resultTitle: 'Result', finding: 'Findings', declared: 'Declared', found: 'Found', history: 'History', actions: 'Actions', values: 'Data',
  kind: { ANSWERED: 'Answered', FAILED: 'No answer', ASKED_AGAIN: 'Asked again', ENTERED: 'Entered by hand', UNAVAILABLE: 'Not to be had', TOLD: 'Applicant told', CONTESTED: 'Contested', RECHECKED: 'After asking again', UPHELD: 'Upheld', CORRECTED: 'Corrected' },
  act: { retry: 'Ask again', enter: 'Enter by hand', unavailable: 'Not to be had', tell: 'Told', contest: 'Contest', recheck: 'Look again' },
  hint: {
    retry: 'Asks the department once more.', enter: 'Enter what the department would have said, and where it comes from.', unavailable: 'No answer is to be had: say why. A person then judges without it.',
    tell: 'Records that the applicant was told (without amounts).', contest: 'Say why; upload proof under Materials first.', recheck: 'Done by somebody who neither told nor entered it.',
  },
  note: 'Note', onlyFindings: 'Findings and open lines only', upheld: 'Upheld', corrected: 'Corrected (explained, counts no longer)', submit: 'OK', yes: 'Yes', no: 'No', listByHand: 'Give lists in the note',
  consent: {
    valid: 'Valid', missing: 'Missing', age: 'aged {n}', give: 'Record consent', revoke: 'Revoke', method: 'Signed', scope: 'Scope', signedAt: 'Signed at', until: 'Valid until', guardian: "Guardian's name", revoked: 'Revoked', over: 'Expired',
    methods: { ELECTRONIC: 'Electronically', HANDWRITTEN: 'By hand', GUARDIAN: 'By the guardian', BY_LAW: 'The law lets the office ask without consent' }, scopes: { APPLICATION: 'While applying', IN_PAYMENT: 'While in payment' }, reason: 'Reason', revokeTitle: 'Revoke consent', confirm: 'Nobody will be asked about this person any more.',
  },
  sources: {
    state: { OFF: 'Off', UNUSED: 'Unused', GOOD: 'Good', FAILING: 'Unsteady', DEAD: 'Dead' }, stateTitle: 'State', department: 'Department', lastSuccess: 'Last success', lastError: 'Last failure', waiting: 'Waiting', late: '{n} too long',
    average: 'Average time', normal: 'Normal time', answers: 'Answers', nextTry: 'Next try {at}', dead: '{n} sources are dead. No request is lost; what waits too long goes to a person.', refresh: 'Refresh', seconds: '{n} s', minutes: '{n} min', hours: '{n} h',
  },
}
