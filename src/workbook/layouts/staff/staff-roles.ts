import type { ColumnRole } from '../../../domain/reading.ts';
import { DEGREES, isCodedRole, STAFF_ROLES, UNCLEAR_DEGREES } from '../../../domain/staff.ts';
import type { LayoutTools } from '../../layout.ts';
import { fold, withoutDiacritics } from '../../spelling.ts';
import { technicalNames } from './code-lists.ts';
import { legendIn } from './legend.ts';

interface Words {
  readonly roles: ReadonlyMap<string, ColumnRole>;
  readonly people: ReadonlySet<string>;
  readonly degreeWords: ReadonlySet<string>;
  readonly planningWords: ReadonlySet<string>;
  readonly trainedWords: ReadonlySet<string>;
  /** What a degree is as the header of a column of marks; one that says no single degree is left to the cells. */
  readonly degreeMarks: ReadonlyMap<string, ColumnRole>;
  readonly groups: ReadonlySet<string>;
  /** Words of time, with the roles they may follow. */
  readonly times: ReadonlyMap<string, ReadonlySet<ColumnRole>>;
}
const NOW: ReadonlySet<ColumnRole> = new Set(['degree', 'position']);
const ONCE: ReadonlySet<ColumnRole> = new Set(['degree']);
/** Roles of columns that say something of one person; "Nữ giáo viên" may be a number of them. */
const OF_ONE_PERSON: ReadonlySet<ColumnRole> = new Set([
  'person_name',
  'person_id',
  'birth',
  'sex',
  'degree',
  'position',
  'status',
]);
/** Words of the longest phrase that is taken off a header: "người lao động". */
const LONGEST_PHRASE = 3;

/** "Chuyên môn" alone may be the subject taught. */
const TELLS_DEGREE = /\b(?:trinh do|cao nhat)\b/u;
const PLANNING = ['quy hoạch', 'qh'];
const TELLS_PLANNING = /\b(?:quy hoach|qh)\b/u;
/** As the vocabulary spells it whatever word was used: "được bồi dưỡng", "đã ĐT, BD". */
const TELLS_TRAINED = /\bda tap huan\b/u;
const TELLS_BOARD = /\bvstbpn\b/u;

/** Tells what the headers of a staff list say their columns are. */
export class StaffRoles {
  readonly #tools: LayoutTools;
  /** Made when the first text may head a column of names: most sheets have none. */
  #words: Words | null = null;

  constructor(tools: LayoutTools) {
    this.#tools = tools;
  }

