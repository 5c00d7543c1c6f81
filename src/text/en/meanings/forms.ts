import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Official statistics forms. */
export const enFormMeanings = {
  FORM_PARTS_ADDED:
    'The form has no block of all schools, only blocks such as public and private ones. The sum of the blocks that are filled in is used.',
  FORM_COLUMN_REPEATED:
    'Two columns of a block have the same header, and nobody can tell which is right. The part of the form below that header is not read.',
  FORM_KIND_USED:
    'The unit is an office or a school of several levels, but the form is made for one level. The figures count as those of a unit of that level.',
  FORM_PROXY:
    'A row of the form counts something near to a measure of the plan, but not the measure itself. It is not used in its place.',
  FORM_VISITING:
    'The form has a row of visiting teachers. Within the teachers they are part of the figures and cannot be told apart; in a row beside them they are not counted.',
  FORM_PROFESSORS:
    'The form has rows of professors beside the doctorates. They are added to the doctorates, unless the rows by degree come to the total without them.',
  FORM_DEGREE_ELSEWHERE:
    "A row of master's degrees or doctorates stands under a heading that is not the degree held, such as those in training. It is not counted.",
  FORM_GROUP_LEFT_OUT:
    "Support staff are not listed by degree. Master's degrees and doctorates are counted without them.",
  FORM_GROUP_UNSPLIT:
    "Managers or teachers are not listed by degree, or not all of them. The unit's master's degrees and doctorates are not counted, for this group would be lacking.",
  FORM_GROUP_ABSENT:
    "The form has no row of managers, or none of teachers. Without managers, master's degrees and doctorates are counted for the other groups; without teachers they are not counted.",
  FORM_ROW_REPEATED: 'A group or a row by degree stands twice. Neither is used, and no sum with it is.',
  FORM_CELL_BLANK: 'A cell that a sum needs is blank. A blank is not 0, so that sum is not worked out.',
  FORM_PART_EXCEEDS_WHOLE:
    "A number of the form is larger than the one it is part of: more women than people, more master's degrees than the group has people. The part is not used.",
  FORM_SUM_MISMATCH:
    'A total of the form is not the sum of its parts. Where only one of the two is used, the message says which.',
} satisfies Partial<MeaningTable>;
