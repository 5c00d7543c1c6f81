import type { CiWords } from '../ci-words.ts';

export const viCiWords: CiWords = {
  title: { check: 'Kết quả đối chiếu với kế hoạch', validate: 'Kết quả kiểm tra số liệu' },
  moreFindings: (count) => `Còn ${count} mục cùng mức nữa; xem đủ bằng --format markdown hoặc --format json.`,
  severity: 'Mức độ',
  place: 'Nơi',
  problem: 'Vấn đề',
  remedy: 'Cần làm',
  code: 'Mã',
  unit: 'Đơn vị',
  cut: (parts) => `Bản tóm tắt đã đầy, chưa ghi: ${parts}. Xem đủ bằng --format json.`,
  cutIndicators: (count) => `${count} dòng chỉ tiêu`,
  cutFaults: (count) => `${count} lỗi và ghi chú về số liệu`,
  cutUnits: (count) => `${count} dòng của từng đơn vị`,
};
