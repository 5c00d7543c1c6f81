import type { MessageTable } from '../message.ts';
import { enCellMessages } from './messages/cells.ts';
import { enFormMessages } from './messages/forms.ts';
import { enInputMessages } from './messages/inputs.ts';
import { enPeopleMessages } from './messages/people.ts';
import { enPlanMessages } from './messages/plans.ts';
import { enRegisterMessages } from './messages/register.ts';
import { enTableMessages } from './messages/tables.ts';
import { enUnitMessages } from './messages/units.ts';

/** One English message per code: what is wrong, and what to do. */
export const enMessages: MessageTable = {
  ...enPlanMessages,
  ...enInputMessages,
  ...enTableMessages,
  ...enUnitMessages,
  ...enRegisterMessages,
  ...enCellMessages,
  ...enFormMessages,
  ...enPeopleMessages,
};