  #vocabulary(): Words {
    if (this.#words) return this.#words;
    const { columns, people, degreeHeaders, planningHeaders, trainedHeaders, degrees, groups, times } =
      this.#tools.catalogue.vocabulary.staff;
    const roles = new Map<string, ColumnRole>();
    for (const role of [...STAFF_ROLES, 'unit_name'] as const)
      for (const word of columns[role]) roles.set(this.#plain(word), role);
    this.#words = {
      roles,
      people: new Set(people.map((word) => this.#plain(word))),
      degreeMarks: new Map([
        ...UNCLEAR_DEGREES.flatMap((degree) => degrees[degree]).map(
          (word) => [this.#plain(word), 'degree'] as const,
        ),
        ...DEGREES.flatMap((degree) =>
          degrees[degree].map((word) => [this.#plain(word), `degree_${degree}`] as const),
        ),
      ]),
      degreeWords: new Set(degreeHeaders.map((word) => this.#plain(word))),
      planningWords: new Set([...planningHeaders, ...PLANNING].map((word) => this.#plain(word))),
      trainedWords: new Set(trainedHeaders.map((word) => this.#plain(word))),
      groups: new Set(groups.map((group) => this.#plain(group))),
      times: new Map([
        ...times.once.map((time) => [this.#plain(time), ONCE] as const),
        ...times.now.map((time) => [this.#plain(time), NOW] as const),
      ]),
    };
    return this.#words;
  }

  #plain(text: string): string {
    return withoutDiacritics(this.#tools.speller.exact(text));
  }

  /** By the technical name, else by the lowest levels that name a role under groups that change nothing. */
  ofPath(path: readonly string[]): ColumnRole | null {
    const leaf = path.at(-1) ?? '';
    const technical = technicalNames(leaf).length === 1 ? this.ofText(leaf) : null;
    if (technical) return technical;
    const levels = isTechnical(leaf) ? path.slice(0, -1) : path;
    const plain = levels.map((level) => this.#plainHeader(level));
    for (let from = 0; from < plain.length; from += 1) {
      const role = this.#roleUnder(plain.slice(0, from), this.#roleOfWords(plain.slice(from).join(' ')));
      if (role) return role;
    }
    const degree = this.#degreeUnder(plain.slice(0, -1), plain.at(-1) ?? '');
    if (degree) return degree;
    // "Chức vụ, công việc được giao" is about positions.
    const [first = '', ...more] = (levels.at(-1) ?? '').split(/[,;/]/u);
    const led = more.length > 0 ? this.#roleOfWords(this.#plainHeader(first)) : null;
    const under = this.#roleUnder(plain.slice(0, -1), led);
    if (under) return under;
    // "Chuyên môn (trình độ cao nhất)": here what is in brackets tells.
    const whole = this.#roleUnder(plain.slice(0, -1), this.#roleOfParts(this.#plain(levels.at(-1) ?? '')));
    if (whole) return whole;
    const role = this.#tools.binder.roleOf(levels.at(-1) ?? '');
    return role === 'parent' ? null : role;
  }

  /** The role of words, or of those before "hiện nay", "khi tuyển dụng". */
  #roleOfWords(words: string): ColumnRole | null {
    const { roles, times } = this.#vocabulary();
    const role = roles.get(words);
    if (role) return role;
    for (const [time, allowed] of times) {
      const timed = words.endsWith(` ${time}`) ? roles.get(words.slice(0, -time.length - 1)) : undefined;
      if (timed && allowed.has(timed)) return timed;
    }
    const { degreeWords } = this.#vocabulary();
    if (shortened(words, degreeWords, false).some((form) => roles.get(form) === 'degree')) return 'degree';
    return this.#roleOfParts(words) ?? this.#roleWithPeople(words);
  }

  /** "Chuyên môn cao nhất", "Được quy hoạch chức danh": made of nothing but such words, one of them telling what it is. */
  #roleOfParts(words: string): ColumnRole | null {
    const { degreeWords, planningWords } = this.#vocabulary();
    if (TELLS_DEGREE.test(words) && isMadeOf(words, degreeWords)) return 'degree';
    if (TELLS_PLANNING.test(words) && isMadeOf(words, planningWords)) return 'planning';
    return TELLS_TRAINED.test(words) ? this.#roleOfTrained(words) : null;
  }

  /** "Nữ QH đã BD, tập huấn", "Đã tập huấn nghiệp vụ VSTBPN": who was trained, of those in planning or of a committee. */
  #roleOfTrained(words: string): ColumnRole | null {
    const { planningWords, trainedWords } = this.#vocabulary();
    const isOfBoard = TELLS_BOARD.test(words);
    if (isOfBoard === TELLS_PLANNING.test(words)) return null;
    if (isOfBoard) return isMadeOf(words, trainedWords) ? 'board_trained' : null;
    return isMadeOf(words, new Set([...trainedWords, ...planningWords])) ? 'planning_trained' : null;
  }

  /** The role of words beside words for staff: "Họ tên CB, GV, NV", "GV_NGAY_SINH". What counts staff is no such role. */
  #roleWithPeople(words: string): ColumnRole | null {
    const { roles, people } = this.#vocabulary();
    const [, ...forms] = shortened(words, people, true);
    const role = forms.map((form) => roles.get(form)).find((one) => one !== undefined) ?? null;
    if (role === 'given_name') return 'person_name';
    return role !== null && OF_ONE_PERSON.has(role) ? role : null;
  }

  /** The column of marks for a degree under a group of degrees: "Trình độ đào tạo > ĐHSP". */
  #degreeUnder(groups: readonly string[], leaf: string): ColumnRole | null {
    const mark = this.#vocabulary().degreeMarks.get(leaf) ?? null;
    const areDegrees = groups.some((one) => this.#isOfDegrees(one) || this.#roleOfWords(one) === 'degree');
    return areDegrees ? this.#roleUnder(groups, mark) : null;
  }

  /** "Trình độ đào tạo chuyên môn": a group of nothing but such words changes no degree below it. */
  #isOfDegrees(group: string): boolean {
    const { degreeWords } = this.#vocabulary();
    return shortened(group, degreeWords, false).some((form) => degreeWords.has(form));
  }

  /** What a header is under groups that change nothing, or that name the same: "Ban VSTBPN > Đã bồi dưỡng". */
  #roleUnder(groups: readonly string[], role: ColumnRole | null): ColumnRole | null {
    const { groups: neutral } = this.#vocabulary();
    let under = role;
    for (const group of groups) {
      if (under === null) return null;
      if (neutral.has(group) || (under.startsWith('degree') && this.#isOfDegrees(group))) continue;
      under = asPartOf(this.#roleOfWords(group), under);
    }
    return under;
  }

  /** The role of the column that a list of codes is for: "Danh mục giới tính". */
  ofListTitle(title: string): ColumnRole | null {
    return this.#roleOfWords(this.#plainHeader(title).replace(/^(?:danh muc|bang ma|dm|ma) /u, ''));
  }

  ofText(text: string): ColumnRole | null {
    const [technical] = technicalNames(text);
    if (technical === undefined) return this.#roleOfWords(this.#plainHeader(text));
    const words = technical.toLowerCase().replaceAll('_', ' ');
    const coded = this.#roleOfWords(this.#plain(words.replace(/^(?:ma|dm) /u, '')));
    const role = this.#roleOfWords(this.#plain(words)) ?? (coded && isCodedRole(coded) ? coded : undefined);
    const said = isTechnical(text) ? null : this.#roleOfWords(this.#plainHeader(text));
    return role ?? said ?? this.#tools.binder.roleOf(words);
  }

  /** "Họ tên (*)", "Giới tính (Nam/Nữ)", "Giới tính 1: Nam, 2: Nữ": what is in brackets, or of codes, explains. */
  #plainHeader(text: string): string {
    const bare = (legendIn(text)?.title || text).replace(/\([^()]*\)/gu, ' ');
    return this.#plain(fold(bare) === '' ? text : bare);
  }
}

/** Whether a text is a technical name alone: "Trình độ (DM_TRINH_DO)" has words of its own. */
const isTechnical = (text: string): boolean => technicalNames(text).length === 1 && !/\s/u.test(text.trim());

/** What a role is under a header that names one itself; null when the two do not go together. */
function asPartOf(group: ColumnRole | null, role: ColumnRole): ColumnRole | null {
  if (group === role) return role;
  if (group === 'planning' && role === 'planning_trained') return role;
  if (group === 'board' && role === 'planning_trained') return 'board_trained';
  if (group === 'degree' && role.startsWith('degree_')) return role;
  return null;
}

/** Whether words are nothing but given phrases, one after the other. */
const isMadeOf = (words: string, phrases: ReadonlySet<string>): boolean =>
  phrases.has(shortened(words, phrases, false).at(-1) ?? '');

/** Words, then ever fewer of them as given phrases are taken off their end, and off their start where asked. */
function shortened(words: string, phrases: ReadonlySet<string>, fromStart: boolean): string[] {
  const rest = words.split(' ');
  const forms = [words];
  for (let most = LONGEST_PHRASE; most > 0 && rest.length > 1;) {
    const length = Math.min(most, rest.length - 1);
    if (phrases.has(rest.slice(-length).join(' '))) rest.splice(-length);
    else if (fromStart && phrases.has(rest.slice(0, length).join(' '))) rest.splice(0, length);
    else {
      most -= 1;
      continue;
    }
    forms.push(rest.join(' '));
    most = LONGEST_PHRASE;
  }
  return forms;
}
