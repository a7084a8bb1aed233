import { cases } from './cases.mjs'

const state = { signedIn: false }
const session = () => state.signedIn
  ? {
      signedIn: true, account: { id: 5, username: 'st01_window', displayName: '周文静', kind: 'STAFF' },
      appointments: [
        { id: 1, unitId: 12, unitName: '青云街道', unitKind: 'STREET', post: 'ST_WINDOW', postName: '受理人员', deputy: false },
        { id: 2, unitId: 12, unitName: '青云街道', unitKind: 'STREET', post: 'ST_HANDLER', postName: '经办', deputy: true },
      ],
      mustChangePassword: false, menu: ['workbench', 'intake', 'inbox', 'cases', 'notices', 'registers'], demo: true, districtName: '云山区民政局',
    }
  : { signedIn: false, appointments: [], menu: [], demo: true, districtName: '云山区民政局' }

/** One answer for one request. */
export function answer(method, path, query, body) {
  if (path === '/session') return { body: session() }
  if (path === '/login') {
    if (body?.password === 'wrong') return { status: 401, body: { type: 'urn:yimen:problem:bad-credentials', status: 401, detailZh: '用户名或密码不正确,还可以再试 4 次。', detailEn: 'Wrong user name or password, 4 tries left.' } }
    state.signedIn = true
    return { body: session() }
  }
  if (path === '/logout') { state.signedIn = false; return { body: session() } }
  if (path === '/setup') return { body: { needed: false } }
  if (path === '/notifications') return { body: { unread: 1, total: 1, capped: false, rows: [{ id: 1, title: '办件 DB01-2026-000123 即将超期', titleEn: 'Case DB01-2026-000123 is nearly due', body: '', bodyEn: '', at: '2026-11-20T03:00:00+08:00', read: false, caseId: 'c1' }] } }
  const more = cases(method, path, query, body)
  if (more) return more
  return { status: 404, body: { type: 'urn:yimen:problem:not-found', status: 404, detailZh: '没有找到', detailEn: 'Not found' } }
}
