import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Lists with one person a row, and logs of events. Nothing here names a person. */
export const enPeopleMeanings = {
  STAFF_LEFT_OUT:
    'By their status, a remark or a heading, some people of the list are retired, transferred, seconded away and so on. They are not counted; the message says how many, and by which words.',
  STAFF_LIST_PART:
    "The title says that the list is only of people in planning or of a committee. Measures of that group alone are counted, the unit's totals are not.",
  STAFF_COLUMN_MISSING:
    'A list of a whole unit has no column of degrees, or tells who in planning was trained but not who is in planning. The measures that need the column are not counted.',
  STAFF_TOTAL_DIFFERS:
    'A closing line gives another number of people than the list has. The number counted is used.',
  STAFF_ROWS_UNCLEAR:
    'A row has a single cell with words: a person of whom nothing is filled in, or an unusual heading. It is not counted as a person.',
  PERSON_SECONDED_IN:
    'Some people are said to be seconded from elsewhere. They are counted in this unit; were they counted in their own too, it would be twice.',
  PERSON_NAME_MISSING:
    'A row has a sex, a degree and so on, but the cell of the name is blank. It is not counted as a person.',
  PERSON_UNIT_MISSING:
    "The list is of several units, but this person's row does not tell which. The person is not counted.",
  PERSON_SEX_UNCLEAR:
    'The sex is blank, both are given, or the word is not understood. It is not guessed from a name: the counts of women that the person may belong to are not used for that unit.',
  PERSON_SEX_UNCLEAR_MORE:
    'Besides the cells listed, further rows of the column have no clear sex. The counts of women that they may belong to are not used.',
  PERSON_DEGREE_UNKNOWN:
    'The degree is not a word of the vocabulary, or one such as "cao học" that does not tell whether it is held. The counts of master\'s degrees or PhDs that the person may belong to are not used for that unit.',
  PERSON_DEGREE_BLANK:
    "The degree is blank while others of the unit have one. The person counts, as one without a master's degree or PhD.",
  PERSON_STATUS_UNKNOWN:
    'The column of statuses has a word that is not in the vocabulary. The person counts as one of the unit.',
  PERSON_CELL_UNREADABLE:
    'A cell of the list shows an error or a formula without a result. The counts that need it are not used for the unit.',
  PERSON_REPEATED:
    'A row has the id number, or the name and date of birth, of an earlier row: it counts once. Name and year of birth alone may be two people: both count.',
  PEOPLE_NOT_COMPARED:
    'The list is longer than people are compared in. Those after that count, but repeats among them are not found.',
  CODE_LIST_UNNAMED:
    'A column has codes instead of words, but its header does not name their list. One code means different things in different lists, so they are not read, and counts that need the column are not used.',
  CODE_UNKNOWN:
    'The code is not in the list of its column. The counts that the person may belong to are not used.',
  CODE_ZERO_LOST:
    'A code of one digit seems to be one of two that lost its leading zero ("3" for "03"), but another list may mean something else by it. It is not used.',
  CODE_ZERO_RESTORED:
    'A code of one digit is read as one of two that lost its leading zero, because no list means something else by it or because the list was named by hand. It is used.',
  EVENT_AUDIENCE_MIXED:
    'An event has one number for several audiences, such as "parents and pupils", which cannot be told apart. The row counts for none of them.',
  EVENT_AUDIENCE_UNKNOWN:
    "An event's audience is none that the plan counts (parents, pupils, staff …). The row does not count.",
  EVENT_OTHER_PERIOD:
    'The log has events whose dates lie outside the period being checked. They are not added to it.',
  EVENT_PART_EXCEEDS: 'An event has more women than contacts. The row does not count.',
  EVENT_SECTION_UNCLEAR:
    'The heading above may be of communication, of training, or of something else. No row with figures below it counts.',
  EVENT_UNDATED:
    'Some events lack the day, month or year. They count in the period being checked, as if they were of it.',
  EVENT_TRAINING:
    'By its content or heading, an event trains people who communicate. Who came counts as trained, not as reached.',
} satisfies Partial<MeaningTable>;
