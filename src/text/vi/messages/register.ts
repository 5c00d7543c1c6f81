import { viWords } from '../words.ts';
import type { MessageTable } from '../../message.ts';
import { either, quoted } from './wording.ts';

/** What is known beside a name. */
const inBrackets = (...texts: readonly string[]): string => {
  const known = texts.filter((text) => text !== '');
  return known.length > 0 ? ` (${known.join(', ')})` : '';
};

/** The unit register. */
export const viRegisterMessages = {
  REGISTER_NO_TABLE: ({ wanted }) => ({
    problem: `Không thấy bảng danh mục đơn vị: cần cột tên đơn vị (${quoted(wanted.slice(0, 3))} …) và ít nhất một trong các cột STT, mã trường, cấp học, xã/phường.`,
    remedy: 'Ghi các tiêu đề này trên một dòng, bên dưới mỗi đơn vị một dòng.',
  }),
  REGISTER_UNIT_UNREPORTED: ({ unit, code, parent }) => ({
    problem: `“${unit}”${inBrackets(code, parent)} có trong danh mục nhưng các tệp không có số liệu; tính là chưa báo cáo.`,
    remedy:
      'Đôn đốc đơn vị gửi số liệu. Nếu đã gửi, xem mã và tên trong tệp có khớp danh mục không; nếu đơn vị đã giải thể, xóa khỏi danh mục.',
  }),
  REGISTER_UNIT_UNKNOWN: ({ unit, near }) => ({
    problem: `“${unit}” không có trong danh mục; số liệu vẫn được tính.${near.length > 0 ? ` Gần giống: ${quoted(near)}.` : ''}`,
    remedy: 'Sửa mã hoặc tên cho khớp danh mục, hoặc thêm đơn vị vào danh mục.',
  }),
  REGISTER_UNIT_AMBIGUOUS: ({ unit, candidates }) => ({
    problem: `“${unit}” có thể là ${either(candidates)} trong danh mục; không ghép với đơn vị nào.`,
    remedy: 'Thêm cột mã trường hoặc xã/phường vào tệp số liệu; đơn vị chưa ghép được tính là chưa báo cáo.',
  }),
  REGISTER_UNIT_TWICE: ({ unit, registered, other }) => ({
    problem: `“${unit}” ở đây và đơn vị ở ${other} cùng là “${registered}” trong danh mục; cả hai đều được tính.`,
    remedy: 'Nếu là một đơn vị, ghi cùng một mã và tên, hoặc xóa một dòng; nếu là hai, bổ sung danh mục.',
  }),
  REGISTER_KIND_DIFFERS: ({ unit, kind, registered, other }) => ({
    problem: `“${unit}” ở đây là ${viWords.unitKind[kind]}, trong danh mục (${other}) là ${viWords.unitKind[registered]}; dùng theo danh mục.`,
    remedy: 'Sửa nơi ghi sai.',
  }),
  REGISTER_CODE_DIFFERS: ({ unit, code, registered, named }) => ({
    problem: `Mã ${code} trong danh mục là của “${registered}”, nhưng tên “${unit}” là của “${named}”; dùng theo mã.`,
    remedy: 'Sửa mã hoặc tên ở dòng này.',
  }),
} satisfies Partial<MessageTable>;
