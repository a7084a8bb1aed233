import { existsSync, readFileSync } from 'node:fs'

const lights = [['RED', '已超期2个工作日', '2 working days overdue'], ['ORANGE', '剩1个工作日', '1 working day left'], ['YELLOW', '剩3个工作日', '3 working days left'], ['GREEN', '剩12个工作日', '12 working days left']]
const names = ['李**', '王**', '张*', '欧阳**', '赵**', '刘*']
const row = (i) => ({
  taskId: `t${i}`, caseId: `c${i}`, caseNumber: `210203-DB01-2026-${String(100 + i).padStart(6, '0')}`, itemCode: 'aid', itemName: '最低生活保障审核确认', itemNameEn: 'Subsistence allowance',
  applicantName: names[i % names.length], streetName: '青云街道', communityName: '向阳社区', taskKey: 'Task_Precheck', taskName: i % 2 ? '材料审查与受理' : '入户调查', taskNameEn: i % 2 ? 'Check and accept' : 'Home visit',
  stage: i % 2 ? '受理' : '调查', stageEn: i % 2 ? 'Intake' : 'Visit', fromName: '网上申请', arrivedAt: '2026-11-20T09:12:00+08:00', dueAt: '2026-11-25T23:59:59+08:00',
  light: lights[i % 4][0], remainingText: lights[i % 4][1], remainingTextEn: lights[i % 4][2], state: 'OPEN', poolName: '青云街道 受理人员', claimable: true, urged: i === 1,
})
const rows = Array.from({ length: 20 }, (_, i) => row(i))
const head = (id) => ({
  id, number: '210203-DB01-2026-000101', itemCode: 'aid', itemName: '最低生活保障审核确认', itemNameEn: 'Subsistence allowance', status: 'IN_PROGRESS', applicantName: '李建国', applicantIdMasked: '2102**********1016',
  streetName: '青云街道', communityName: '向阳社区', departmentName: '社会救助科', channel: 'ONLINE', createdAt: '2026-11-18T09:00:00+08:00', submittedAt: '2026-11-18T09:20:00+08:00', acceptedAt: '2026-11-19T10:00:00+08:00', version: 3,
  due: { dueAt: '2026-12-30T23:59:59+08:00', light: 'GREEN', remainingText: '剩27个工作日', remainingTextEn: '27 working days left', state: 'RUNNING' },
  may: { edit: false, withdraw: true, upload: true, reveal: true, print: true, readLog: true }, confidentiality: 'NORMAL',
  currentTasks: [{ taskId: id.replace('c', 't'), name: '材料审查与受理', nameEn: 'Check and accept', poolName: '青云街道 受理人员', assigneeName: id === 'c0' ? undefined : '周文静', mine: id !== 'c0', claimable: id === 'c0', light: 'GREEN' }],
})
const formFile = '../../../../forms/dibao'
const real = (name) => { const url = new URL(`${formFile}/${name}.form`, import.meta.url); return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : undefined }
const fallback = { schemaVersion: 18, type: 'default', components: [
  { type: 'radio', key: 'complete', label: '材料是否齐全', values: [{ label: '齐全', value: 'yes' }, { label: '不齐全', value: 'no' }], validate: { required: true } },
  { type: 'identitynumber', key: 'idNumber', label: '身份证号', validate: { required: true } },
  { type: 'money', key: 'income', label: '家庭月收入' }, { type: 'textarea', key: 'note', label: '审查说明' } ] }
const bpmn = () => { const url = new URL('../../../../bpmn/dibao/dibao.bpmn', import.meta.url); return existsSync(url) ? readFileSync(url, 'utf8') : '' }
const events = (kind) => [{ at: '2026-11-19T10:00:00+08:00', kind, limit: '30WD', legalBasis: '《最低生活保障审核确认办法》第二十五条', dueAt: '2026-12-30T23:59:59+08:00', explanation: '自 2026-11-20 起算 30 个工作日，跳过 10 个周末日，无放假调休。', explanationEn: '30 working days from 2026-11-20, ten weekend days skipped.' }]
const file = (i, name, type) => ({ id: `d${i}`, name, materialCode: 'M01', mediaType: type, size: 240000 * i, sha256: 'ab'.repeat(32), uploadedAt: '2026-11-18T09:10:00+08:00', uploadedBy: '李建国', previewable: type !== 'application/msword', textState: 'DONE', pages: 2 })

