import { describe, expect, it } from 'vitest';
import { daysInMonth } from '../../src/domain/calendar.ts';
import { dayOfSerial, DAYS_TO_1904, fractionsTypedFor, serialOfIso } from '../../src/workbook/serial-date.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const iso = (serial: number): string | null => {
  const found = dayOfSerial(serial);
  return found && `${found.year}-${two(found.month)}-${two(found.day)}`;
};

describe('a serial number', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [366, '1900-12-31'],
    [367, '1901-01-01'],
    [36526, '2000-01-01'],
    [45658, '2025-01-01'],
    [45658.999, '2025-01-01'],
    [2958465, '9999-12-31'],
    [2958466, null],
    [0, null],
    [0.5, null],
    [-1, null],
    [Number.NaN, null],
  ])('%d is %s', (serial, day) => {
    expect(iso(serial)).toBe(day);
  });

  it('of every day of two centuries leads to it and comes from it', () => {
    let serial = 0;
    for (let year = 1900; year < 2100; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= daysInMonth(year, month); day += 1) {
          serial += serial === 59 ? 2 : 1;
          if (
            dayOfSerial(serial)?.day !== day ||
            serialOfIso(`${year}-${two(month)}-${two(day)}`) !== serial
          ) {
            expect.fail(`${year}-${month}-${day}`);
          }
        }
      }
    }
    expect(iso(serial)).toBe('2099-12-31');
  });

  it('of the 1904 system is that many days later', () => {
    expect(iso(0 + DAYS_TO_1904)).toBe('1904-01-01');
  });
});

describe('an ISO date', () => {
  it.each(['', 'T12:00:00', '12:30', '1899-12-31', '2025-02-29', '2025-13-01', '2025-00-10'])(
    '%j that is no day has no number',
    (text) => {
      expect(serialOfIso(text)).toBe(0);
    },
  );

  it('may carry a time', () => {
    expect(serialOfIso('2025-05-03T00:00:00')).toBe(45780);
  });
});

describe('what was typed for a day', () => {
  it.each([
    [{ year: 2025, month: 5, day: 3 }, ['3/5', '5/3']],
    [{ year: 2025, month: 4, day: 4 }, ['4/4']],
    [{ year: 2025, month: 1, day: 17 }, ['17/1', '1/17']],
    [{ year: 2005, month: 3, day: 1 }, ['1/3', '3/1', '3/05']],
  ])('%j', (date, typed) => {
    expect(fractionsTypedFor(date)).toEqual(typed);
  });
});
