import type { Catalogue, Measure, StatisticsFormWords } from '../domain/measure.ts';
import type { CodeList, CountedPeople } from '../domain/staff.ts';
import type { CatalogueFile } from './schema.ts';

/** A catalogue file of the right shape as a catalogue. Cheap: it is done at every start. */
export function toCatalogue(file: CatalogueFile): Catalogue {
  const { columns, neutral_groups, lists, unit_kinds, synonyms, staff, statistics_form, ...words } =
    file.vocabulary;
  const { degree_fillers, degree_headers, planning_headers, trained_headers, not_held, ...staffWords } =
    staff;
  return {
    version: file.version,
    measures: new Map(file.measures.map((measure) => [measure.id, toMeasure(measure)])),
    vocabulary: {
      ...words,
      columns: {
        ordinal: columns.ordinal,
        unitName: columns.unit_name,
        unitCode: columns.unit_code,
        unitKind: columns.unit_kind,
        parent: columns.parent,
        period: columns.period,
        note: columns.note,
      },
      synonyms: synonyms.map(([canonical = '', ...others]) => [canonical, ...others] as const),
      neutralGroups: neutral_groups,
      lists: {
        label: lists.label,
        countingUnit: lists.counting_unit,
        value: lists.value,
        part: lists.part,
        done: lists.done,
        rate: lists.rate,
        target: lists.target,
        verdict: lists.verdict,
        comparison: lists.comparison,
        met: lists.met,
        notMet: lists.not_met,
        yes: lists.yes,
        no: lists.no,
        chapters: lists.chapters,
        women: lists.women,
      },
      unitKinds: unit_kinds,
      statisticsForm: toFormWords(statistics_form),
      staff: {
        ...staffWords,
        degreeFillers: degree_fillers,
        degreeHeaders: degree_headers,
        planningHeaders: planning_headers,
        trainedHeaders: trained_headers,
        notHeld: not_held,
      },
    },
    codeLists: file.code_lists.map(toCodeList),
  };
}

function toFormWords(file: CatalogueFile['vocabulary']['statistics_form']): StatisticsFormWords {
  const { unit_of_count, columns, kinds, ...words } = file;
  const { minority_women, ...others } = columns;
  return {
    ...words,
    unitOfCount: unit_of_count,
    columns: { ...others, minorityWomen: minority_women },
    // A key without words is the same as none.
    kinds: kinds as StatisticsFormWords['kinds'],
  };
}

const toCodeList = (list: CatalogueFile['code_lists'][number]): CodeList => ({
  id: list.id,
  of: list.of,
  namedBy: list.named_by,
  codes: list.codes,
  others: list.of === 'degree' ? (list.others ?? null) : null,
  isPartial: list.partial ?? false,
});

type CountedFile = Extract<CatalogueFile['measures'][number], { kind: 'count' }>['counted'];

const toCounted = (counted: CountedFile): CountedPeople | null =>
  counted === undefined
    ? null
    : {
        sex: counted.sex ?? null,
        degree: counted.degree ?? null,
        position: counted.position ?? null,
        marks: counted.marks ?? [],
      };

function toMeasure(file: CatalogueFile['measures'][number]): Measure {
  const { id, label, headers, units } = file;
  const base = { id, label, headers, units };
  switch (file.kind) {
    case 'count':
      return {
        ...base,
        kind: 'count',
        counts: file.counts,
        nature: file.nature,
        partOf: file.part_of ?? null,
        sumOf: file.sum_of ?? [],
        counted: toCounted(file.counted),
      };
    case 'yesno':
      return {
        ...base,
        kind: 'yesno',
        quarterly: file.quarterly ?? false,
        excludedAnswers: file.excluded_answers ?? [],
        linkIsYes: file.link_is_yes ?? false,
        standIn: file.stand_in ?? null,
        impliedBy: file.implied_by ?? null,
        counted: toCounted(file.counted),
      };
    case 'percent':
      return { ...base, kind: 'percent', of: file.of, in: file.in };
    case 'text':
      return { ...base, kind: 'text' };
  }
}
