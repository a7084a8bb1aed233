export const zh = {
  login: {
    title: '登录', heading: '工作人员登录', username: '用户名', password: '密码', submit: '登 录', staff: '工作人员登录', portal: '我要办事(公众入口)',
    usernameNeeded: '请输入用户名', passwordNeeded: '请输入密码', capsLock: '大写锁定已打开', sub: '民政业务办理平台',
    point1: '一个入口，统一受理', point2: '依规审核，步步留痕', point3: '限时办结，主动公开', footer: '本系统处理个人敏感信息，操作全程留痕，请妥善保管账号。',
    demo: '演示环境', until: '可于 {at} 之后再试。',
  },
  password: {
    title: '修改密码', forced: '首次登录须先修改密码。', old: '原密码', next: '新密码', repeat: '再输入一次新密码', submit: '保存新密码',
    differ: '两次输入的新密码不一致', short: '8 至 72 个字符，含大写字母、小写字母、数字、符号中的至少三种', needed: '请填写此项', hint: '8 至 72 个字符，含大写字母、小写字母、数字、符号中的至少三种，不含账号名，不要与原密码相同。', done: '密码已修改', same: '新密码不能与原密码相同',
  },
  setup: {
    title: '系统初始化', intro: '本系统尚未启用。请登记本区信息，并设立第一位系统管理员。', districtName: '本区民政局名称', regionCode: '区划代码(6 位)',
    username: '管理员用户名', displayName: '管理员姓名', password: '管理员密码', submit: '完成初始化', done: '初始化完成，请用管理员账号登录。',
    regionBad: '区划代码是 6 位数字', already: '系统已经初始化，请直接登录。', toLogin: '去登录',
  },
}

export const en: typeof zh = {
  login: {
    title: 'Sign in', heading: 'Staff sign-in', username: 'User name', password: 'Password', submit: 'Sign in', staff: 'Staff sign-in', portal: 'I want to apply (public entrance)',
    usernameNeeded: 'Enter your user name', passwordNeeded: 'Enter your password', capsLock: 'Caps Lock is on', sub: 'Civil affairs case management',
    point1: 'One door for every application', point2: 'Decided by rule, on the record', point3: 'In time and in the open', footer: 'This system holds sensitive personal data. Everything done is recorded; keep your account safe.',
    demo: 'Demonstration', until: 'You can try again after {at}.',
  },
  password: {
    title: 'Change password', forced: 'Change your password before you start.', old: 'Present password', next: 'New password', repeat: 'New password again', submit: 'Save the new password',
    differ: 'The two new passwords differ', short: '8 to 72 characters with three of: upper case, lower case, digits, symbols', needed: 'Please fill this in', hint: '8 to 72 characters with three of: upper case, lower case, digits, symbols; without the username; different from the present one.', done: 'Password changed', same: 'The new password must differ from the present one',
  },
  setup: {
    title: 'First set-up', intro: 'This system is not in use yet. Name the district and create the first administrator.', districtName: 'Name of the civil affairs bureau', regionCode: 'Region code (6 digits)',
    username: 'Administrator user name', displayName: 'Administrator name', password: 'Administrator password', submit: 'Finish set-up', done: 'Set-up is complete. Sign in as the administrator.',
    regionBad: 'A region code has 6 digits', already: 'The system is already set up. Please sign in.', toLogin: 'Sign in',
  },
}
