export const zh = {
  steps: '填写步骤', materials: '材料', confirm: '确认提交', next: '下一步', back: '上一步', submit: '提交申请', submitting: '正在提交…',
  progress: '第 {at} 步，共 {all} 步', open: '{n} 处待填', complete: '已填好', notYet: '未检查',
  save: {
    saved: '已自动保存', savedAt: '已自动保存 {at}', waiting: '正在编辑…', saving: '正在保存…', offline: '服务器暂时连不上，内容已存在本机，恢复后自动保存',
    conflict: '这份草稿在别处被改过', refused: '草稿没有保存成功', keepMine: '用本页的内容', takeTheirs: '用别处的内容',
  },
  needed: '需要提交的材料', neededNone: '这次不需要另外提交材料。', optional: '需要时才提交的材料', optionalHint: '窗口已能查到的不必提交',
  never: '以下材料由部门间共享查询，不得要求提供', neverPublic: '这些不用您提供，我们自己查', source: '来源：{name}',
  upload: '上传', uploadMore: '再传一份', uploading: '正在上传…', remove: '移除', present: '已提交', missing: '还缺', uploadFailed: '{name}没有传上去：{why}',
  earlier: '{day}办理{item}时交过', reuse: '沿用', handedInOn: '沿用，{day}交过',
  removeAsk: '移除“{name}”？', accept: '可传 PDF、图片，每份不超过 50 MB',
  check: '提交前检查', checkFine: '填写完整，可以提交。', checkOpen: '还有 {n} 处需要处理，点击可跳过去：', materialOpen: '缺材料：{name}',
  willGo: '提交后将到', willGoTo: '{pool} · {node}', people: '{n} 人可以办理', nobody: '目前没有人可以接收，请先联系系统管理员', region: '申请人所在：{name}',
  loadFailed: '没有打开这份草稿', submitFailed: '没有提交成功', restored: '已恢复上次没有保存到服务器的内容', notDraft: '这份申请已经提交。',
  receipt: {
    title: '申请已提交', item: '事项', number: '登记编号', applicant: '申请人', submittedAt: '提交时间', place: '受理单位',
    status: '目前状态', limit: '承诺时限', next: '接下来', nextText: '工作人员会尽快审查材料。需要补正时会一次性告知；受理后按承诺时限作出决定。',
    print: '打印回执', keep: '请保存好本回执。凭回执号或办件编号可以查询进度。', signature: '经办人', applicantSignature: '申请人签收', heading: '申请材料接收凭证',
    received: '已收材料', noMaterials: '未收纸质或电子附件', date: '日期',
  },
  limitUnit: { WD: '{n} 个工作日', CD: '{n} 天', H: '{n} 小时', MIN: '{n} 分钟', M: '{n} 个月' },
}

export const en: typeof zh = {
  steps: 'Steps', materials: 'Materials', confirm: 'Check and submit', next: 'Next', back: 'Back', submit: 'Submit', submitting: 'Submitting…',
  progress: 'Step {at} of {all}', open: '{n} open', complete: 'complete', notYet: 'not checked',
  save: {
    saved: 'Saved automatically', savedAt: 'Saved automatically {at}', waiting: 'Editing…', saving: 'Saving…', offline: 'The server is out of reach; your text is kept on this machine and will be saved later',
    conflict: 'This draft was changed elsewhere', refused: 'The draft could not be saved', keepMine: 'Use what is on this page', takeTheirs: 'Use the other version',
  },
  needed: 'Materials to hand in', neededNone: 'Nothing else has to be handed in.', optional: 'Materials only when needed', optionalHint: 'What the office can look up need not be handed in',
  never: 'Shared between departments; must not be asked for', neverPublic: 'You need not bring these; we look them up', source: 'Source: {name}',
  upload: 'Upload', uploadMore: 'Add another', uploading: 'Uploading…', remove: 'Remove', present: 'Handed in', missing: 'Missing', uploadFailed: '{name} was not uploaded: {why}',
  earlier: 'Handed in on {day} for {item}:', reuse: 'Use again', handedInOn: 'used again, handed in on {day}',
  removeAsk: 'Remove “{name}”?', accept: 'PDF or image, up to 50 MB each',
  check: 'Before you submit', checkFine: 'Everything is filled in; you can submit.', checkOpen: '{n} points need attention; click to go there:', materialOpen: 'Material missing: {name}',
  willGo: 'Will go to', willGoTo: '{pool} · {node}', people: '{n} people can handle it', nobody: 'Nobody can receive it at present; ask the system administrator', region: 'Applicant lives in: {name}',
  loadFailed: 'This draft could not be opened', submitFailed: 'Not submitted', restored: 'What had not reached the server last time has been restored', notDraft: 'This application has already been submitted.',
  receipt: {
    title: 'Application submitted', item: 'Service', number: 'Receipt number', applicant: 'Applicant', submittedAt: 'Submitted', place: 'Receiving office',
    status: 'Present state', limit: 'Promised time', next: 'What happens next', nextText: 'The office checks the materials. If something is missing you are told once, completely; after acceptance a decision follows within the promised time.',
    print: 'Print the receipt', keep: 'Please keep this receipt. You can ask about progress with the receipt or case number.', signature: 'Received by', applicantSignature: 'Applicant', heading: 'Receipt for application materials',
    received: 'Materials received', noMaterials: 'No attachments received', date: 'Date',
  },
  limitUnit: { WD: '{n} working days', CD: '{n} days', H: '{n} hours', MIN: '{n} minutes', M: '{n} months' },
}
