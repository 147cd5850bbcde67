// @ts-check
// Words of what is brought in and kept: files, other apps, the library, new versions; in German.

import { number, some } from './de-numbers.js';

/** @type {typeof import('./en-bring.js').bring} */
export const bring = {
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
  update: { text: 'Eine neue Fassung von Byline ist da. Was Sie hier gelesen haben, bleibt.', label: 'Neu laden' },
  remarks: {
    language: 'Das sieht nicht nach Englisch aus. Byline liest Englisch: Rechnen Sie mit Lücken und Fehlern.',
    damaged: (n) =>
      `${some(n, 'beschädigtes Zeichen wird', 'beschädigte Zeichen werden')} als � gezeigt. Kopieren Sie den Text noch einmal, wenn es darauf ankommt.`,
    binary:
      'Das sieht nach einer Datei aus, die kein Text ist und als Buchstaben gelesen wurde. Öffnen Sie die Datei selbst (.txt, .md, .html, .eml) oder kopieren Sie die Wörter.',
  },
};
