// @ts-check
// Writes TIMEX3 values the way people write dates.

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEK = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
/** By their codes in ISO 8601-2 and in TIMEX3. @type {Record<string, string>} */
const SEASONS = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
};
/** @type {Record<string, string>} */
const PARTS = { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime' };
/** @type {Record<string, string>} */
const REFS = { PRESENT_REF: 'now', PAST_REF: 'in the past', FUTURE_REF: 'in the future' };
/** @type {Record<string, string>} */
const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day', WE: 'weekend', Q: 'quarter', DE: 'decade', CE: 'century' };
/** @type {Record<string, string>} */
const CLOCK = { H: 'hour', M: 'minute', S: 'second' };
/** @type {Record<string, string>} */
const MODS = {
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

/**
 * @param {string} value
 * @param {string} mod
 * @param {string} type DATE, TIME, DURATION or SET
 * @returns {{text: string, grain: string}} what to show, and how precise it is
 */
export function written(value, mod = '', type = '') {
  const [text, grain] = type === 'SET' ? [every(value), 'repeats'] : plain(value);
  const before = MODS[mod];
  return { text: before ? `${before} ${text}` : text, grain };
}

/** @param {string} value */
function every(value) {
  const [text] = plain(value);
  if (value.startsWith('P')) return `every ${text.replace(/^1 /, '')}`;
  return text;
}

/** @param {string} value @returns {[string, string]} */
function plain(value) {
  if (!value) return ['not resolved', 'open'];
  const [from, to] = value.split('/');
  if (to && !from.startsWith('P')) return [`${plain(from)[0]} to ${plain(to)[0]}`, 'range'];
  if (REFS[value]) return [REFS[value], 'vague'];
  if (value.startsWith('P')) return [duration(value), 'duration'];
  const [day, clock] = value.split('T');
  if (clock === undefined) return date(day);
  const shown = PARTS[clock] ?? clock.replace(/^(\d\d:\d\d).*/, '$1').replace(/^(\d\d)$/, '$1:00');
  return [day ? `${date(day)[0]}, ${shown}` : shown, 'time'];
}

/** @param {string} value @returns {[string, string]} */
function date(value) {
  const [, y, rest = ''] = /^([\dX]{2,4})(?:-(.*))?$/.exec(value) ?? [];
  if (!y) return [value, ''];
  const year = y.includes('X') && y !== 'XXXX' ? '' : y === 'XXXX' ? '' : y;
  if (!rest) {
    if (y.length === 2) return [`${Number(y) + 1}th century`, 'century'];
    if (y.length === 3 || /^\d{3}X$/.test(y)) return [`${y.slice(0, 3)}0s`, 'decade'];
    return [year || value, 'year'];
  }
  const end = year ? ` ${year}` : '';
  if (/^\d\d-\d\d$/.test(rest)) {
    const [m, d] = rest.split('-').map(Number);
    const week = year ? `${DAYS[new Date(Date.UTC(Number(year), m - 1, d)).getUTCDay()]} ` : '';
    return [`${week}${d} ${MONTHS[m - 1]?.slice(0, 3)}${end}`, 'day'];
  }
  if (SEASONS[rest]) return [`${SEASONS[rest]}${end}`, 'season'];
  if (/^\d\d$/.test(rest)) return [`${MONTHS[Number(rest) - 1] ?? rest}${end}`, 'month'];
  if (/^Q\d$/.test(rest)) return [`${rest}${end}`, 'quarter'];
  if (/^H\d$/.test(rest))
    return [`${rest === 'H1' ? 'first' : 'second'} half${year ? ` of ${year}` : ''}`, 'half year'];
  if (/^WXX-\d$/.test(rest)) return [`${WEEK[Number(rest[4]) % 7]}s`, 'weekday'];
  const week = /^W(\d\d)(-WE|-\d)?$/.exec(rest);
  if (week && year)
    return [
      `${week[2] === '-WE' ? 'weekend of the ' : ''}week of ${monday(Number(year), Number(week[1]))}`,
      week[2] === '-WE' ? 'weekend' : 'week',
    ];
  return [value, ''];
}

/** Monday of an ISO week. @param {number} year @param {number} week */
function monday(year, week) {
  const fourth = new Date(Date.UTC(year, 0, 4)); // always in week 1
  const day = new Date(fourth.getTime() + ((week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * 864e5);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()].slice(0, 3)} ${day.getUTCFullYear()}`;
}

/** @param {string} value */
function duration(value) {
  const [days, clock = ''] = value.slice(1).split('T');
  const parts = [...days.matchAll(/([\d.X]+)(WE|DE|CE|[YMWDQ])/g)].map(([, n, u]) => amount(n, UNITS[u]));
  parts.push(...[...clock.matchAll(/([\d.X]+)([HMS])/g)].map(([, n, u]) => amount(n, CLOCK[u])));
  return parts.join(' ') || value;
}

/** @param {string} n @param {string} unit */
function amount(n, unit) {
  if (/X/.test(n)) return `some ${unit}s`.replace('centurys', 'centuries');
  return `${n} ${n === '1' ? unit : `${unit}s`.replace('centurys', 'centuries')}`;
}

/** "14 October 2025" @param {string} day YYYY-MM-DD */
export function longDay(day) {
  const [y, m, d] = day.split('-').map(Number);
  return `${d} ${MONTHS[m - 1]} ${y}`;
}
