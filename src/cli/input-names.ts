/** The endings by which workbooks, and zip archives of them, are found in folders, archives and by patterns; a file that is named needs none. */
const ENDING = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv|zip)$/iu;

/** Where tools, not people, keep files: hidden names (`._x` of macOS among them), installed packages, and what macOS adds to an archive. */
const PASSED_OVER = /^(?:\..*|node_modules|__MACOSX)$/u;

/** Whether a name in a folder or an archive is one to look at: a file that may hold figures, or a lock of one. */
export const isWanted = (name: string): boolean => ENDING.test(name);

export const isPassedOver = (name: string): boolean => PASSED_OVER.test(name);

/** The last part of a path with "/". */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The name of the workbook that someone has open where Excel put this file beside it; null for any other file. */
export const lockedBy = (name: string): string | null => (name.startsWith('~$') ? name.slice(2) : null);

/** What a shell would take for a pattern; parentheses alone are common in names of files. */
const PATTERN_MARKS = /[*?]|\[.+\]|\{.*,.*\}/u;

export const looksLikePattern = (text: string): boolean => PATTERN_MARKS.test(text);
