export const zh = {
  title: '网上办事大厅', guide: '办事指南', register: '注册账号', notices: '公示公告', approvals: '在保公布', approvalsLead: '按规定在申请人所在社区公布正在享受待遇的家庭；停发后自动撤下。', noApprovals: '这个社区目前没有公布的家庭。', street: '街道', community: '社区（村）', choose: '请选择', approvalPeople: '{n} 人', approvalAmount: '每月 {n} 元', approvalSince: '自 {at} 起', mine: '我的申请', apply: '填写申请', progress: '办理进度', receipt: '提交回执',
  signIn: '登录', signOut: '退出', hello: '您好，{name}', large: '大字版', staff: '工作台', home: '首页', skip: '跳到正文', menu: '主导航',
  lead: '足不出户办民政', leadText: '在这里可以申请、查进度、看公示。不会用手机，也可以到街道民政窗口办，我们帮您填。', how: '怎么办', how1: '选要办的事', how2: '照着提示填写', how3: '提交后在这里看进度',
  services: '可以办的事', guideOpen: '看办事指南', applyNow: '我要申请', noItems: '目前没有开放网上办理的事项', onlyWindow: '请到街道民政窗口办理',
  limit: '多久办好', limitText: '受理后{text}内', fee: '收费吗', free: '不收费', materials: '要带什么', materialsNone: '填表即可，一般不需要另外交材料。', dontBring: '不用您提供，我们自己查', basis: '办理依据', sometimes: '有这种情况才需要', notNeeded: '一般不需要',
  toApply: '登录后就可以填写，中途可以停下，下次接着填。', haveAccount: '已有账号，去登录', noAccount: '还没有账号，去注册',
  reg: {
    name: '姓名', idNumber: '身份证号', phone: '手机号', password: '密码', repeat: '再输一次密码', submit: '注册', nameHint: '和身份证上一样', phoneHint: '以后用手机号登录',
    passwordHint: '至少 8 位，大写字母、小写字母、数字、符号要有三种', nameNeeded: '请填写姓名', phoneWrong: '请填写 11 位手机号', passwordShort: '密码至少 8 位，大写字母、小写字母、数字、符号要有三种，并且不能含有手机号', repeatWrong: '两次输入的密码不一样',
    done: '注册成功，已为您登录。', failed: '注册没有成功',
  },
  prefilled: '已带入您账号里的姓名、身份证号和手机号，请核对。', noCases: '您还没有申请。', resume: '继续填写', view: '看进度', needsYou: '需要您处理', draft: '还没提交', submittedOn: '{at} 提交',
  steps: '办到哪一步了', now: '正在办理', done: '已完成', todo: '还没到', toDo: '需要您做的事', nothingToDo: '目前不需要您做什么，有事我们会通知您。', letters: '文书', noLetters: '还没有文书', download: '下载(PDF)',
  messages: '通知', result: '办理结果', withdraw: '撤回申请', withdrawAsk: '确定要撤回吗？撤回后这件申请就结束了，以后可以重新申请。', withdrawReason: '撤回的原因（可不填）', withdrawOk: '确定撤回', withdrawn: '已撤回',
  openTask: '现在就办', submitTask: '提交', taskDone: '已提交，谢谢。', due: '最迟办结', files: '补交材料',
  noticeLead: '对公示有不同意见，可以在公示期内提出。您的姓名和电话只用于核实，不会公开。', noNotices: '现在没有公示。', from: '公示期', to: '至', phone: '监督电话', place: '公示地点', object: '提出异议', objectTitle: '我有不同意见',
  objName: '您的姓名', objPhone: '联系电话', objContent: '您要反映什么（至少 10 个字）', objSubmit: '提交异议', objDone: '已收到您的意见，回执号：', objDoneText: '我们会核实，并按您留的电话答复。', more: '更多', view2: '查看',
}

