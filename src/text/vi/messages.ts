import type { MessageTable } from '../message.ts';
import { viCellMessages } from './messages/cells.ts';
import { viFormMessages } from './messages/forms.ts';
import { viInputMessages } from './messages/inputs.ts';
import { viPeopleMessages } from './messages/people.ts';
import { viPlanMessages } from './messages/plans.ts';
import { viRegisterMessages } from './messages/register.ts';
import { viTableMessages } from './messages/tables.ts';
import { viUnitMessages } from './messages/units.ts';

/** One Vietnamese message per code: what is wrong, and what to do. */
export const viMessages: MessageTable = {
  ...viPlanMessages,
  ...viInputMessages,
  ...viTableMessages,
  ...viUnitMessages,
  ...viRegisterMessages,
  ...viCellMessages,
  ...viFormMessages,
  ...viPeopleMessages,
};
