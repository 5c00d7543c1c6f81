/** An invented plan with two targets due in 2025 and one duty, and files that do and do not give what it needs. */

const indicator = (code: string, of: string, whole: string): string => `
  - code: ${code}
    concept: share-of-${of.replaceAll('_', '-')}
    label: { vi: ${code}, en: ${code} }
    locator: I.1
    ratio: { of: ${of}, in: ${whole} }
    units: [lower_secondary]
    by_sex: null
    milestones: [{ by: 2025, threshold: ">= 40%" }]`;

export const PLAN = `schema: 1
id: example-2021-2030
version: 1.0.0
status: complete
title: { vi: Kế hoạch Ví Dụ, en: Example plan }
issuer: { id: example, name: { vi: Sở Ví Dụ, en: Example office }, level: province, locality: null, dissolved: null }
document: { number: null, printed: null, date: null, known_from: Invented for the tests. }
based_on: []
period: { from: 2021, to: 2030 }
adopts: []
assumptions: []
goals: []
indicators:${indicator('CT1', 'masters_female', 'masters_total')}${indicator('CT2', 'phd_female', 'phd_total')}
obligations:
  - id: legal
    who: { vi: Đơn vị, en: Units }
    what: { vi: Tuyên truyền, en: Legal education }
    when: null
    locator: II.1
    units: [lower_secondary]
    measure: legal_education
deadlines: []
`;

const table = (...lines: readonly string[]): string => `${['BÁO CÁO NĂM 2025', ...lines].join('\n')}\n`;
const HEADER = 'Tên đơn vị,Tổng số thạc sĩ,Nữ thạc sĩ,Tổng số tiến sĩ,Nữ tiến sĩ';

/** Every measure, nothing wrong; CT1 is met, CT2 is short. */
export const CLEAN = table(HEADER, 'Trường THCS Ví Dụ 1,10,6,5,1', 'Trường THCS Ví Dụ 2,8,4,2,0');
/** The same with a number below 0 and with two numbers typed as text that can be read in two ways. */
export const FAULTY = table(HEADER, 'Trường THCS Ví Dụ 1,10,6,-5,1', 'Trường THCS Ví Dụ 2,1.200,1.100,2,0');
/** Nothing wrong, but nothing of CT2. */
export const PARTIAL = table('Tên đơn vị,Tổng số thạc sĩ,Nữ thạc sĩ', 'Trường THCS Ví Dụ 1,10,6');
/** Two numbers that can be read in two ways, which are warnings. */
export const WARNED = table(HEADER, 'Trường THCS Ví Dụ 1,1.200,1.100,5,1');
/** Answers of the duty alone. */
export const DUTY = table('Tên đơn vị,Phổ biến giáo dục pháp luật cho phụ nữ', 'Trường THCS Ví Dụ 1,x');

export const FILES = {
  'plan.yaml': PLAN,
  'clean.csv': CLEAN,
  'faulty.csv': FAULTY,
  'partial.csv': PARTIAL,
  'warned.csv': WARNED,
  'duty.csv': DUTY,
  'letter.csv': 'Kính gửi,Sở\nNgày,1\n',
};
