/**
 * The letters of TCVN 5712:1993 as the fonts ".Vn…" show them (VN3), from code 0xA1 on; a space stands where a code is no
 * letter. Capitals with tones have no codes: fonts whose names end in H show small letters as capitals.
 */
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';
const FIRST = 0xa1;

/** The text in Unicode; null when it holds a Latin-1 letter whose code the encoding has no letter for ("à"). */
export function decodeTcvn3(text: string): string | null {
  let decoded = '';
  for (const character of text) {
    const letter = LETTERS[character.charCodeAt(0) - FIRST]?.trim();
    if (letter) decoded += letter;
    else if (/[\u00C0-\u00FF]/u.test(character)) return null;
    else decoded += character;
  }
  return decoded;
}
