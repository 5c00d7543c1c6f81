'use strict';
// Stands in for string-width inside the bundle. cli-table3 measures every line of every cell, and string-width runs a
// 10 KB emoji pattern each time: 20 ms of a start for texts that are plan labels and numbers.
const ONE_COLUMN_EACH = /^[ -~\u00A0-\u02FF\u1E00-\u1EFF\u2010-\u25FF\u2713\u2717]*$/;
// oxlint-disable-next-line no-control-regex
const COLOUR = /\u001B\[[0-9;]*m/g;

module.exports = function stringWidth(text) {
  const bare = text.includes('\u001B') ? text.replace(COLOUR, '') : text;
  if (ONE_COLUMN_EACH.test(bare)) return bare.length;
  let width = 0;
  for (const character of bare) width += widthOf(character);
  return width;
};

function widthOf(character) {
  if (/[\p{Mn}\p{Cc}\p{Cf}]/u.test(character)) return 0;
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/u.test(
    character,
  )
    ? 2
    : 1;
}
