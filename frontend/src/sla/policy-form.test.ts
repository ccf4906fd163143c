import type { Policies } from '@switchboard/contract/sla.ts';
import { expect, test } from 'vitest';
import { fieldsOf, minutesOf, policiesOf, spanOf } from './policy-form.ts';

test('minutes are told in the largest unit that fits', () => {
  expect(spanOf(30, 'calendar')).toEqual({ amount: '30', unit: 'minutes' });
  expect(spanOf(240, 'business')).toEqual({ amount: '4', unit: 'hours' });
  expect(spanOf(2880, 'calendar')).toEqual({ amount: '2', unit: 'days' });
  expect(spanOf(2880, 'business')).toEqual({ amount: '48', unit: 'hours' });
});

test('what is typed becomes whole minutes, or nothing', () => {
  expect(minutesOf({ amount: '1,5', unit: 'hours' })).toBe(90);
  expect(minutesOf({ amount: '0', unit: 'hours' })).toBeNull();
  expect(minutesOf({ amount: 'soon', unit: 'minutes' })).toBeNull();
  expect(minutesOf({ amount: '', unit: 'minutes' })).toBeNull();
  expect(minutesOf({ amount: '366', unit: 'days' })).toBeNull();
});

test('nothing is changed by looking', () => {
  const policy = { response_minutes: 90, resolution_minutes: 1440, clock: 'business' } as const;
  const policies: Policies = {
    policies: { low: policy, medium: policy, high: policy, urgent: policy },
    calendar: { time_zone: 'UTC', intervals: { mon: [['09:00', '17:00']] }, holidays: ['2026-12-25'] },
  };
  expect(policiesOf(fieldsOf(policies))).toEqual(policies);
});
