// @ts-check
// How points in time are written in English.

const months = 'January February March April May June July August September October November December'.split(' ');
const week = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** @type {Record<string, string>} */
const mods = {
  START: 'early',
  MID: 'mid',
  END: 'late',
  APPROX: 'about',
  BEFORE: 'before',
  AFTER: 'after',
  ON_OR_BEFORE: 'by',
  ON_OR_AFTER: 'from',
  LESS_THAN: 'less than',
  MORE_THAN: 'more than',
  EQUAL_OR_LESS: 'at most',
  EQUAL_OR_MORE: 'at least',
};
/** By their codes in TIMEX3, those of the clock after a T. @type {Record<string, [string, string]>} */
const units = {
  Y: ['year', 'years'],
  Q: ['quarter', 'quarters'],
  M: ['month', 'months'],
  W: ['week', 'weeks'],
  WE: ['weekend', 'weekends'],
  D: ['day', 'days'],
  DE: ['decade', 'decades'],
  CE: ['century', 'centuries'],
  TH: ['hour', 'hours'],
  TM: ['minute', 'minutes'],
  TS: ['second', 'seconds'],
};
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
/** @type {Record<string, string>} */
const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
/** @param {string} year */
const of = (year) => (year ? ` ${year}` : '');
/** Months count from 0, days of the week from Sunday, −1 where it is not known; a year may be "". */
export const time = {
  week,
  longDay: (/** @type {number} */ d, /** @type {number} */ m, /** @type {number} */ year) =>
    `${d} ${months[m]} ${year}`,
  day: (/** @type {number} */ day, /** @type {number} */ d, /** @type {number} */ m, /** @type {string} */ year) =>
    `${day < 0 ? '' : `${week[day].slice(0, 3)} `}${d} ${months[m]?.slice(0, 3)}${of(year)}`,
  month: (/** @type {number} */ m, /** @type {string} */ year) => `${months[m]}${of(year)}`,
  season: (/** @type {number} */ n, /** @type {string} */ year) =>
    `${['spring', 'summer', 'autumn', 'winter'][n]}${of(year)}`,
  quarter: (/** @type {string} */ n, /** @type {string} */ year) => `Q${n}${of(year)}`,
  half: (/** @type {string} */ n, /** @type {string} */ year) =>
    `${n === '1' ? 'first' : 'second'} half${year && ` of ${year}`}`,
  decade: (/** @type {string} */ start) => `${start}s`,
  century: (/** @type {number} */ n) => `${n}${endings[ordinals.select(n)]} century`,
  weekdays: (/** @type {number} */ day) => `${week[day]}s`,
  weekOf: (/** @type {string} */ monday) => `week of ${monday}`,
  weekendOf: (/** @type {string} */ monday) => `weekend of the week of ${monday}`,
  clock: (/** @type {string} */ clock) => clock,
  at: (/** @type {string} */ day, /** @type {string} */ clock) => `${day}, ${clock}`,
  range: (/** @type {string} */ from, /** @type {string} */ to) => `${from} to ${to}`,
  /** A number of units, or "" for some. */
  amount: (/** @type {string} */ n, /** @type {string} */ unit) =>
    n ? `${Number(n).toLocaleString('en')} ${units[unit][n === '1' ? 0 : 1]}` : `some ${units[unit][1]}`,
  /** Every so often; the unit when it is once in one. */
  every: (/** @type {string} */ text, /** @type {string} */ unit) => `every ${unit ? units[unit][0] : text}`,
  mod: (/** @type {string} */ mod, /** @type {string} */ text, /** @type {string} */ _grain) =>
    mods[mod] ? `${mods[mod]} ${text}` : text,
  /** @type {Record<string, string>} */
  parts: { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime' },
  /** @type {Record<string, string>} */
  refs: { PRESENT_REF: 'now', PAST_REF: 'in the past', FUTURE_REF: 'in the future' },
  open: 'not resolved',
  /** How precise a value is. @type {Record<string, string>} */
  grains: {
    open: 'open',
    vague: 'vague',
    range: 'range',
    repeats: 'repeats',
    duration: 'duration',
    time: 'time',
    day: 'day',
    weekday: 'weekday',
    weekend: 'weekend',
    week: 'week',
    month: 'month',
    season: 'season',
    quarter: 'quarter',
    half: 'half year',
    year: 'year',
    decade: 'decade',
    century: 'century',
  },
};
