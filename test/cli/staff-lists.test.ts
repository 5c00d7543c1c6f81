import { describe, expect, it } from 'vitest';
import ExcelJS from 'exceljs';
import { runCli } from '../support/run-cli.ts';

const FILES = ['staff-2025', 'staff-short-2025', 'staff-faulty-2025', 'staff-coded-2025'].map(
  (name) => `fixtures/${name}.xlsx`,
);
/** Names, numbers, telephones and births as the fixtures make them. */
const PERSONAL =
  /Nguyễn Thị|Trần Văn|Ví Dụ (?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám)\b|0000000\d{5}|09000\d{5}|\/(?:05|2)\/19\d\d|\b19[678]\d\b/u;

describe('nothing personal of a staff list', () => {
  it.each(FILES)('reaches any output: %s', async (file) => {
    const outputs = await Promise.all([
      runCli(['check', file, '--period', '2025']),
      runCli(['check', file, '--period', '2025', '--by', 'unit', '--lang', 'en']),
      runCli(['check', file, '--period', '2025', '--by', 'unit', '--format', 'json']),
      runCli(['check', file, '--period', '2025', '--layout', 'unit-table']),
      runCli(['inspect', file]),
      runCli(['inspect', file, '--save-mapping', 'm.yaml']),
    ]);
    const texts = outputs.flatMap(({ stdout, stderr, written }) => [stdout, stderr, ...written.values()]);
    expect(texts.join('').length).toBeGreaterThan(1000);
    expect(texts.flatMap((text) => PERSONAL.exec(text)?.[0] ?? [])).toEqual([]);
  });

  it('is shown of a list that is not read', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Lớp');
    sheet.addRow(['DANH SÁCH HỌC SINH LỚP 5A']);
    sheet.addRow(['Họ và tên', 'Ngày sinh']);
    sheet.addRow(['Nguyễn Thị Ví Dụ Một', '1/2/1980', '09000000001', 'Hà Nội', 'Trần Văn Ví Dụ Hai']);
    const file = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { exit, stdout, stderr } = await runCli(['check', 'a.xlsx', '--period', '2025'], {
      files: { 'a.xlsx': file },
    });
    expect(exit).toBe(3);
    expect(stderr).toContain('Họ và tên');
    expect(`${stdout}${stderr}`).not.toMatch(PERSONAL);
  });
});

describe('--map of a code list', () => {
  const check = (...map: string[]) =>
    runCli([
      'check',
      'fixtures/staff-faulty-2025.xlsx',
      ...map.flatMap((one) => ['--map', one]),
      '--format',
      'json',
    ]);

  it('declares what the codes of a column are', async () => {
    const undeclared = await check();
    expect(undeclared.stdout).toContain('CODE_LIST_UNNAMED');
    const declared = await check('Trình độ=degree:DM_TRINH_DO_CHUYEN_MON');
    expect(declared.exit).toBe(1);
    expect(declared.stdout).not.toContain('CODE_LIST_UNNAMED');
  });

  it.each([
    ['Trình độ=degree:DM_KHONG_CO', 'DM_TRINH_DO_CHUYEN_MON, DM_TRINH_DO, NCC_TRINH_DO'],
    ['Trình độ=degree:DM_TRANG_THAI', 'DM_TRINH_DO'],
    ['Trình độ=planning:DM_TRINH_DO', '–'],
    ['Trình độ=degre', 'degree'],
  ])('that cannot be is refused with what can: %s', async (map, known) => {
    const { exit, stderr } = await check(map);
    expect(exit).toBe(2);
    expect(stderr).toContain(known);
  });

  it('is kept in a mapping file, and refused there when it is not known', async () => {
    const { written } = await runCli([
      'inspect',
      'fixtures/staff-coded-2025.xlsx',
      '--save-mapping',
      'm.yaml',
    ]);
    const saved = written.get('m.yaml') ?? '';
    expect(saved).toContain('codes: DM_TRINH_DO_CHUYEN_MON');
    const argv = [
      'check',
      'fixtures/staff-coded-2025.xlsx',
      '--period',
      '2025',
      '--mapping',
      'm.yaml',
      '--format',
      'json',
    ];
    const read = await runCli(argv, { files: { 'm.yaml': saved } });
    expect(JSON.parse(read.stdout)).toMatchObject({ summary: { units: 2 } });
    const wrong = saved.replace('codes: DM_TRINH_DO_CHUYEN_MON', 'codes: DM_TRANG_THAI');
    const refused = await runCli(argv, { files: { 'm.yaml': wrong } });
    expect(refused.exit).toBe(2);
    expect(refused.stderr).toContain('DM_TRINH_DO');
  });
});
