const TITLE = /^vstbpn \d+\.\d+\.\d+\S* · /u;

/** The first cell of a sheet this tool adds to a workbook: the sheet is known by it, and is never taken for data. */
export const ownSheetTitle = (version: string, title: string): string => `vstbpn ${version} · ${title}`;

export const isOwnSheetTitle = (text: string): boolean => TITLE.test(text);
