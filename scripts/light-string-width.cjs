'use strict';
// Stands in for string-width inside the bundle. cli-table3 measures every line of every cell, and string-width runs a
// 10 KB emoji pattern each time: 20 ms of a start for texts that are plan labels and numbers.
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}]/u;
// eslint-disable-next-line no-control-regex
const INVISIBLE = /\u001B\[[0-9;]*m|\p{Mn}|[\u0000-\u001F\u007F-\u009F\u200B-\u200D\uFE0F]/gu;

module.exports = function stringWidth(text) {
  let width = 0;
  for (const character of String(text).replace(INVISIBLE, '')) width += WIDE.test(character) ? 2 : 1;
  return width;
};
