import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Plans, the catalogue of measures and mappings as files, and what to know of the plan that was chosen. */
export const enPlanMeanings = {
  PLAN_SYNTAX:
    'A plan, mapping, config or other file of the command is not well-formed YAML, most often because of indentation, a colon or a quote. The file is not used.',
  PLAN_SHAPE:
    'A key of a YAML file is unknown, missing, or has a value that is not accepted. An unknown key is always an error, so that nothing is passed over because of a slip. The file is not used.',
  PLAN_DUPLICATE:
    'One file uses the id of an indicator, goal, assumption, obligation, deadline or measure twice, so that nobody can tell which one is meant elsewhere. The file is not used.',
  PLAN_EVALUATION:
    'An indicator is evaluated in exactly one way: ratio, unit_share, count or attestation; by_sex goes with ratio only. The file is not used.',
  PLAN_MILESTONE_TIME:
    'A milestone says its time exactly once: by, from or throughout; every goes with throughout only. The file is not used.',
  PLAN_MILESTONE_ORDER:
    'The milestones of an indicator must follow one another in time, each later than the one before. The file is not used.',
  PLAN_MILESTONE_OUTSIDE:
    "A milestone's year lies outside the years of the plan, or its first year is after its last. The file is not used.",
  PLAN_BACKWARD_TARGET:
    'A later milestone asks less than an earlier one of the same indicator: most often a slip in copying. The file is not used.',
  PLAN_SHARE_OVER_100: 'A threshold in percent is above 100%. The file is not used.',
  PLAN_THRESHOLD_UNIT:
    'A threshold does not fit the way its indicator is evaluated: a share needs one with %, a count one without, a qualitative indicator has none. The file is not used.',
  PLAN_TOLERANCE:
    'tolerance only means something for a threshold of "about" (~), and stands with another comparator. The file is not used.',
  PLAN_UNKNOWN_MEASURE:
    'A plan, the catalogue or a mapping names a measure that is not in the catalogue of measures. The file is not used.',
  PLAN_MEASURE_KIND:
    'A measure is in the catalogue but not of the kind that is needed here: count, yesno, percent or text. The file is not used.',
  PLAN_NOT_QUARTERLY:
    "A milestone is judged by quarter (every: quarter), but the indicator's measure is not asked for by quarter. The file is not used.",
  PLAN_NO_LOCATOR:
    'An indicator does not say where it stands in the text, so nobody can check it. The file is not used.',
  PLAN_EMPTY_POPULATION:
    'An indicator names no kind of unit, so there is no unit to count. The file is not used.',
  PLAN_UNKNOWN_ASSUMPTION:
    'An indicator rests on an assumption that the file does not declare under assumptions. The file is not used.',
  PLAN_SCHEDULE:
    'A deadline says its day in exactly one way; here there is none, or more than one. The file is not used.',
  PLAN_PERIOD:
    "The plan's first year is after its last, or its last after the year of its orientation. The file is not used.",
  PLAN_NO_TARGETS:
    'The chosen plan has no threshold to compare with. The result lists duties and deadlines only; nothing is met or not met.',
  PLAN_UNVERIFIED:
    'The text of this plan was not available, so its file holds no thresholds and nothing is concluded from it.',
  PLAN_PARTIAL:
    'The plan file holds only thresholds that a source confirms; the text may have further indicators. Those it holds are used as usual.',
  PLAN_ADOPTS:
    'The chosen plan says that it takes over the targets of another plan. That other plan is not checked by itself.',
  PERIOD_OUTSIDE_PLAN:
    'The period being checked lies outside the years in which the plan holds. The data are read, but every indicator of this plan is out of scope.',
  PLACE_MISMATCH:
    "The file's titles name another place than the plan's. The result is worked out all the same, but the file or the plan may be the wrong one.",
  ISSUER_DISSOLVED:
    'The authority that issued the plan was dissolved before the end of the reporting period. Its thresholds are used, but whether the plan still holds must be confirmed.',
  WEAKER_TARGET:
    'Of several plans checked together, a due target of a lower level asks less than the higher level asks for the same thing. Each plan still has its own result.',
} satisfies Partial<MeaningTable>;
