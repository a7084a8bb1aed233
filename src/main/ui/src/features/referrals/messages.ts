export const zh = { title: '转介与接续', here: '本件', kind: { REFERRED: '转介', TAKEN_UP: '接收后登记' }, start: '起始', sealed: '不公开的办件' }
export const en: typeof zh = { title: 'Referrals', here: 'This case', kind: { REFERRED: 'Referral', TAKEN_UP: 'Taken up' }, start: 'Start', sealed: 'A case that is not open to you' }
