import type { CliWords } from '../cli-words.ts';

export const viCliWords: CliWords = {
  titles: { 'Usage:': 'Cách dùng:', 'Options:': 'Tùy chọn:', 'Commands:': 'Lệnh:', 'Arguments:': 'Tham số:' },
  description:
    'Kiểm tra bảng số liệu Excel của ngành giáo dục theo các kế hoạch vì sự tiến bộ của phụ nữ và bình đẳng giới.',
  version: 'in số phiên bản',
  help: 'in hướng dẫn',
  lang: 'ngôn ngữ: vi hoặc en (hoặc đặt VSTBPN_LANG)',
  commands: {
    check: 'kiểm tra số liệu: chỉ tiêu nào đạt, chỉ tiêu nào thiếu bao nhiêu, ô nào sai',
    validate:
      'chỉ kiểm tra số liệu, không kết luận đạt hay chưa: tệp đọc được không, có đủ số liệu kế hoạch cần không, ô nào sai',
    inspect: 'cho biết tệp được đọc như thế nào: trang, dòng tiêu đề, từng cột là số liệu gì',
    plan: 'xem các kế hoạch',
    planList: 'liệt kê các kế hoạch có sẵn',
    planShow: 'xem một kế hoạch: mã (có thể kèm @phiên bản) hoặc tệp .yaml',
    planValidate: 'kiểm tra tệp kế hoạch .yaml',
    explain:
      'giải thích một chỉ tiêu (đo gì, ngưỡng, vị trí trong văn bản, cột cần có) hoặc một mã thông báo (nghĩa, ví dụ, cách sửa)',
    config: 'xem cấu hình',
    configShow: 'cho biết tùy chọn nào đang có hiệu lực và lấy từ đâu',
    help: 'in hướng dẫn của một lệnh',
  },
  options: {
    inputs:
      'tệp, thư mục (cả thư mục con), mẫu tên như "bao-cao/*.xlsx", tệp .zip chứa các tệp bảng tính, hoặc - (đọc từ stdin); nhiều cái cùng lúc được',
    plan: 'kế hoạch: mã, mã@phiên bản hoặc tệp .yaml; dùng nhiều lần được',
    period: 'kỳ báo cáo: 2025, 2025-S1 (6 tháng đầu), 2025-Q3 (quý III)',
    byUnit: 'thêm kết quả từng đơn vị (chỉ có giá trị: unit)',
    map: 'chỉ rõ một cột: "TIÊU ĐỀ=số đo", hoặc "TIÊU ĐỀ=vai trò:DANH_MỤC_MÃ" như "Bằng=degree:DM_TRINH_DO"; dùng nhiều lần được',
    mapping: 'tệp bảng ghép cột .yaml (tạo bằng inspect --save-mapping)',
    sheet: 'chỉ đọc trang này (kể cả trang ẩn); dùng nhiều lần được',
    layout:
      'cách bố trí bảng, khi không tự nhận ra: unit-table, transposed-table, indicator-list, statistics-form, staff-list, event-log',
    saveMapping: 'ghi cách đọc thành tệp bảng ghép để sửa',
    format:
      'dạng kết quả, có thể kèm tệp để ghi như junit=KET-QUA.xml: table, json, csv, markdown, junit, sarif, github, gitlab; dùng nhiều lần được',
    csvExcel: 'csv mở được ngay bằng Excel tiếng Việt: dấu “;”, dấu phẩy thập phân, BOM',
    planFormat: 'dạng kết quả: text hoặc json',
    failOn: 'khi nào kết thúc với mã 1: gap, undetermined, warning, never',
    strict: 'cảnh báo cũng làm kết thúc với mã 1',
    maxWarnings: 'nhiều cảnh báo hơn số này thì kết thúc với mã 1',
    only: 'chỉ tính các mã này, của lỗi hoặc (với check) của chỉ tiêu; cách nhau bằng dấu phẩy, dùng nhiều lần được',
    skip: 'không tính các mã này, của lỗi hoặc (với check) của chỉ tiêu; những gì bị bỏ qua đều được nêu',
    baseline:
      'tệp .yaml ghi các mục đã biết và lý do: chúng không làm hỏng lần kiểm tra, trừ khi nặng hơn hoặc quá hạn',
    writeBaseline: 'ghi những gì tìm thấy lần này vào tệp của --baseline, giữ các lý do đã có',
    complete: 'tệp đã đủ mọi đơn vị, số cộng dồn tính từ năm đầu kế hoạch',
    register: 'danh mục các đơn vị phải báo cáo (xlsx, csv …): tên, mã, cấp học, xã/phường',
    config: 'tệp cấu hình; không nêu thì tìm vstbpn.yaml ở thư mục đang làm việc, rồi ở thư mục số liệu',
    noConfig: 'không dùng tệp cấu hình nào',
    annotate: 'ghi thêm bản sao của tệp có đánh dấu và ghi chú tại các ô sai, ô chưa đạt',
    mark: 'đánh dấu gì trong bản sao: short (lỗi và chỉ tiêu chưa đạt) hoặc all (cả chỉ tiêu đạt)',
    markOnly: 'chỉ đánh dấu trong bản sao, không thêm trang kết quả và trang lỗi',
    force: 'ghi đè tệp đã có; đánh dấu cả tệp có chữ ký số',
  },
  after: {
    check: `
Mã kết thúc (gặp nhiều mã thì theo thứ tự 4, 2, 3, 1, 0):
  0  đã kiểm tra, không có gì ở mức --fail-on trở lên
  1  có chỉ tiêu đến hạn chưa đạt, hoặc số liệu sai mà chỉ tiêu đến hạn cần;
     với --fail-on undetermined thêm chỉ tiêu đến hạn chưa xác định hoặc không có số liệu;
     với --fail-on warning thêm mọi lỗi và cảnh báo; hoặc quá số cảnh báo của --max-warnings;
     với --fail-on never thì không bao giờ
  2  dùng sai lệnh, hoặc tệp kế hoạch, bảng ghép, mục đã biết, danh mục không hợp lệ
  3  không dùng được tệp đầu vào, hoặc không đánh giá được gì
  4  lỗi của chương trình

Ví dụ:
  vstbpn check so-lieu-2025.xlsx
  vstbpn check so-lieu.xlsx --plan hanoi-2021-2030 --period 2025 --format json
  vstbpn explain MT3.CT4b
  vstbpn explain CELL_NOT_COUNT`,
    validate: `
Mã kết thúc (gặp nhiều mã thì theo thứ tự 4, 2, 3, 1, 0):
  0  số liệu dùng được, không có lỗi
  1  có lỗi số liệu, hoặc thiếu số liệu mà chỉ tiêu đến hạn cần;
     với --strict thêm mọi cảnh báo; hoặc quá số cảnh báo của --max-warnings
  2  dùng sai lệnh, hoặc tệp kế hoạch, bảng ghép, mục đã biết, danh mục không hợp lệ
  3  không dùng được tệp đầu vào, hoặc không đọc được số liệu nào
  4  lỗi của chương trình

Ví dụ:
  vstbpn validate so-lieu-2025.xlsx
  vstbpn validate nop/*.xlsx --strict --format junit=ket-qua.xml --format table`,
  },
  error: 'Lỗi',
  seeHelp: 'Xem hướng dẫn: vstbpn --help',
  usage: {
    unknownOption: (name) => `không có tùy chọn ${name}.`,
    unknownCommand: (name) => `không có lệnh “${name}”. Các lệnh:`,
    missingArgument: (name) => `thiếu tham số ${name}.`,
    optionMissingArgument: (name) => `tùy chọn ${name} cần một giá trị.`,
    tooManyArguments: 'thừa tham số.',
    notOneOf: (option, value, accepted) => `${option}: “${value}” không hợp lệ; chọn một trong: ${accepted}.`,
    badPeriod: (value) =>
      `--period: “${value}” không hợp lệ; viết 2025, 2025-S1, 2025-S2 hoặc 2025-Q1 … 2025-Q4.`,
    notACount: (option, value) => `${option}: “${value}” không hợp lệ; cần một số nguyên từ 0 trở lên.`,
    unknownCode: (option, code, near) =>
      `${option}: không có mã “${code}” trong các mã lỗi và các chỉ tiêu được xét.${near.length > 0 ? ` Có phải là ${near.join(', ')}?` : ' Xem mã lỗi trong docs/diagnostics.md, mã chỉ tiêu bằng vstbpn plan show.'}`,
    unreadSkipped: (code) =>
      `--skip: không bỏ qua được ${code}, vì mã này cho biết một tệp không đọc được; sửa tệp, hoặc bỏ tệp khỏi lệnh.`,
    noticeSkipped: (code) =>
      `--skip: không bỏ qua được ${code}, vì mã này nói về chính lần kiểm tra, không phải về số liệu.`,
    onlyAndSkip: (code) => `${code} có cả trong --only và --skip; chỉ để ở một trong hai.`,
    nothingLeft: '--only, --skip: bỏ qua hết thì không còn gì để kiểm tra; bớt mã đi.',
    oneToStdout: (formats) =>
      `--format: chỉ một dạng được in ra màn hình (${formats}); ghi các dạng khác vào tệp, ví dụ --format json=ket-qua.json.`,
    sameFile: (path) => `--format: hai dạng kết quả cùng ghi vào ${path}; chọn tên khác nhau.`,
    overInput: (path) =>
      `--format: ${path} là tệp đang kiểm tra hoặc tệp dùng để kiểm tra, không được ghi đè; chọn tên khác.`,
    overFolder: (path) => `--format: ${path} không phải là tệp (thư mục hoặc thiết bị); ghi rõ tên tệp.`,
    noCommand: 'chưa nêu lệnh.',
  },
  annotate: {
    oneFile: '--annotate dùng với một tệp mỗi lần: kiểm tra từng tệp, mỗi tệp một bản sao.',
    needsOutput: (option) => `${option} chỉ dùng cùng --annotate TỆP.xlsx.`,
    isInput: (path) => `--annotate: ${path} chính là tệp đang kiểm tra, không được ghi đè; chọn tên khác.`,
    isFolder: (path) =>
      `--annotate: ${path} không phải là tệp (thư mục hoặc thiết bị); ghi rõ tên tệp .xlsx.`,
    noFolder: (path) => `--annotate: chưa có thư mục của ${path}; tạo thư mục hoặc chọn nơi khác.`,
    exists: (path) => `--annotate: ${path} đã có; chọn tên khác, hoặc thêm --force để ghi đè.`,
    extension: (path, ending) =>
      `--annotate: tên ${path} phải kết thúc bằng ${ending}, nếu không Excel không mở được bản sao${ending === '.xlsm' ? ' (tệp gốc có macro)' : ''}.`,
    signed: (file) =>
      `${file} có chữ ký số: bản sao có đánh dấu sẽ làm chữ ký mất hiệu lực. Thêm --force nếu vẫn muốn ghi.`,
    signatureLost: 'Lưu ý: chữ ký số trong bản sao không còn hiệu lực.',
    copied: (file) =>
      `Lưu ý: ${file} không phải tệp .xlsx nên không đánh dấu thẳng được; bản sao là sổ mới chỉ chép lại giá trị các ô.`,
    notMade: (path) => `Không ghi ${path}: không đọc được tệp đầu vào.`,
    notMarked: (path, part) =>
      `Không ghi ${path}: phần “${part}” trong tệp không đúng chuẩn nên không đánh dấu được; mở tệp bằng Excel, lưu lại rồi thử lại.`,
    written: (path, cells) => `Đã ghi ${path}: ${cells} ô được đánh dấu.`,
  },
  progress: {
    opening: (file, files) => `Đang mở tệp ${file}/${files} …`,
    reading: (file, files) => `Đang đọc số liệu, tệp ${file}/${files} …`,
  },
  internal: (detail) => `Lỗi của chương trình, không phải của tệp. Xin báo lại kèm nội dung sau:\n${detail}`,
  cannotWrite: (detail) => `Không ghi được kết quả: ${detail}.`,
  cannotRead: (detail) => `Không đọc hoặc ghi được tệp: ${detail}. Kiểm tra quyền truy cập và thư mục.`,
};
