// @ts-check
// Writes TIMEX3 values the way people write dates, in the language of the page.

import { more } from './more.js';

/** By their codes in ISO 8601-2 and in TIMEX3: spring, summer, autumn, winter. @type {Record<string, number>} */
const SEASONS = { 21: 0, 22: 1, 23: 2, 24: 3, SP: 0, SU: 1, FA: 2, WI: 3 };

/**
 * @param {string} value
 * @param {string} mod
 * @param {string} type DATE, TIME, DURATION or SET
 * @returns {{text: string, grain: string, unit: string}} what to show, and how precise it is: in words, and as a name
 */
export function written(value, mod = '', type = '') {
  const [text, unit] = type === 'SET' ? [every(value), 'repeats'] : plain(value);
  return { text: more.time.mod(mod, text, unit), grain: more.time.grains[unit] ?? '', unit };
}

/** @param {string} value */
function every(value) {
  const [text] = plain(value);
  if (!value.startsWith('P')) return text;
  const once = /^P(T?)1([A-Z]+)$/.exec(value);
  return more.time.every(text, once ? once[1] + once[2] : '');
}

/** @param {string} value @returns {[string, string]} */
function plain(value) {
  const t = more.time;
  if (!value) return [t.open, 'open'];
  const [from, to] = value.split('/');
  if (to && !from.startsWith('P')) return [t.range(plain(from)[0], plain(to)[0]), 'range'];
  if (t.refs[value]) return [t.refs[value], 'vague'];
  if (value.startsWith('P')) return [duration(value), 'duration'];
  const [day, clock] = value.split('T');
  if (clock === undefined) return date(day);
  const shown = t.parts[clock] ?? t.clock(clock.replace(/^(\d\d:\d\d).*/, '$1').replace(/^(\d\d)$/, '$1:00'));
  return [day ? t.at(date(day)[0], shown) : shown, 'time'];
}

/** @param {string} value @returns {[string, string]} */
function date(value) {
  const t = more.time;
  const [, y, rest = ''] = /^([\dX]{2,4})(?:-(.*))?$/.exec(value) ?? [];
  if (!y) return [value, ''];
  const year = y.includes('X') ? '' : y;
  if (!rest) {
    if (y.length === 2) return [t.century(Number(y) + 1), 'century'];
    if (y.length === 3 || /^\d{3}X$/.test(y)) return [t.decade(`${y.slice(0, 3)}0`), 'decade'];
    return [year || value, 'year'];
  }
  if (/^\d\d-\d\d$/.test(rest)) {
    const [m, d] = rest.split('-').map(Number);
    const day = year ? new Date(Date.UTC(Number(year), m - 1, d)).getUTCDay() : -1;
    return [t.day(day, d, m - 1, year), 'day'];
  }
  if (rest in SEASONS) return [t.season(SEASONS[rest], year), 'season'];
  if (/^(0[1-9]|1[0-2])$/.test(rest)) return [t.month(Number(rest) - 1, year), 'month'];
  if (/^Q\d$/.test(rest)) return [t.quarter(rest[1], year), 'quarter'];
  if (/^H\d$/.test(rest)) return [t.half(rest[1], year), 'half'];
  if (/^WXX-\d$/.test(rest)) return [t.weekdays(Number(rest[4]) % 7), 'weekday'];
  const week = /^W(\d\d)(-WE|-\d)?$/.exec(rest);
  if (week && year) {
    const monday = mondayOf(Number(year), Number(week[1]));
    return week[2] === '-WE' ? [t.weekendOf(monday), 'weekend'] : [t.weekOf(monday), 'week'];
  }
  return [value, ''];
}

/** Monday of an ISO week. @param {number} year @param {number} week */
function mondayOf(year, week) {
  const fourth = new Date(Date.UTC(year, 0, 4)); // always in week 1
  const day = new Date(fourth.getTime() + ((week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * 864e5);
  return more.time.day(-1, day.getUTCDate(), day.getUTCMonth(), String(day.getUTCFullYear()));
}

/** @param {string} value */
function duration(value) {
  const [days, clock = ''] = value.slice(1).split('T');
  const amount = (/** @type {string} */ n, /** @type {string} */ unit) => more.time.amount(/X/.test(n) ? '' : n, unit);
  const parts = [...days.matchAll(/([\d.X]+)(WE|DE|CE|[YMWDQ])/g)].map(([, n, u]) => amount(n, u));
  parts.push(...[...clock.matchAll(/([\d.X]+)([HMS])/g)].map(([, n, u]) => amount(n, `T${u}`)));
  return parts.join(' ') || value;
}

/**
 * The stretch of time a value covers, where that says more than the value: from its first day to its last, or on the clock.
 * @param {string} earliest YYYY-MM-DDTHH:MM @param {string} latest the same, exclusive
 */
export function stretch(earliest, latest) {
  const length = Date.parse(`${latest}Z`) - Date.parse(`${earliest}Z`);
  const [day, from] = earliest.split('T');
  const [end, to] = latest.split('T');
  if (!(length > 60000)) return '';
  if (from !== '00:00' || to !== '00:00') {
    const { clock, at, range } = more.time;
    return range(at(longDay(day), clock(from)), end === day ? clock(to) : at(longDay(end), clock(to)));
  }
  const last = new Date(Date.parse(`${latest}Z`) - 1).toISOString().slice(0, 10);
  return last === day ? '' : more.time.range(longDay(day), longDay(last));
}

/** "14 October 2025" @param {string} day YYYY-MM-DD */
export function longDay(day) {
  const [y, m, d] = day.split('-').map(Number);
  return more.time.longDay(d, m - 1, y);
}

/** The hour of a moment here: as the reader's part of the world writes it, if it speaks the language of the page. @param {Date} then */
export function hour(then) {
  const { code } = more.language;
  const region = navigator.language.startsWith(code) ? navigator.language : code;
  return then.toLocaleTimeString(region, { hour: '2-digit', minute: '2-digit' });
}
