// Values of dates as people write them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longDay, stretch, written } from '../time.js';

test('values', () => {
  for (const [value, text, grain, mod, type] of [
    ['2025-11-30', 'Sun 30 Nov 2025', 'day'],
    ['2025-11', 'November 2025', 'month'],
    ['2025', '2025', 'year'],
    ['198', '1980s', 'decade'],
    ['198X', '1980s', 'decade'],
    ['2024-24', 'winter 2024', 'season'],
    ['2025-SU', 'summer 2025', 'season'],
    ['2025-Q3', 'Q3 2025', 'quarter'],
    ['2025-H1', 'first half of 2025', 'half year'],
    ['2024-W01', 'week of 1 Jan 2024', 'week'],
    ['2024-W19-WE', 'weekend of the week of 6 May 2024', 'weekend'],
    ['2025-11-30T14:30', 'Sun 30 Nov 2025, 14:30', 'time'],
    ['2025-11-30TMO', 'Sun 30 Nov 2025, morning', 'time'],
    ['T06', '06:00', 'time'],
    ['2023/2024', '2023 to 2024', 'range'],
    ['XXXX-05-03', '3 May', 'day'],
    ['XXXX-WXX-1', 'Mondays', 'weekday'],
    ['P3D', '3 days', 'duration'],
    ['P5Y6M', '5 years 6 months', 'duration'],
    ['PT4H53M6S', '4 hours 53 minutes 6 seconds', 'duration'],
    ['PXM', 'some months', 'duration'],
    ['P1W', 'every week', 'repeats', '', 'SET'],
    ['2025-09', 'early September 2025', 'month', 'START'],
    ['PRESENT_REF', 'now', 'vague'],
    ['', 'not resolved', 'open'],
  ]) {
    const { text: words, grain: how } = written(value, mod, type);
    assert.deepEqual([words, how], [text, grain], value);
  }
  assert.equal(longDay('2025-10-14'), '14 October 2025');
});

test('the stretch of time a value covers', () => {
  for (const [earliest, latest, text] of [
    ['2013-01-01T00:00', '2014-01-01T00:00', '1 January 2013 to 31 December 2013'],
    ['2025-05-10T00:00', '2025-05-12T00:00', '10 May 2025 to 11 May 2025'],
    ['0090-01-01T00:00', '0091-01-01T00:00', '1 January 90 to 31 December 90'],
    ['2025-10-14T00:00', '2025-10-15T00:00', ''],
    ['2025-10-14T10:00', '2025-10-14T10:01', ''],
    ['2025-10-14T05:00', '2025-10-14T12:00', '14 October 2025, 05:00 to 12:00'],
    ['2025-05-14T20:00', '2025-05-15T06:00', '14 May 2025, 20:00 to 15 May 2025, 06:00'],
    ['', '2025-05-15T06:00', ''],
  ])
    assert.equal(stretch(earliest, latest), text);
});
