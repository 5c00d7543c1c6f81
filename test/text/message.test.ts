import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/domain/diagnostic.ts';
import { messageOf } from '../../src/text/message.ts';
import { catalogue } from '../support/grid.ts';

describe('the message about a file without a table', () => {
  const found = diagnostic(
    'INPUT_NO_TABLE',
    {
      sheets: [
        { name: 'Thực đơn', seen: ['Thứ', 'Bữa sáng'] },
        { name: 'Chỉ có số', seen: [] },
      ],
      wanted: ['Tên đơn vị'],
      layout: null,
    },
    { kind: 'file', file: 'a.xlsx' },
  );

  it('says what each sheet has, and calls no sheet empty for having no words', () => {
    const vi = messageOf(found, catalogue, 'vi').problem;
    expect(vi).toContain('Trang “Thực đơn”: thấy “Thứ”, “Bữa sáng”.');
    expect(vi).toContain('Trang “Chỉ có số”: không có chữ nào.');
    const en = messageOf(found, catalogue, 'en').problem;
    expect(en).toContain('Sheet "Thực đơn": saw "Thứ", "Bữa sáng".');
    expect(en).toContain('Sheet "Chỉ có số": no words at all.');
  });
});
