// @ts-check
// Every word the parts say that are loaded later, in German.

import { time } from './de-time.js';

const one = new Intl.PluralRules('de');
/** @param {number} n */
const number = (n) => n.toLocaleString('de');
/** A number with its noun. @param {number} n @param {string} single @param {string} many */
const some = (n, single, many) => `${number(n)} ${one.select(n) === 'one' ? single : many}`;

/** @type {Partial<typeof import('./en-more.js').more>} */
export const more = {
  language: { code: 'de', other: 'en', name: 'English' },
  page: {
    title: 'Byline: wer und was in einem Artikel steht, wer was gesagt hat und wann',
    about:
      'Fügen Sie einen englischen Nachrichtenartikel ein und sehen Sie, wer und was darin steht, wer was gesagt hat und wann etwas geschieht. Nichts verlässt Ihr Gerät.',
    skip: 'Zum Text',
    filter: 'Markierungen und Suche',
    chips: 'Markierungen ein- und ausblenden',
    find: 'Im Text suchen',
    sheet: 'Artikel',
    heading: 'Wer hat was gesagt, und wann?',
    lead: 'Fügen Sie einen englischen Nachrichtenartikel ein. Personen, Orte, Zitate und Daten darin werden sofort markiert, auf diesem Gerät.',
    text: 'Text des Artikels',
    paste: 'Fügen Sie den Artikel hier ein',
    hint: 'Oder ziehen Sie eine Datei auf die Seite (.txt, .md, .html, .eml, .docx, .pdf). Kein Artikel zur Hand? ',
    sample: 'Unser Beispiel lesen',
    tabs: 'Teile der Seite',
    top: 'Text',
    who: 'Wer',
    said: 'Zitate',
    when: 'Wann',
    drop: 'Zum Lesen loslassen',
  },
  time,
  people: 'Personen',
  organizations: 'Organisationen',
  places: 'Orte',
  peoples: 'Nationalitäten und Gruppen',
  other: 'Ereignisse, Werke, Gesetze',
  legend: { p: 'Personen', o: 'Organisationen', l: 'Orte', d: 'Daten', q: 'Zitate', x: 'Weiteres' },
  types: {
    PERSON: 'Person',
    ORG: 'Organisation',
    GPE: 'Ort mit Regierung',
    LOC: 'Ort',
    FAC: 'Bauwerk oder Straße',
    NORP: 'Nationalität oder Gruppe',
    EVENT: 'Ereignis',
    PRODUCT: 'Produkt',
    WORK: 'Werk',
    LAW: 'Gesetz',
    DATE: 'Datum',
    TIME: 'Uhrzeit',
    DURATION: 'Dauer',
    SET: 'Wiederkehrende Zeit',
    direct: 'Direkt',
    mixed: 'Teils direkt',
    indirect: 'Indirekt',
  },
  who: 'Wer und was',
  said: 'Wer hat was gesagt',
  when: 'Wann',
  nobody: 'Niemand genannt',
  noNames: 'In diesem Text wurden keine Namen gefunden.',
  noQuotes: 'In diesem Text wird niemand zitiert.',
  noDates: 'In diesem Text stehen keine Daten.',
  unsure: 'unsicher',
  copyAll: 'Alle kopieren',
  parts: (n) => `aus ${some(n, 'Teil', 'Teilen')}`,
  showMore: (n) => `${number(n)} weitere zeigen`,
  mentioned: (n) => `${n} ${one.select(n) === 'one' ? 'Nennung' : 'Nennungen'}`,
  summary: (n) => some(n, 'Wort', 'Wörter'),
  source: {
    given: 'von Ihnen gesetzt',
    found: 'im Text gefunden',
    none: 'nicht gefunden; setzen Sie ihn, um „Monday“ einzuordnen',
  },
  close: 'Schließen',
  published: 'Erschienen am',
  edit: 'Text bearbeiten',
  done: 'Fertig',
  enter: 'Strg ↵',
  hit: (i, n) => `${number(i)} von ${number(n)}`,
  quoted: (text) => `„${text}“`,
  top: 'oben',
  showTop: 'Ganz oben zeigen',
  showIn: (paragraph) => `In Absatz ${paragraph} zeigen`,
  card: {
    here: 'Hier',
    forms: 'Formen',
    in: 'In',
    from: 'Bezug',
    against: (day) => `gerechnet vom ${day} an`,
    span: 'Zeitraum',
    between: (from, to) => `${from} bis vor ${to}`,
    value: 'Wert',
    speech: { direct: 'Direkte Rede', mixed: 'Teils direkte Rede', indirect: 'Indirekte Rede' },
    saidBy: 'Gesagt von',
    also: 'Auch',
    allOf: (name) => `Alles zu ${name}`,
    parts: 'Teile',
  },
  saved: (name) => `${name} gespeichert`,
  shown: (what) => `${what} eingeblendet`,
  hiddenNow: (what) => `${what} ausgeblendet`,
  bare: 'Alle Markierungen sind ausgeblendet. Mit h erscheinen sie wieder.',
  marked: 'Markierungen eingeblendet.',
  library: {
    name: 'Bibliothek',
    recent: 'Zuletzt gelesen',
    all: 'Alle Artikel',
    search: 'Titel und Texte durchsuchen',
    none: 'Noch keine Artikel. Jeder Artikel, den Sie lesen, wird hier aufbewahrt, nur in diesem Browser.',
    noHit: 'Kein Artikel enthält alle diese Wörter.',
    count: (n) => `${number(n)} Artikel`,
    hits: (n) => `${number(n)} gefunden`,
    more: (n) => `${number(n)} weitere zeigen`,
    shown: 'auf der Seite',
    words: (n) => some(n, 'Wort', 'Wörter'),
    untitled: 'Ohne Titel',
    today: (clock) => `Heute ${clock}`,
    yesterday: (clock) => `Gestern ${clock}`,
    published: (day) => `erschienen am ${day}`,
    remove: (title) => `„${title}“ löschen`,
    removed: (title) => `„${title}“ ist gelöscht.`,
    undo: 'Rückgängig',
    compare: 'Vergleichen',
    compareWith: (title) => `Mit „${title}“ vergleichen`,
    openFile: 'Dateien öffnen …',
    forget: 'Alles vergessen …',
    forgetAsk: (n) =>
      `Damit löschen Sie ${n === 1 ? 'einen Artikel' : `${number(n)} Artikel`}, Ihre Einstellungen und alles andere, was diese Seite in diesem Browser aufbewahrt. Das lässt sich nicht rückgängig machen.`,
    forgetYes: 'Alles löschen',
    forgetNo: 'Behalten',
    forgotten: 'Alles, was diese Seite in diesem Browser aufbewahrt hatte, ist gelöscht.',
    gone: 'Diesen Artikel gibt es nicht mehr.',
    kept: 'Artikel werden in diesem Browser aufbewahrt, sonst nirgends.',
    refused:
      'Dieser Browser lässt die Seite nichts aufbewahren, etwa in einem privaten Fenster: Artikel bleiben, bis die Seite geschlossen wird.',
    full: 'In diesem Browser ist kein Platz mehr: Der letzte Artikel ist nicht aufbewahrt. Löschen Sie einige oder sichern Sie ihn mit „Exportieren“.',
  },
  intake: {
    from: (name) => `Gelesen aus ${name}.`,
    leftOut: (what) => `Weggelassen: ${what}.`,
    skipped: ({ pictures = 0, contents = 0, furniture = 0, blank = 0 }) =>
      [
        pictures && some(pictures, 'Bild', 'Bilder'),
        contents && some(contents, 'Inhaltsverzeichnis', 'Inhaltsverzeichnisse'),
        furniture && `${some(furniture, 'Zeile', 'Zeilen')} am Seitenrand`,
        blank && `${some(blank, 'Seite', 'Seiten')} ohne Text`,
      ]
        .filter(Boolean)
        .join(', '),
    reading: (i, n) => `Datei ${number(i)} von ${number(n)} wird gelesen …`,
    readingOne: (name) => `${name} wird gelesen …`,
    readingPage: (name, i, n) => `${name} wird gelesen, Seite ${number(i)} von ${number(n)} …`,
    stop: 'Anhalten',
    arrived: (good, all) =>
      good === all ? `${number(all)} Dateien gelesen` : `${number(good)} von ${number(all)} Dateien gelesen`,
    arrivedWhere: 'Sie sind in der Bibliothek; die erste ist auf der Seite.',
    handedOver: 'Vom Lesezeichen übergeben.',
    handedBroken:
      'Das Lesezeichen hat etwas übergeben, das sich nicht lesen ließ. Markieren Sie den Artikel, kopieren Sie ihn und fügen Sie ihn hier ein.',
    shared: 'Von einer anderen App geteilt.',
    onlyAddress: (address) =>
      `Es wurde nur eine Adresse geteilt${address ? `: ${address.slice(0, 200)}` : ''}. Byline lädt keine Seiten, damit niemand erfährt, was Sie lesen. Öffnen Sie den Artikel, markieren Sie seinen Text und teilen Sie diesen, oder fügen Sie ihn ein.`,
    bookmark: 'Mit Byline lesen',
    bookmarkTitle: 'Von jeder Seite aus',
    bookmarkHow:
      'Ziehen Sie das zu den Lesezeichen Ihres Browsers. Klicken Sie es auf einer Seite mit einem Artikel an: Der markierte Text oder der Artikel öffnet sich hier. Er reist hinter dem # der Adresse, einem Teil, den Browser niemandem senden; der Verlauf Ihres Browsers behält ihn vielleicht.',
    bookmarkLong:
      'Dieser Text ist zu lang, um ihn zu übergeben. Markieren Sie einen Teil davon oder kopieren Sie ihn und fügen Sie ihn in Byline ein.',
    bookmarkEmpty:
      'Auf dieser Seite wurde kein Text gefunden. Markieren Sie die Wörter des Artikels und versuchen Sie es noch einmal.',
    problems: {
      empty: (name) => `In ${name} ist kein Text.`,
      'too-long': (name, size) =>
        `${name} ist zu groß${size ? ` (${size} MB)` : ''}: Möglich sind 16 MB Text. Kopieren Sie den Artikel heraus und fügen Sie ihn ein.`,
      picture: (name) =>
        `${name} ist ein Bild. Byline liest Text: Kopieren Sie die Wörter heraus oder fügen Sie sie ein.`,
      sound: (name) => `${name} ist Ton oder Video, kein Text. Fügen Sie die Wörter ein, wenn Sie sie haben.`,
      clipboard: () =>
        'In der Zwischenablage ist ein Bild, kein Text. Kopieren Sie die Wörter des Artikels und fügen Sie sie noch einmal ein.',
      binary: (name) =>
        `${name} ist kein Text, sondern ein Programm oder Daten. Öffnen Sie eine Datei der Art .txt, .md, .html, .eml, .docx oder .pdf oder fügen Sie die Wörter ein.`,
      zip: (name) =>
        `${name} ist eine gepackte Datei. Entpacken Sie sie und öffnen Sie die Artikel darin; es können mehrere auf einmal sein.`,
      epub: (name) => `${name} ist ein Buch. Kopieren Sie ein Kapitel heraus und fügen Sie es ein.`,
      office: (name) =>
        `${name} ist eine Tabelle oder Präsentation. Kopieren Sie den Text heraus und fügen Sie ihn ein.`,
      odt: (name) =>
        `${name} ist eine OpenDocument-Datei. Speichern Sie sie in ihrem Programm als .docx oder .txt oder kopieren Sie den Text und fügen Sie ihn ein.`,
      'old-office': (name) =>
        `${name} ist ein Dokument alter Art (.doc). Öffnen Sie es in einer Textverarbeitung und speichern Sie es als .docx oder kopieren Sie den Text und fügen Sie ihn ein.`,
      rtf: (name) =>
        `${name} ist eine RTF-Datei. Speichern Sie sie in ihrem Programm als .docx oder .txt oder kopieren Sie den Text und fügen Sie ihn ein.`,
      locked: (name) =>
        `${name} ist durch ein Passwort geschützt. Öffnen Sie die Datei in ihrem Programm und speichern Sie sie ohne Passwort oder kopieren Sie den Text und fügen Sie ihn ein.`,
      scanned: (name) =>
        `${name} enthält Bilder von Seiten, keinen Text. Lassen Sie die Datei zuerst von einem Programm mit Texterkennung (OCR) lesen oder fügen Sie die Wörter ein.`,
      damaged: (name) =>
        `${name} ist beschädigt und ließ sich nicht lesen. Besorgen Sie die Datei noch einmal oder kopieren Sie ihren Text und fügen Sie ihn ein.`,
      folder: (name) =>
        `${name} ist ein Ordner oder nicht mehr erreichbar. Öffnen Sie die Dateien darin; es können mehrere auf einmal sein.`,
      stopped: (name) => `${name} wurde nicht gelesen: angehalten.`,
      'too-slow': (name) =>
        `${name} hat zu lange gedauert und wurde aufgegeben. Kopieren Sie den Artikel heraus und fügen Sie ihn ein.`,
      'no-reader': (name) =>
        `Das Leseprogramm für ${name} ließ sich nicht laden: Beim ersten Mal braucht es das Netz. Verbinden Sie sich und versuchen Sie es noch einmal oder kopieren Sie den Text und fügen Sie ihn ein.`,
      'one-file': (name) =>
        `${name} lässt sich mit dieser Seite in einer Datei nicht lesen. Öffnen Sie die Datei in ihrem Programm, markieren Sie alles, kopieren Sie es und fügen Sie es hier ein; Byline auf einer Website liest sie unmittelbar.`,
      load: () => 'Das Leseprogramm ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
      crashed: (name) =>
        `Bei ${name} ist das Leseprogramm zweimal stehen geblieben. Kopieren Sie einen Teil des Textes und fügen Sie ihn ein.`,
      unreadable: (name) =>
        `${name} ließ sich nicht lesen. Öffnen Sie eine Datei der Art .txt, .md, .html, .eml, .docx oder .pdf oder fügen Sie die Wörter ein.`,
    },
  },
  compare: {
    name: 'Zwei Artikel im Vergleich',
    here: 'Auf der Seite',
    there: 'Damit verglichen',
    another: 'ein anderer Artikel',
    open: 'Öffnen',
    voices: 'Dasselbe Zitat, von jemand anderem',
    wordings: 'Dasselbe Zitat in anderen Worten',
    dates: 'Daten, die sich widersprechen',
    only: 'Nur in einem von beiden',
    nobody: 'Niemand und nichts, was dem anderen fehlt.',
    both: (n) => (n ? `${some(n, 'Name steht', 'Namen stehen')} in beiden.` : 'Kein Name steht in beiden.'),
    same: (n) => `${some(n, 'Zitat ist', 'Zitate sind')} in beiden gleich`,
    noQuotes: 'Kein Zitat steht in beiden.',
    compared: (title) => `Verglichen mit „${title}“.`,
    back: 'Zurück zum Vergleich',
  },
  update: { text: 'Eine neue Fassung von Byline ist da. Was Sie hier gelesen haben, bleibt.', label: 'Neu laden' },
  help: {
    title: 'Tasten',
    where: 'Sie wirken, solange der Text den Fokus hat.',
    keys: [
      ['/', 'Im Text suchen'],
      ['j  k', 'Nächste, vorige Markierung'],
      ['n  p', 'Nächste, vorige Nennung desselben Namens'],
      ['Enter', 'Karte der Markierung öffnen'],
      ['1 – 6', 'Personen, Organisationen, Orte, Daten, Zitate, Weiteres ein- oder ausblenden'],
      ['h', 'Alle Markierungen ausblenden'],
      ['e', 'Exportieren'],
      ['?', 'Diese Liste'],
      ['Esc', 'Schließen, loslassen'],
    ],
  },

  exports: {
    title: 'Exportieren',
    copy: 'Kopieren',
    save: 'Speichern',
    print: 'Seite drucken',
    formats: {
      quotes: ['Zitatliste', 'wer was gesagt hat, Person für Person, zum Prüfen und Vorlesen'],
      md: ['Markdown', 'Listen der Namen, Zitate und Daten, für Notizen'],
      html: ['Webseite', 'der markierte Artikel in einer Datei, zum Lesen, Senden oder Drucken'],
      csv: ['CSV', 'eine Zeile je Fund, für Tabellen'],
      ics: ['Kalender', 'die Tage, die noch kommen, für einen Kalender (.ics)'],
      json: ['JSON', 'alles, für Programme'],
      webannotation: ['Web Annotation', 'Funde, die auf den Text verweisen, nach dem W3C (.jsonld)'],
      tei: ['TEI', 'der markierte Text in TEI P5, für Editionen (.xml)'],
      conll: ['CoNLL', 'ein Wort je Zeile mit seinen Kennzeichen, für Korpora (.conllu)'],
      brat: ['brat', 'Auszeichnung neben dem Text, zum Berichtigen von Hand (.ann)'],
    },
  },
  promise: {
    title: 'Nichts verlässt dieses Gerät',
    how: 'Ihr Text wird von einem Programm in dieser Seite gelesen. Eine Sicherheitsrichtlinie hindert die Seite daran, ihn irgendwohin zu senden; der Browser setzt sie durch.',
    broken: ', seit Sie ihr einen Text gegeben haben: Unten steht, was hinausging.',
    kept: ', seit Sie ihr einen Text gegeben haben. Das ist alles, was die Seite geladen hat, wie der Browser es zählt:',
    checkPage: 'Wie Sie das selbst prüfen',
    checkAddress: 'check.de.html',
    page: 'diese Seite',
    start: 'Seite',
    cached: 'hier aufbewahrt',
    size: (n) =>
      n < 1e6
        ? `${number(Math.max(1, Math.round(n / 1000)))} KB`
        : `${(n / 1e6).toLocaleString('de', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`,
    check:
      'Um das selbst zu prüfen, schalten Sie das Netz ab und lesen Sie weiter: Nichts ändert sich. Die Richtlinie steht am Anfang dieser Datei.',
  },
};
