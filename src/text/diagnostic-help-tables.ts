import type { DiagnosticCode } from '../domain/diagnostic.ts';
import { enCellMeanings } from './en/meanings/cells.ts';
import { enFormMeanings } from './en/meanings/forms.ts';
import { enInputMeanings } from './en/meanings/inputs.ts';
import { enPeopleMeanings } from './en/meanings/people.ts';
import { enPlanMeanings } from './en/meanings/plans.ts';
import { enRegisterMeanings } from './en/meanings/register.ts';
import { enTableMeanings } from './en/meanings/tables.ts';
import { enUnitMeanings } from './en/meanings/units.ts';
import type { ExampleTable } from './example.ts';
import type { Language } from './language.ts';
import { cellExamples } from './vi/examples/cells.ts';
import { formExamples } from './vi/examples/forms.ts';
import { inputExamples } from './vi/examples/inputs.ts';
import { peopleExamples } from './vi/examples/people.ts';
import { planExamples } from './vi/examples/plans.ts';
import { registerExamples } from './vi/examples/register.ts';
import { tableExamples } from './vi/examples/tables.ts';
import { unitExamples } from './vi/examples/units.ts';
import { viCellMeanings } from './vi/meanings/cells.ts';
import { viFormMeanings } from './vi/meanings/forms.ts';
import { viInputMeanings } from './vi/meanings/inputs.ts';
import { viPeopleMeanings } from './vi/meanings/people.ts';
import { viPlanMeanings } from './vi/meanings/plans.ts';
import { viRegisterMeanings } from './vi/meanings/register.ts';
import { viTableMeanings } from './vi/meanings/tables.ts';
import { viUnitMeanings } from './vi/meanings/units.ts';

/** When a code is said, and what becomes of the data: one to three sentences for each. */
export type MeaningTable = Readonly<Record<DiagnosticCode, string>>;

export const MEANINGS: Readonly<Record<Language, MeaningTable>> = {
  vi: {
    ...viPlanMeanings,
    ...viInputMeanings,
    ...viTableMeanings,
    ...viUnitMeanings,
    ...viRegisterMeanings,
    ...viCellMeanings,
    ...viPeopleMeanings,
    ...viFormMeanings,
  },
  en: {
    ...enPlanMeanings,
    ...enInputMeanings,
    ...enTableMeanings,
    ...enUnitMeanings,
    ...enRegisterMeanings,
    ...enCellMeanings,
    ...enPeopleMeanings,
    ...enFormMeanings,
  },
};

/** Of Vietnamese workbooks, in either language. */
export const EXAMPLES: ExampleTable = {
  ...planExamples,
  ...inputExamples,
  ...tableExamples,
  ...unitExamples,
  ...registerExamples,
  ...cellExamples,
  ...peopleExamples,
  ...formExamples,
};
