// @ts-check
// How points in time are written in German.

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const short = 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' ');
const week = 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' ');
const seasons = ['Frühling', 'Sommer', 'Herbst', 'Winter'];
/** @type {Record<string, string>} */
const mods = {
  APPROX: 'etwa',
  BEFORE: 'vor',
  AFTER: 'nach',
  ON_OR_BEFORE: 'bis',
  ON_OR_AFTER: 'ab',
  LESS_THAN: 'weniger als',
  MORE_THAN: 'mehr als',
  EQUAL_OR_LESS: 'höchstens',
  EQUAL_OR_MORE: 'mindestens',
};
/** @type {Record<string, [string, string, string]>} */
const units = {
  Y: ['Jahr', 'Jahre', 'jedes'],
  Q: ['Quartal', 'Quartale', 'jedes'],
  M: ['Monat', 'Monate', 'jeden'],
  W: ['Woche', 'Wochen', 'jede'],
  WE: ['Wochenende', 'Wochenenden', 'jedes'],
  D: ['Tag', 'Tage', 'jeden'],
  DE: ['Jahrzehnt', 'Jahrzehnte', 'jedes'],
  CE: ['Jahrhundert', 'Jahrhunderte', 'jedes'],
  TH: ['Stunde', 'Stunden', 'jede'],
  TM: ['Minute', 'Minuten', 'jede'],
  TS: ['Sekunde', 'Sekunden', 'jede'],
};
/** @type {Record<string, [string, string]>} */
const phases = { START: ['Anfang', 'früh'], MID: ['Mitte', 'Mitte'], END: ['Ende', 'spät'] };

/** "Anfang 2025", "Ende des Sommers 2025", "Mitte der 1980er-Jahre". @param {string} mod @param {string} text @param {string} grain */
function phase(mod, text, grain) {
  const [noun, adverb] = phases[mod];
  if (grain === 'month' || grain === 'year') return `${noun} ${text}`;
  if (grain === 'decade' || grain === 'week') return `${noun} der ${text}`;
  if (grain === 'season') return `${noun} des ${text.replace(/^\p{L}+/u, '$&s')}`;
  if (grain === 'century' || grain === 'quarter') return `${noun} des ${text.replace(/Jahrhundert|Quartal/, '$&s')}`;
  if (grain === 'half') return `${noun} des ${text.replace('es Halbjahr', 'en Halbjahres')}`;
  return `${text} (${adverb})`;
}

/** @param {string} year */
const of = (year) => (year ? ` ${year}` : '');

/** @type {typeof import('./en-time.js').time} */
export const time = {
  week,
  longDay: (d, m, year) => `${d}. ${months[m]} ${year}`,
  day: (day, d, m, year) => `${day < 0 ? '' : `${week[day].slice(0, 2)}., `}${d}. ${short[m]}${of(year)}`,
  month: (m, year) => `${months[m]}${of(year)}`,
  season: (n, year) => `${seasons[n]}${of(year)}`,
  quarter: (n, year) => `${n}. Quartal${of(year)}`,
  half: (n, year) => `${n === '1' ? 'erstes' : 'zweites'} Halbjahr${of(year)}`,
  decade: (start) => `${start}er-Jahre`,
  century: (n) => `${n}. Jahrhundert`,
  weekdays: (day) => `${week[day].toLowerCase()}s`,
  weekOf: (monday) => `Woche ab ${monday}`,
  weekendOf: (monday) => `Wochenende der Woche ab ${monday}`,
  clock: (clock) => `${clock} Uhr`,
  at: (day, clock) => `${day}, ${clock}`,
  range: (from, to) => `${from} bis ${to}`,
  amount: (n, unit) =>
    n ? `${Number(n).toLocaleString('de')} ${units[unit][n === '1' ? 0 : 1]}` : `einige ${units[unit][1]}`,
  every: (text, unit) => (unit ? `${units[unit][2]} ${units[unit][0]}` : `alle ${text}`),
  mod: (mod, text, grain) => (phases[mod] ? phase(mod, text, grain) : mods[mod] ? `${mods[mod]} ${text}` : text),
  parts: { MO: 'Morgen', MI: 'Mittag', AF: 'Nachmittag', EV: 'Abend', NI: 'Nacht', DT: 'tagsüber' },
  refs: { PRESENT_REF: 'jetzt', PAST_REF: 'in der Vergangenheit', FUTURE_REF: 'in der Zukunft' },
  open: 'nicht aufgelöst',
  grains: {
    open: 'offen',
    vague: 'unbestimmt',
    range: 'Zeitspanne',
    repeats: 'wiederholt',
    duration: 'Dauer',
    time: 'Uhrzeit',
    day: 'Tag',
    weekday: 'Wochentag',
    weekend: 'Wochenende',
    week: 'Woche',
    month: 'Monat',
    season: 'Jahreszeit',
    quarter: 'Quartal',
    half: 'Halbjahr',
    year: 'Jahr',
    decade: 'Jahrzehnt',
    century: 'Jahrhundert',
  },
};
