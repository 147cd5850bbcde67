// @ts-check
// Every word the page says before and beside a result, in German.

import { some } from './de-numbers.js';
import { reason } from './de-why.js';

/** @typedef {typeof import('./en.js')} English */

/** @type {English['words']} */
export const words = {
  copied: 'Kopiert',
  found: (c) =>
    `Gefunden: ${some(c.p, 'Person', 'Personen')}, ${some(c.o, 'Organisation', 'Organisationen')}, ${some(c.l, 'Ort', 'Orte')}, ${some(c.d, 'Datum', 'Daten')} und ${some(c.q, 'Zitat', 'Zitate')}.`,
  undone: 'Rückgängig gemacht.',
  redone: 'Wiederholt.',
  kept: 'Der vorige Text bleibt erhalten: „Rückgängig“ holt ihn zurück.',
  working: 'Wird gelesen …',
  library: 'Bibliothek',
  stop: 'Anhalten',
  retry: 'Noch einmal versuchen',
  promise: 'Nichts verlässt dieses Gerät',
  fresh: 'Neuer Text',
  open: 'Öffnen …',
  openFile: 'Datei öffnen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  light: 'Helle Farben',
  dark: 'Dunkle Farben',
  exports: 'Exportieren',
  sent: (n) => `${some(n, 'Byte', 'Bytes')} gesendet`,
};

/** @type {English['problems']} */
export const problems = {
  empty: () => 'Darin ist kein Text. Kopieren Sie die Wörter des Artikels und fügen Sie sie hier ein.',
  'too-long': (size) =>
    `Dieser Text ist zu lang${size ? ` (${size} MB)` : ''}: Möglich sind 16 MB, etwa drei Millionen Wörter. Fügen Sie jeweils nur einen Artikel ein.`,
  'bad-date': () => 'Das ist kein Datum. Schreiben Sie es als Jahr-Monat-Tag, etwa 2025-11-30.',
  unreadable: (name) =>
    `${name || 'Diese Datei'} ließ sich nicht lesen. Öffnen Sie eine Datei der Art .txt, .md, .html, .eml, .docx oder .pdf oder fügen Sie die Wörter ein.`,
  load: () =>
    'Das Leseprogramm ließ sich nicht laden. Ihr Text bleibt erhalten. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  crashed: () =>
    'Das Leseprogramm ist bei diesem Text zweimal stehen geblieben. Ihr Text bleibt erhalten. Versuchen Sie es noch einmal oder fügen Sie nur einen Teil ein, um die Stelle zu finden.',
  copy: () =>
    'Der Browser lässt diese Seite nicht an die Zwischenablage. Speichern Sie stattdessen die Datei oder markieren und kopieren Sie von Hand.',
  aborted: () => 'Angehalten. Ihr Text bleibt erhalten.',
  internal: () =>
    'Etwas in diesem Text hat das Leseprogramm verwirrt. Ihr Text bleibt erhalten. Versuchen Sie es noch einmal oder fügen Sie nur einen Teil ein.',
};

/** @type {English['notices']} */
export const notices = {
  rules: (line, why) => `Die Regeln sind für diesen Text aus: in Zeile ${line}, ${reason(why) ?? why}.`,
};
