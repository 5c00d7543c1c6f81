import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Values in cells, and cells compared with one another. */
export const enCellMeanings = {
  CELL_ERROR: 'The cell shows an error of Excel such as #REF! or #DIV/0!. The value is not used.',
  CELL_UNCALCULATED:
    'The cell has a formula but the file holds no result, most often because a program exported it without calculating. Formulas are not calculated here, so the value is not used.',
  CELL_UNREADABLE:
    'The content of the cell is damaged in the file, though other cells can be read. The value is not used.',
  CELL_NOT_COUNT:
    'The cell of a count has words, TRUE/FALSE, a percentage or an absurdly large number. The value is not used, and not taken for 0.',
  CELL_NEGATIVE: 'The cell of a count has a negative number. The value is not used.',
  CELL_FRACTION:
    'The cell of a count has decimals, such as 12.5 people; it may be a percentage in the wrong column. The value is not used, and not rounded.',
  CELL_DATE:
    'The cell holds a date where a number or an answer is needed; Excel often makes a date of what is typed as "3/5". The value is not used.',
  CELL_NOT_ANSWER:
    'The cell of a yes/no question says something else, or both "yes" and "no" are ticked. The answer is not used and counts as unknown.',
  CELL_NOT_PERCENT:
    'The cell of a percentage has words, an estimate, a negative number, one above 100%, or one from 0 to 1 that may be 38% or 0.38%. The value is not used.',
  CELL_NUMBER_UNCLEAR:
    'The cell has digits but not one number: "over 500", "10-12", "3/5", or what reads as two numbers. The value is not used.',
  CELL_APPROXIMATE:
    'The number is given as an estimate, such as "about 500". It is used, so the result is an estimate too.',
  CELL_NUMBER_IN_WORDS:
    'The number is given with a word such as thousand or million ("2,5 nghìn"). The full number is worked out and used; it may have been rounded.',
  CELL_AMBIGUOUS_NUMBER:
    'A number typed as text has one mark before three digits, such as "1.234": in a count the mark is taken to separate thousands, in a percentage decimals. The value is used as read.',
  COLUMN_TEXT_NUMBERS:
    'Some numbers of the column are stored as text. They are read as numbers; only the formulas of Excel pass over them.',
  COLUMN_LINKS:
    'Where a link is proof enough (such as a section of a website), the cell holds the address of a page. It is taken for a yes; the page is not opened.',
  PART_EXCEEDS_WHOLE:
    'A number is part of another one in its row but larger, such as more women than people. The part is not used, so the unit does not count in the indicators that need it.',
  PARTS_NOT_WHOLE:
    'Parts that must make up a total (men and women) come to another number than the total given. The total is not used; the parts are.',
  ANSWERS_IMPLIED:
    'A unit leaves a yes/no question blank but gives the count behind it, such as women in planning. More than 0 is taken for yes, 0 for no.',
  ANSWER_AGAINST_COUNT:
    'A yes/no answer is against the count behind it, such as "no" beside 3 people. The answer is used.',
  TOTAL_MISMATCH:
    'A total in the file is not the sum of its rows. Totals are never added in; the result rests on the rows.',
  TALLY_MISMATCH:
    'A total under yes/no answers ("41" or "41/43") is not how many say yes. The result rests on the answers.',
  PERCENT_MISMATCH:
    'A percentage in the file is not that of the numbers in its row, by more than rounding. The result rests on the numbers.',
} satisfies Partial<MeaningTable>;
