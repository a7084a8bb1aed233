export const zh = {
  organization: '机构人员', parameters: '政策参数', units: '机构', search: '查找机构', staffOf: '任职人员', noStaff: '这个机构还没有任职人员', pickUnit: '请选择左侧机构',
  kinds: { BUREAU: '民政局', DEPARTMENT: '科室', STREET: '街道（乡镇）', COMMUNITY: '社区（村）', EXTERNAL: '外部单位' }, code: '编码', region: '区划代码', validFrom: '启用', validTo: '停用',
  person: '姓名', post: '岗位', since: '任职自', until: '至', deputies: 'AB岗', away: '不在岗', end: '免去', endAsk: '免去 {name} 的“{post}”？自明天起不再收到新任务。',
  addUnit: '新增下级机构', rename: '改名', newName: '新名称', name: '名称', nameEn: '英文名称', kind: '类型', appoint: '任命', appointTitle: '任命到 {unit}', staff: '人员', findStaff: '输入姓名或账号查找',
  hire: '新增人员', username: '账号', password: '初始密码', passwordHint: '首次登录须修改', saved: '已保存', readOnly: '只有系统管理员可以修改。',
  searchParameter: '参数名称或编码', onlyOpen: '只看未确认', item: '事项', value: '取值', unit: '单位', period: '有效期', source: '依据', marker: '标记', confirmed: '已确认', unconfirmed: '未确认',
  confirm: '确认', confirmAsk: '确认“{name}”= {value}？确认后即以此值办理。', by: '{name} 于 {at}', entered: '录入', noParameters: '没有符合条件的参数', confirmDone: '已确认', everywhere: '全区', openCount: '{n} 项未确认', table: '{n} 项对照值',
  absences: '请假代理', absentPerson: '请假人（输入姓名查找）', absenceDeputy: '代理人（可不选）', absenceReason: '事由', absenceRecord: '登记', absenceCancel: '取消', noAbsences: '目前无人请假', standingDeputies: 'AB岗', absenceHint: '请假期间新任务由代理人签收；不选代理人时由 AB 岗代理。', reasons: { LEAVE: '休假', SICK: '病假', TRAINING: '学习培训', BUSINESS: '出差', OTHER: '其他' },
  enter: '录入新值', newValue: '新值', enterFrom: '生效日期', enterSource: '文件名称、文号', enterHint: '此前的值到生效日期前一天为止；新值须另行核对依据后确认。', enterMissing: '请选择参数，填写生效日期和依据', enterValueWrong: '请填写与现值同类的取值',
}
export const en: typeof zh = {
  organization: 'Organisation', parameters: 'Policy parameters', units: 'Units', search: 'Find a unit', staffOf: 'People in office', noStaff: 'Nobody holds a post in this unit', pickUnit: 'Choose a unit on the left',
  kinds: { BUREAU: 'Bureau', DEPARTMENT: 'Department', STREET: 'Street (township)', COMMUNITY: 'Community (village)', EXTERNAL: 'Outside unit' }, code: 'Code', region: 'Region code', validFrom: 'Since', validTo: 'Until',
  person: 'Name', post: 'Post', since: 'Since', until: 'Until', deputies: 'Deputies', away: 'Away', end: 'End', endAsk: 'End “{post}” of {name}? From tomorrow no new tasks arrive.',
  addUnit: 'Add a unit below', rename: 'Rename', newName: 'New name', name: 'Name', nameEn: 'English name', kind: 'Kind', appoint: 'Appoint', appointTitle: 'Appoint to {unit}', staff: 'Person', findStaff: 'Type a name or account',
  hire: 'Add a person', username: 'Account', password: 'First password', passwordHint: 'to be changed at first sign-in', saved: 'Saved', readOnly: 'Only system administrators may change this.',
  searchParameter: 'Name or code', onlyOpen: 'Unconfirmed only', item: 'Service', value: 'Value', unit: 'Unit', period: 'Valid', source: 'Source', marker: 'Mark', confirmed: 'Confirmed', unconfirmed: 'Unconfirmed',
  confirm: 'Confirm', confirmAsk: 'Confirm “{name}” = {value}? Cases are then decided with this value.', by: '{name}, {at}', entered: 'Entered', noParameters: 'No parameter matches', confirmDone: 'Confirmed', everywhere: 'whole district', openCount: '{n} unconfirmed', table: 'table of {n} values',
  absences: 'Absences', absentPerson: 'Who is away (type a name)', absenceDeputy: 'Deputy (optional)', absenceReason: 'Reason', absenceRecord: 'Record', absenceCancel: 'Cancel', noAbsences: 'Nobody is away', standingDeputies: 'standing deputies', absenceHint: 'While somebody is away the deputy claims the tasks; without one the standing deputies do.', reasons: { LEAVE: 'Leave', SICK: 'Sickness', TRAINING: 'Training', BUSINESS: 'Business trip', OTHER: 'Other' },
  enter: 'Enter a new value', newValue: 'New value', enterFrom: 'Valid from', enterSource: 'Document and its number', enterHint: 'The present value ends the day before; the new one is then to be confirmed against its source.', enterMissing: 'Choose a parameter and give the first day and the source', enterValueWrong: 'Give a value of the same kind as the present one',
}
