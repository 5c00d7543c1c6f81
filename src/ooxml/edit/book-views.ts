import { settingAttribute } from './splice.ts';
import type { Splice } from './splice.ts';
import type { WorkbookText } from './workbook-text.ts';
import { attributesOf, childNamed, childrenNamed } from './xml-outline.ts';

const TABS = ['activeTab', 'firstSheet'] as const;

/** What becomes of the windows' tabs, counted from 0, when the sheet of this index goes. */
export function viewsWithoutSheet(workbook: WorkbookText, index: number): Splice[] {
  const { text, root, sheets } = workbook;
  const list = childNamed(root, 'bookViews');
  return childrenNamed(list, 'workbookView').flatMap((view) =>
    TABS.flatMap((name) => {
      const tab = Number(attributesOf(text, view).get(name) ?? 0);
      // A tab that is not there, or not a number, is left to whoever reads it.
      if (!(tab >= index && tab < sheets.length)) return [];
      const moved = tab === index ? neighbourOf(workbook, index) : tab - 1;
      return moved === tab ? [] : [settingAttribute(text, view, name, String(moved))];
    }),
  );
}

/** The new index of the visible sheet nearest before the one that goes, else after it. */
function neighbourOf({ text, sheets }: WorkbookText, index: number): number {
  const visible = sheets
    .filter((_, at) => at !== index)
    .map((sheet, at) => ({ at, state: attributesOf(text, sheet).get('state') ?? 'visible' }))
    .filter(({ state }) => state === 'visible');
  return (visible.findLast(({ at }) => at < index) ?? visible[0])?.at ?? 0;
}
