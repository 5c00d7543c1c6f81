import type { ConfigWords } from '../config-words.ts';

export const enConfigWords: ConfigWords = {
  used: (file, keys) => `From the config ${file}: ${keys}.`,
  usedWithData: (file, keys) =>
    `From the config beside the data ${file}: ${keys}. To go without: --no-config.`,
  passedOver: (file, used) =>
    `The config beside the data ${file} is not used, for there is ${used}. To use it: --config ${file}.`,
  missing: (file) => `--config: there is no file ${file}.`,
  notByData: (file, line, what) =>
    `${file}:${line}: a config beside the data may not set "${what}": who sends data does not decide how they are checked. If you trust the file, add --config ${file}; if not, --no-config.`,
  outside: (file, line, path) =>
    `${file}:${line}: "${path}" is outside the config's folder. Change the path, or add --config ${file} if you trust the file.`,
  overWorkbook: (file, line, path) =>
    `${file}:${line}: "${path}" is the name of a workbook, not of a report, and could replace one. Change the name, or add --config ${file} if you trust the file.`,
  config: 'Config',
  noConfig: 'none',
  byDefault: 'default',
  yes: 'yes',
  no: 'no',
};
