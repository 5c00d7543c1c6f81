import type { ObservedValue } from '../domain/observation.ts';

/** What the rows of a column come to so far: a sum of counts, or a tally of answers. */
export class RunningSum {
  /** Counts added up, or units that say yes. */
  total = 0n;
  /** Units that say yes or no. */
  answers = 0;
  units = 0;
  first = 0;
  last = 0;
  /** A value that could not be read leaves the sum unknown. */
  isOpen = false;

  get isEmpty(): boolean {
    return this.first === 0;
  }

  add(row: number, value: ObservedValue): void {
    this.first ||= row;
    this.last = row;
    this.units += 1;
    if (value.status === 'count') this.total += value.value;
    else if (value.status === 'answer') this.#answer(value.answer);
    else if (value.status !== 'missing') this.isOpen = true;
  }

  #answer(answer: 'yes' | 'no' | 'excluded'): void {
    if (answer === 'yes') this.total += 1n;
    if (answer !== 'excluded') this.answers += 1;
  }

  /** "41/43" may count the units that answered or all there are. */
  agrees(value: bigint, of: bigint | null): boolean {
    return value === this.total && (of === null || (of >= this.answers && of <= this.units));
  }

  copy(): RunningSum {
    return Object.assign(new RunningSum(), this);
  }
}