/** Answers around cases and tasks, or undefined. */
export function cases(method, path, query) {
  const at = path.split('/').filter(Boolean)
  if (path === '/inbox') return { body: { rows: rows.slice(0, query.get('tab') === 'MINE' ? 7 : 20), next: query.get('cursor') ? undefined : 'x', total: 57, capped: false } }
  if (path === '/inbox/counts') return { body: { tabs: { POOL: 57, MINE: 7, DONE: 132, STARTED: 12, CC: 3 }, stages: [{ stage: '受理', stageEn: 'Intake', count: 31, overdue: 2, nearlyDue: 4 }, { stage: '调查', stageEn: 'Visit', count: 26, overdue: 0, nearlyDue: 1 }], overdue: 5, nearlyDue: 9 } }
  if (path === '/workbench') return { body: { counts: { POOL: 57, MINE: 7, overdue: 5, nearlyDue: 9 }, nearest: rows.slice(0, 6), recent: rows.slice(0, 4).map((r, i) => ({ ...r, id: r.caseId, number: r.caseNumber, status: ['APPROVED', 'SUPPLEMENT', 'REJECTED', 'PUBLICITY'][i] })), notifications: [{ id: 1, title: '办件 DB01-2026-000123 即将超期', titleEn: 'Nearly due', body: '', bodyEn: '', at: '2026-11-20T03:00:00+08:00', read: false, caseId: 'c1' }], myUnit: { overdue: 5, nearlyDue: 9, closedLast30: 41, openByStage: [{ stage: '受理', stageEn: 'Intake', count: 31 }, { stage: '调查', stageEn: 'Visit', count: 26 }, { stage: '公示', stageEn: 'Notice', count: 12 }, { stage: '审核', stageEn: 'Review', count: 8 }] } } }
  if (path === '/cases') return { body: { rows: rows.map((r, i) => ({ ...r, id: r.caseId, number: r.caseNumber, stageName: r.taskName, status: ['IN_PROGRESS', 'SUPPLEMENT', 'PUBLICITY', 'APPROVED', 'REJECTED', 'SUSPENDED', 'DRAFT'][i % 7], submittedAt: r.arrivedAt, handlerNames: ['周文静'] })), total: 1000, capped: true, next: 'x' } }
  if (path === '/public/items') return { body: [{ code: 'aid', name: '最低生活保障审核确认', nameEn: 'Subsistence allowance' }] }
  if (path === '/organization/units') return { body: [{ id: 1, code: 'BUREAU', name: '民政局', kind: 'BUREAU', children: [{ id: 12, code: 'ST01', name: '青云街道', kind: 'STREET', children: [] }] }] }
  if (at[0] === 'tasks' && at[2] === 'preview') return { body: [{ nodeName: '入户调查', nodeNameEn: 'Home visit', poolName: '青云街道 经办', people: 2, names: ['孙立', '何静'] }] }
  if (at[0] === 'tasks' && at[2] === 'colleagues') return { body: [{ accountId: 8, name: '孙立', unitName: '青云街道', postName: '受理人员' }] }
  if (at[0] === 'tasks' && at[2] === 'complete') return { body: { caseStatus: 'IN_PROGRESS', next: [{ taskId: 'n', taskName: '入户调查', poolName: '青云街道 经办' }], nextTaskForMe: { taskId: 't2', caseId: 'c2' } } }
  if (at[0] === 'tasks' && at.length === 2 && at[1] !== 'claim-next') return { body: { task: rows[1], formKey: 'precheck', formSchema: real('precheck') ?? fallback, data: {}, actions: [{ code: 'accept', name: '受理', nameEn: 'Accept', style: 'primary', opinionRequired: false }, { code: 'supplement', name: '退回补正', nameEn: 'Ask for supplement', style: 'warning', opinionRequired: true }, { code: 'refuse', name: '不予受理', nameEn: 'Refuse', style: 'danger', opinionRequired: true }], reason: '本环节由办件所属街道（青云街道）的受理人员办理，您现任该岗位。', reasonEn: 'This step belongs to the intake post of the street.', phrases: ['材料齐全，符合法定形式，予以受理。', '请补充家庭成员收入证明。'] } }
  if (at[0] === 'tasks') return { body: { taskId: 't1', caseId: 'c1' } }
  if (at[0] === 'documents') return { raw: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="#fff"/><text x="60" y="120" font-size="32">收入证明</text></svg>', type: 'image/svg+xml' }
  if (at[0] !== 'cases') return undefined
  const rest = at[2]
  if (!rest) return { body: head(at[1]) }
  if (rest === 'submissions') return { body: [{ id: 9, formKey: 'application', formName: '申请表', schema: real('application') ?? fallback, data: { complete: 'yes', idNumber: '2102**********1016', income: 1200 }, maskedPaths: ['idNumber'], submittedAt: '2026-11-18T09:20:00+08:00', submittedBy: '李建国', versionNo: 1 }] }
  if (rest === 'parties') return { body: [{ id: 1, role: 'APPLICANT', name: '李建国', idMasked: '2102**********1016', birthDate: '1990-03-07', sex: 1, age: 36 }, { id: 2, role: 'MEMBER', name: '李小明', relation: '子', idMasked: '2101**********0021', birthDate: '2015-06-01', sex: 2, age: 11 }] }
  if (rest === 'decisions') return { body: [{ evaluationId: 1, decisionKey: 'eligibility', decisionName: '资格初判', at: '2026-11-19T11:00:00+08:00', version: 2, results: [{ eligible: true, monthly: 640 }], trace: [{ decisionKey: 'eligibility', decisionName: '资格初判', version: 2, inputs: [{ name: '人均月收入', value: 400 }, { name: '保障标准', value: 720 }], rules: [{ id: 'Rule_3', number: 3, annotation: '57 号文第九条：人均收入低于标准', outputs: { eligible: true } }] }] }] }
  if (rest === 'related') return { body: [{ id: 'c5', number: '210203-DB01-2024-000007', itemName: '临时救助', status: 'ARCHIVED', applicantName: '李建国', submittedAt: '2024-05-01T09:00:00+08:00', sameApplicant: true }] }
  if (rest === 'documents') return { body: { checklist: [{ code: 'M01', name: '家庭收入证明', nameEn: 'Proof of income', required: true, present: true, origin: 'APPLICANT', note: '近 6 个月工资流水或收入申报书', documents: [file(1, '收入证明.svg', 'image/svg+xml'), file(2, '申报书.doc', 'application/msword')] }, { code: 'M02', name: '核对授权书', nameEn: 'Authorisation', required: true, present: false, origin: 'APPLICANT', documents: [] }, { code: 'M03', name: '残疾人证', required: false, present: false, origin: 'APPLICANT', documents: [] }], other: [] } }
  if (rest === 'timeline') return { body: [{ id: 1, at: '2026-11-18T09:20:00+08:00', kind: 'SUBMIT', nodeName: '提出申请', actorName: '李建国', actionName: '提交' }, { id: 2, at: '2026-11-18T15:20:00+08:00', kind: 'TASK', nodeName: '材料审查与受理', unitName: '青云街道', postName: '受理人员', actorName: '周文静', onBehalf: '陈芳', action: 'supplement', actionName: '退回补正', opinion: '缺少收入证明，请补充近 6 个月工资流水。' }, { id: 3, at: '2026-11-19T10:00:00+08:00', kind: 'SYSTEM', nodeName: '生成受理通知书', actionName: '签发文书' }] }
  if (rest === 'diagram') return { body: { name: '最低生活保障审核确认', called: {}, xml: bpmn(), done: ['StartEvent_Submitted', 'Task_Precheck'], current: ['Task_HomeVisit'], nodes: { Task_Precheck: [{ who: '周文静', at: '2026-11-19T10:00:00+08:00', action: '受理' }] } } }
  if (rest === 'deadlines') return { body: [{ id: 1, code: 'total', name: '总时限', nameEn: 'Total', scope: 'CASE', limit: '30WD', startAt: '2026-11-19T10:00:00+08:00', dueAt: '2026-12-30T23:59:59+08:00', state: 'RUNNING', light: 'GREEN', estimated: false, remainingText: '剩27个工作日', events: events('START') }] }
  if (rest === 'letters') return { body: [{ id: 'l1', code: 'acceptance', name: '受理通知书', number: '民救受〔2026〕12号', issuedAt: '2026-11-19T10:00:00+08:00', sha256: 'cd'.repeat(32) }] }
  if (rest === 'log') return { body: [{ at: '2026-11-19T10:00:00+08:00', actorName: '周文静', action: 'task.completed', objectType: 'task', objectId: 't1', detail: '{"action":"accept"}' }] }
  return { body: {} }
}