export const en: typeof zh = {
  title: 'Service portal', guide: 'Guide', register: 'Create an account', notices: 'Public notices', approvals: 'Households in support', approvalsLead: 'Households in support are published in their community, as the law asks; what ends is taken down at once.', noApprovals: 'Nothing is published for this community.', street: 'Street', community: 'Community', choose: 'Please choose', approvalPeople: '{n} people', approvalAmount: '{n} yuan a month', approvalSince: 'since {at}', mine: 'My applications', apply: 'Application', progress: 'Progress', receipt: 'Receipt',
  signIn: 'Sign in', signOut: 'Sign out', hello: 'Hello, {name}', large: 'Large type', staff: 'Workbench', home: 'Home', skip: 'Skip to content', menu: 'Main navigation',
  lead: 'Civil affairs from your home', leadText: 'Apply, follow progress and read public notices here. You can also come to the window of your street office; we will fill it in with you.', how: 'How it works', how1: 'Choose what you need', how2: 'Fill it in step by step', how3: 'Follow the progress here',
  services: 'Services', guideOpen: 'Read the guide', applyNow: 'Apply', noItems: 'No service is open online at present', onlyWindow: 'Please come to the window of your street office',
  limit: 'How long it takes', limitText: 'within {text} of acceptance', fee: 'Cost', free: 'Free of charge', materials: 'What to bring', materialsNone: 'The form is enough; usually nothing else is needed.', dontBring: 'You need not bring these; we look them up', basis: 'Legal basis', sometimes: 'only in some cases', notNeeded: 'usually not needed',
  toApply: 'Sign in to fill it in. You can stop at any time and continue later.', haveAccount: 'I have an account: sign in', noAccount: 'I have none: create one',
  reg: {
    name: 'Name', idNumber: 'Identity number', phone: 'Mobile number', password: 'Password', repeat: 'Password again', submit: 'Create the account', nameHint: 'as on your identity card', phoneHint: 'you will sign in with it',
    passwordHint: 'at least 8 characters; three of: capitals, small letters, digits, signs', nameNeeded: 'Please give your name', phoneWrong: 'Please give an 11-digit mobile number', passwordShort: 'At least 8 characters; three of: capitals, small letters, digits, signs; without your mobile number', repeatWrong: 'The two passwords differ',
    done: 'Your account is ready and you are signed in.', failed: 'The account was not created',
  },
  prefilled: 'Your name, identity number and telephone were taken from your account; please check.', noCases: 'You have no applications yet.', resume: 'Continue', view: 'See progress', needsYou: 'Needs you', draft: 'Not submitted', submittedOn: 'submitted {at}',
  steps: 'Where it stands', now: 'In hand', done: 'Done', todo: 'To come', toDo: 'What you need to do', nothingToDo: 'Nothing at present; we will tell you if something is needed.', letters: 'Letters', noLetters: 'No letters yet', download: 'Download (PDF)',
  messages: 'Messages', result: 'Result', withdraw: 'Withdraw', withdrawAsk: 'Withdraw this application? It ends here; you can apply again later.', withdrawReason: 'Reason (optional)', withdrawOk: 'Withdraw it', withdrawn: 'Withdrawn',
  openTask: 'Do it now', submitTask: 'Submit', taskDone: 'Submitted, thank you.', due: 'Decided by', files: 'Materials to add',
  noticeLead: 'If you disagree with a notice you can say so while it runs. Your name and telephone are used only to verify and are never published.', noNotices: 'There are no notices at present.', from: 'Runs', to: 'to', phone: 'Telephone', place: 'Place', object: 'Object', objectTitle: 'I disagree',
  objName: 'Your name', objPhone: 'Telephone', objContent: 'What you want to tell us (at least 10 characters)', objSubmit: 'Send the objection', objDone: 'We have received it. Receipt:', objDoneText: 'We will look into it and answer by telephone.', more: 'More', view2: 'Open',
}
