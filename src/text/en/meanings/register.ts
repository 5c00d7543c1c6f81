import type { MeaningTable } from '../../diagnostic-help-tables.ts';

/** Units held against a register. */
export const enRegisterMeanings = {
  REGISTER_NO_TABLE:
    'No sheet of the file given by --register lists units: there is no header of unit names with one more column of a register, or the same units come again and again, as in a list of people. The register is not used, and nothing is checked.',
  REGISTER_UNIT_UNREPORTED:
    'The register has this unit, but no file has data of it. It counts among those expected, is unknown in a share of units, and leaves a sum below its threshold undetermined.',
  REGISTER_UNIT_UNKNOWN:
    'A unit of the data has the code or name of no unit in the register. Its data are counted all the same.',
  REGISTER_UNIT_AMBIGUOUS:
    'Several registered units have the code or name of this one, and nothing tells them apart. Its data are counted, but which unit it is stays open; those that no other row is count as not reported.',
  REGISTER_UNIT_TWICE:
    'Two units that are written differently in the data are one of the register: one by its code, one by its name, or by a name given twice. Both are counted, so that one unit may be counted twice.',
  REGISTER_KIND_DIFFERS:
    'A column or heading of the data says one kind of unit, the register another. The kind of the register is used.',
  REGISTER_CODE_DIFFERS:
    "By the register, the code in this row is one unit's and the name another's. The row is taken for the unit of the code.",
} satisfies Partial<MeaningTable>;
