import { ABSENCE_EN } from '../phrases.ts';
import type { MessageTable } from '../../message.ts';
import { quoted } from './wording.ts';

/** Lists of people. */
export const enPeopleMessages = {
  EVENT_AUDIENCE_MIXED: ({ shown }) => ({
    problem: `"${shown}" is several audiences in one number, which cannot be told apart; the row is not counted.`,
    remedy: 'Write a row for each audience with its own number.',
  }),
  EVENT_AUDIENCE_UNKNOWN: ({ shown }) => ({
    problem: `"${shown}" is no audience of the plan that is known; the row is not counted.`,
    remedy: 'Say parents, pupils, or managers, teachers and staff.',
  }),
  EVENT_OTHER_PERIOD: ({ events, period }) => ({
    problem: `${events} events are dated outside ${period} and are not added to it.`,
    remedy: 'Check the dates of the events, or --period.',
  }),
  EVENT_PART_EXCEEDS: ({ part, whole }) => ({
    problem: `The women (${part}) are more than the contacts of the event (${whole}); the row is not counted.`,
    remedy: 'Correct whichever cell is wrong.',
  }),
  EVENT_SECTION_UNCLEAR: ({ shown, events }) => ({
    problem: `Section "${shown}" may be of contacts, of trainings or of something else; its ${events} figures are not counted.`,
    remedy: 'If it trains communicators, say so in its name; if it is of contacts, name it so.',
  }),
  EVENT_UNDATED: ({ period }) => ({
    problem: `Some events lack a full date and are counted in ${period}, the period of the file.`,
    remedy: 'Write day, month and year of every event.',
  }),
  EVENT_TRAINING: ({ events }) => ({
    problem: `${events} events that train communicators are counted as trainings, not as contacts.`,
    remedy: 'If that is wrong, correct the column of contents.',
  }),
  STAFF_LEFT_OUT: ({ reasons }) => ({
    problem: `${reasons.reduce((sum, { people }) => sum + people, 0)} people of the list are not counted: ${reasons
      .map(({ reason, people, words }) => `${ABSENCE_EN[reason]} ${people} (by ${quoted(words)})`)
      .join('; ')}.`,
    remedy: 'If one of them still belonged to the unit in the period, correct the status or note.',
  }),
  PERSON_SECONDED_IN: ({ people }) => ({
    problem: `${people} people seconded here from another unit (from this cell) are counted in this unit.`,
    remedy: 'If the unit they come from counts them, delete the row, or write “Biệt phái” as the status.',
  }),
  STAFF_TOTAL_DIFFERS: ({ printed, listed }) => ({
    problem: `This line says that the list has ${printed} people, but ${listed} are listed; those listed are used.`,
    remedy: 'See whether the list lacks people or has too many, then correct this line.',
  }),
  STAFF_LIST_PART: ({ part }) => ({
    problem: `By its title this list holds only ${part === 'planning' ? 'people in leadership planning' : 'members of the committee'}; only measures of them are counted.`,
    remedy: 'If it is the list of the whole unit, correct the title.',
  }),
  STAFF_COLUMN_MISSING: ({ role }) => ({
    problem: `No column of this list (headers in this row) is known to tell ${role === 'degree' ? "degrees; master's and doctorates" : 'who is in leadership planning; the people in planning'} are not counted.`,
    remedy: `If a column does, say it, such as --map "<header>=${role}".`,
  }),
  STAFF_ROWS_UNCLEAR: ({ rows }) => ({
    problem: `${rows} rows hold one text alone and may be a person or a heading; they are not counted (from this cell on).`,
    remedy: 'If it is a person, fill in sex and degree; a heading needs nothing.',
  }),
  PERSON_NAME_MISSING: ({ rows }) => ({
    problem: `${rows} rows have data but no name; they are not counted (from this cell on).`,
    remedy: 'Fill in the name, or delete the row.',
  }),
  PERSON_UNIT_MISSING: ({ people }) => ({
    problem: `${people} people have no unit and are not counted (from this cell on).`,
    remedy: 'Fill in the name or code of the unit in every row.',
  }),
  PERSON_SEX_UNCLEAR: ({ found }) => ({
    problem:
      found === 'none'
        ? 'The sex of the person in this row is not given; measures of women in the unit cannot be counted.'
        : found === 'both'
          ? 'This row says both man and woman; measures of women in the unit cannot be counted.'
          : 'The sex written in this cell is not understood; measures of women in the unit cannot be counted.',
    remedy: 'Write "Nam" or "Nữ", or fill in only one of the two columns.',
  }),
  PERSON_SEX_UNCLEAR_MORE: ({ cells }) => ({
    problem: `${cells} more rows, from this one on, do not tell the sex.`,
    remedy: 'Write "Nam" or "Nữ" for every person.',
  }),
  PERSON_DEGREE_UNKNOWN: ({ cells, found }) => ({
    problem: `${found === 'unknown' ? 'The degree in this cell is not understood' : "This cell does not tell whether a master's degree is held or studied for"}${cells > 1 ? ` (nor in ${cells - 1} other cells of the same words)` : ''}; the unit's ${found === 'unknown' ? "master's and doctorates" : "master's"} cannot be counted.`,
    remedy:
      found === 'unknown'
        ? 'Write the degree held: "Tiến sĩ", "Thạc sĩ", "Đại học", "Cao đẳng" …; for a student "Đại học; đang học thạc sĩ".'
        : 'Where it is held write "Thạc sĩ"; for a student "Đại học; đang học thạc sĩ"; for a doctoral student who holds it "Thạc sĩ (NCS)".',
  }),
  PERSON_DEGREE_BLANK: ({ cells }) => ({
    problem: `${cells} people have no degree filled in (from this cell on); they are taken to hold neither a master's nor a doctorate.`,
    remedy: "Fill in the degree of whoever holds a master's or a doctorate.",
  }),
  PERSON_STATUS_UNKNOWN: ({ cells }) => ({
    problem: `The employment status in this cell is not understood${cells > 1 ? ` (nor in ${cells - 1} other cells of the same words)` : ''}; the person is counted.`,
    remedy: 'Write "Đang làm việc", "Biệt phái", "Nghỉ hưu", "Chuyển đi", "Thôi việc" ….',
  }),
  PERSON_CELL_UNREADABLE: ({ cells }) => ({
    problem: `This cell shows an error or has no computed value${cells > 1 ? ` (as do ${cells - 1} others of the column)` : ''}; measures that need it cannot be counted.`,
    remedy: 'Correct the formula or type the value.',
  }),
  PERSON_REPEATED: ({ by, other, rows, isCounted }) => ({
    problem: `The person in this row has the same ${by === 'id' ? 'number' : by === 'name' ? 'name and birth year' : 'name and birth date'} as the one at ${other}${rows > 1 ? ` (and ${rows - 1} other repeats)` : ''}; ${isCounted ? 'both are counted' : 'counted once'}.`,
    remedy: isCounted
      ? 'If it is one person, delete a row.'
      : 'If they are two, correct the wrong cell; if one, delete a row.',
  }),
  PEOPLE_NOT_COMPARED: ({ people }) => ({
    problem: `The list is very long: repeated people were looked for among the first ${people} only.`,
    remedy: 'Split the list by unit to find repeats further down.',
  }),
  CODE_LIST_UNNAMED: ({ header, role, cells, lists }) => ({
    problem: `Column "${header}" holds codes in ${cells} cells but does not say of which list; they are not guessed from their numbers.`,
    remedy: `Say it, such as --map "${header}=${role}:${lists[0] ?? ''}". Lists: ${lists.join(', ')}.`,
  }),
  CODE_UNKNOWN: ({ list, shown, cells }) => ({
    problem: `List ${list} has no code "${shown}"${cells > 1 ? ` (${cells} cells)` : ''}; measures that need this cell cannot be counted.`,
    remedy: 'Correct the code, or name another list with --map.',
  }),
  CODE_ZERO_LOST: ({ header, role, list, shown, cells }) => ({
    problem: `Code "${shown}" may be "${shown.padStart(2, '0')}" without its leading zero, but may mean something else in another list (${cells} cells from this one on); it is not used.`,
    remedy: `Format the column as text and type both digits again, or declare the list, such as --map "${header}=${role}:${list}".`,
  }),
  CODE_ZERO_RESTORED: ({ list, shown, readAs, cells }) => ({
    problem: `Code "${shown}" is read as "${readAs}" of list ${list} (leading zero lost, ${cells} cells from this one on).`,
    remedy: 'Format the column as text to keep the zero.',
  }),
} satisfies Partial<MessageTable>;
