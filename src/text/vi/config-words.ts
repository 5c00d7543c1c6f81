import type { ConfigWords } from '../config-words.ts';

export const viConfigWords: ConfigWords = {
  used: (file, keys) => `Theo tệp cấu hình ${file}: ${keys}.`,
  usedWithData: (file, keys) =>
    `Theo tệp cấu hình nằm cùng số liệu ${file}: ${keys}. Không muốn dùng thì thêm --no-config.`,
  passedOver: (file, used) =>
    `Không dùng tệp cấu hình nằm cùng số liệu ${file}, vì đã có ${used}. Muốn dùng thì thêm --config ${file}.`,
  missing: (file) => `--config: không có tệp ${file}.`,
  notByData: (file, line, what) =>
    `${file}:${line}: tệp cấu hình nằm cùng số liệu không được đặt “${what}”, vì người gửi số liệu không được quyết định cách kiểm tra. Nếu tin tệp này, thêm --config ${file}; nếu không, thêm --no-config.`,
  outside: (file, line, path) =>
    `${file}:${line}: “${path}” nằm ngoài thư mục của tệp cấu hình. Sửa đường dẫn; nếu tin tệp này, thêm --config ${file}.`,
  overWorkbook: (file, line, path) =>
    `${file}:${line}: “${path}” là tên của sổ tính, không phải của kết quả, và có thể ghi đè lên sổ tính có sẵn. Đổi tên; nếu tin tệp này, thêm --config ${file}.`,
  config: 'Tệp cấu hình',
  noConfig: 'không có',
  byDefault: 'mặc định',
  yes: 'có',
  no: 'không',
};
