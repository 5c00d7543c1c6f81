import type { BaselineWords } from '../baseline-words.ts';

export const viBaselineWords: BaselineWords = {
  state: {
    unchanged: 'đã biết',
    changed: 'đã biết, nay khác trước',
    worsened: 'nặng hơn mức đã biết',
    expired: 'đã biết, quá hạn',
  },
  until: (date) => `chấp nhận đến hết ${date}`,
  noReason: 'chưa ghi lý do',
  worse: (before, now) => `trước là ${before}, nay là ${now}`,
  wasWarning: 'trước chỉ là cảnh báo',
  over: (date) => `chỉ chấp nhận đến hết ${date}`,
  title: (file) => `Đối chiếu với các mục đã biết trong ${file}`,
  counts: ({ known, added, worsened, expired, fixed, elsewhere, withoutReason }) => [
    `${known} đã biết, không tính là lỗi mới; ${added} mới, ${worsened} nặng hơn, ${expired} quá hạn`,
    ...(fixed > 0 ? [`${fixed} mục không còn nữa, nên xóa khỏi tệp`] : []),
    ...(elsewhere > 0 ? [`${elsewhere} mục của kế hoạch, kỳ, đơn vị hoặc tệp không kiểm tra lần này`] : []),
    ...(withoutReason > 0 ? [`${withoutReason} mục đã biết chưa ghi lý do`] : []),
  ],
  leftOut: (known, file) => `Không nêu ${known} mục đã biết trong ${file}.`,
  comment: [
    'Các mục đã biết của vstbpn check / validate --baseline: không làm hỏng lần kiểm tra khi không nặng hơn.',
    'reason: vì sao chấp nhận; until: ngày cuối cùng còn chấp nhận (YYYY-MM-DD), null là không thời hạn.',
    'Ghi lại tệp bằng --write-baseline: reason và until được giữ, mục không còn nữa được bỏ.',
  ],
  written: (file, entries, added, dropped) =>
    `Đã ghi ${file}: ${entries} mục, trong đó ${added} mục mới cần ghi lý do; đã bỏ ${dropped} mục không còn nữa.`,
  raised: (entries) => `${entries} mục nặng hơn trước: tệp nay ghi mức mới, hãy xem lại.`,
  expired: (entries) => `${entries} mục quá hạn vẫn bị tính: gia hạn until hoặc sửa số liệu.`,
  notWritten: (file) => `Không ghi ${file}: không dùng được hết các tệp đầu vào.`,
  missing: (file) =>
    `--baseline: không có tệp ${file}. Thêm --write-baseline để tạo tệp từ những gì tìm thấy lần này.`,
  needsFile: '--write-baseline ghi vào tệp nêu trong --baseline: thêm --baseline TỆP.yaml.',
  isInput: (file) => `--baseline: ${file} là tệp đang kiểm tra, không được ghi đè; chọn tên khác.`,
  isOutput: (file) => `--format và --baseline cùng dùng tệp ${file}; chọn tên khác cho kết quả.`,
  isFolder: (file) => `--baseline: ${file} không phải là tệp (thư mục hoặc thiết bị); ghi rõ tên tệp.`,
};
