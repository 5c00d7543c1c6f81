import type { BaselineWords } from '../baseline-words.ts';

const entries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);

export const enBaselineWords: BaselineWords = {
  state: {
    unchanged: 'known',
    changed: 'known, now different',
    worsened: 'worse than known',
    expired: 'known, expired',
  },
  until: (date) => `accepted until ${date}`,
  noReason: 'no reason given',
  worse: (before, now) => `was ${before}, is ${now}`,
  wasWarning: 'was only a warning',
  over: (date) => `accepted only until ${date}`,
  title: (file) => `Against the known findings of ${file}`,
  counts: ({ known, added, worsened, expired, fixed, elsewhere, withoutReason }) => [
    `${known} known, which do not fail the run; ${added} new, ${worsened} worse, ${expired} expired`,
    ...(fixed > 0 ? [`${entries(fixed)} gone: take out of the file`] : []),
    ...(elsewhere > 0 ? [`${entries(elsewhere)} of a plan, period, unit or file not checked here`] : []),
    ...(withoutReason > 0 ? [`${withoutReason} known without a reason`] : []),
  ],
  leftOut: (known, file) => `${known} known in ${file}, not listed here.`,
  comment: [
    'Known findings for vstbpn check / validate --baseline: they do not fail a run unless they become worse.',
    'reason: why it is accepted; until: the last day on which it is (YYYY-MM-DD), null for no end.',
    'Written again with --write-baseline: reason and until stay, entries whose finding is gone are dropped.',
  ],
  written: (file, count, added, dropped) =>
    `${file} written: ${entries(count)}, of which ${added} new and in need of a reason; ${dropped} dropped as gone.`,
  raised: (count) => `${entries(count)} worse than before: the file now has the new value, look at it.`,
  expired: (count) => `${entries(count)} expired and still counted: move until on, or mend the data.`,
  notWritten: (file) => `${file} was not written: not all inputs could be used.`,
  missing: (file) =>
    `--baseline: there is no file ${file}. Add --write-baseline to make it of what this run finds.`,
  needsFile: '--write-baseline writes to the file of --baseline: add --baseline FILE.yaml.',
  isInput: (file) =>
    `--baseline: ${file} is a file being checked and must not be overwritten; choose another name.`,
  isOutput: (file) => `--format and --baseline both use ${file}; choose another name for the report.`,
  isFolder: (file) => `--baseline: ${file} is no file (a folder or a device); name a file.`,
};
