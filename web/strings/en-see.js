// @ts-check
// Words of what is drawn, compared, exported and shown of what was loaded; in English.

export const see = {
  compare: {
    name: 'Two articles compared',
    here: 'On the page',
    there: 'Compared with it',
    another: 'another article',
    open: 'Open',
    voices: 'The same quote, another speaker',
    wordings: 'The same quote in other words',
    dates: 'Dates that disagree',
    only: 'Only in one of them',
    nobody: 'Nobody and nothing that the other one lacks.',
    both: (/** @type {number} */ n) =>
      n ? `${n} ${n === 1 ? 'name is' : 'names are'} in both.` : 'No name is in both.',
    same: (/** @type {number} */ n) => `${n} ${n === 1 ? 'quote is' : 'quotes are'} the same in both`,
    noQuotes: 'No quote is in both.',
    compared: (/** @type {string} */ title) => `Compared with “${title}”.`,
    back: 'Back to the comparison',
  },

  exports: {
    title: 'Export',
    copy: 'Copy',
    save: 'Save',
    print: 'Print the page',
    formats: /** @type {Record<string, [string, string]>} */ ({
      quotes: ['Quote list', 'who said what, speaker by speaker, to check and to read from'],
      md: ['Markdown', 'lists of names, quotes and dates, for notes'],
      html: ['Web page', 'the marked article in one file, to read, send or print'],
      csv: ['CSV', 'one row a finding, for spreadsheets'],
      ics: ['Calendar', 'the days still to come, for a calendar (.ics)'],
      json: ['JSON', 'everything, for programs'],
      webannotation: ['Web Annotation', 'findings that point into the text, as the W3C has it (.jsonld)'],
      tei: ['TEI', 'the marked text in TEI P5, for editions (.xml)'],
      conll: ['CoNLL', 'one token a line with tags, for corpora (.conllu)'],
      brat: ['brat', 'standoff annotation, to correct by hand (.ann)'],
    }),
  },
  promise: {
    title: 'Nothing leaves this device',
    how: 'Your text is read by a program inside this page. A security policy keeps the page from sending it anywhere; the browser enforces it.',
    broken: ' since you gave it a text: see what went out below.',
    kept: ' since you gave it a text. This is everything the page has loaded, as the browser counts it:',
    checkPage: 'How to check this yourself',
    checkAddress: 'check.html',
    page: 'this page',
    start: 'page',
    cached: 'kept here',
    scripts: (/** @type {number} */ n) => `${n} ${n === 1 ? 'script' : 'scripts'}`,
    fonts: (/** @type {number} */ n) => `${n} ${n === 1 ? 'font' : 'fonts'}`,
    /** The size of a file, in bytes. */
    size: (/** @type {number} */ n) =>
      n < 1e6 ? `${Math.max(1, Math.round(n / 1000))} KB` : `${(n / 1e6).toFixed(1)} MB`,
    check:
      'To check this yourself, switch the network off and go on reading: nothing changes. The policy stands at the top of this file.',
  },
  /** The drawings below the article. */
  seeing: {
    timeline: 'Timeline of the dates. The arrow keys lead along it.',
    published: (/** @type {string} */ day) => `published ${day}`,
    by: (/** @type {string} */ date) => `by ${date}`,
    from: (/** @type {string} */ date) => `since ${date}`,
    deadline: 'deadline',
    since: 'from then on',
    times: (/** @type {number} */ n) => `${n}×`,
    where: 'Where',
    map: 'Map of the places. The arrow keys lead from place to place.',
    kinds: {
      country: 'country',
      region: 'region',
      city: 'city',
      sea: 'sea',
      ocean: 'ocean',
      world: 'part of the world',
      area: 'region',
      island: 'island',
      mountains: 'mountains',
      water: 'river, lake or canal',
    },
    within: (/** @type {string} */ place) => `somewhere in ${place}`,
    why: { said: 'as written', near: 'as other names suggest', largest: 'the larger one' },
    not: (/** @type {string} */ place) => `not the one in ${place}`,
    notCountry: 'not the country',
    unplaced: 'Not on the map',
    place: 'Place it',
    placeHow: (/** @type {string} */ name) =>
      `Click on the map where ${name} lies, or write a place nearby, or degrees:`,
    placeWhere: 'Galway, or 53.27 N 9.05 W',
    noPlace: 'Not in the offline list. Write another place, or degrees as in 53.27 N 9.05 W.',
    placed: (/** @type {string} */ name) => `${name} is on the map now.`,
    byYou: (/** @type {string} */ degrees) => `placed by you, ${degrees}`,
    degrees: (/** @type {number} */ north, /** @type {number} */ east) =>
      `${Math.abs(north)}° ${north < 0 ? 'S' : 'N'}, ${Math.abs(east)}° ${east < 0 ? 'W' : 'E'}`,
    reasons: {
      unknown: 'not in the offline list of places',
      building: 'buildings and roads are not looked up',
      elsewhere: (/** @type {string} */ place) => `the one in ${place} is not in the offline list`,
      far: (/** @type {string} */ place) => `the only one listed is in ${place}, far from all others`,
    },
    credit: 'Places: GeoNames, CC BY 4.0, shortened. Outlines: Natural Earth.',
    together: 'Who with whom',
    togetherNote: 'People and organisations named in the same paragraph.',
    pair: (/** @type {string} */ a, /** @type {string} */ b, /** @type {number} */ n) =>
      `${a} and ${b}, in ${n} ${n === 1 ? 'paragraph' : 'paragraphs'}`,
    grid: 'Who is named with whom. The arrow keys lead from pair to pair.',
    shares: 'Who said how much',
    sharesNote: (/** @type {number} */ quoted, /** @type {number} */ all) =>
      `${quoted.toLocaleString('en')} of ${all.toLocaleString('en')} words are somebody’s.`,
    direct: 'in quotation marks',
    mixed: 'partly in quotation marks',
    indirect: 'reported',
    amount: (/** @type {number} */ n, /** @type {number} */ share) =>
      `${n.toLocaleString('en')} ${n === 1 ? 'word' : 'words'} · ${share}%`,
    quotes: (/** @type {number} */ n) => `${n} ${n === 1 ? 'quote' : 'quotes'}`,
  },
};
