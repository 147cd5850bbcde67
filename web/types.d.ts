// The shapes the page's modules pass to one another, and the names the build fills in.

import type { Entity, Moment, Paragraph, Quote, Result, Span } from './package/result';

export type { Entity, Moment, Paragraph, Quote, Result, Span };

/** What a mark in the text stands for. */
export type Kind = 'e' | 'd' | 'q';

/** A finding in text order; `mention` counts within an entity, for dates and quotes it is 0. */
export interface Finding {
  kind: Kind;
  index: number;
  mention: number;
  start: number;
  end: number;
  group: GroupKey;
}

/** The groups of the legend: people, organizations, places, dates, quotes, other. */
export type GroupKey = 'p' | 'o' | 'l' | 'd' | 'q' | 'x';

/** What the lists, the marks and the keys need to know of a result, worked out once. */
export interface Outline {
  result: Result;
  findings: Finding[];
  mentions: { entity: number; mention: number }[];
  groups: { key: string; group: GroupKey; entities: number[] }[];
  sayings: Saying[];
  moments: number[];
  numbers: Int32Array;
  counts: Record<GroupKey, number>;
}

/** One quotation with all its parts. */
export interface Saying {
  quotes: number[];
  first: Quote;
  text: string;
  speaker: string;
}

export interface Selection {
  kind: Kind;
  index: number;
  mention: number;
}

/** Something said to the reader; a function says it in the language the page speaks by then. */
export type Said = string | (() => string);

export interface Problem {
  code: string;
  message: Said;
  retry?: boolean;
}

export interface State {
  mode: 'edit' | 'read';
  text: string;
  title: string;
  published: string;
  outline: Outline | null;
  busy: boolean;
  /** Paragraphs are still being put into the page. */
  filling: boolean;
  slow: boolean;
  /** The place of the shown article in the library. */
  kept: { id: number };
  offers: Offer[];
  problem: Problem | null;
  notice: Said;
  hidden: Set<GroupKey>;
  bare: boolean;
  selected: Selection | null;
  card: boolean;
  menu: '' | 'export' | 'privacy' | 'help' | 'library' | 'arrived' | 'compare' | 'rules';
  /** The rules file: corrections that hold for every article. */
  rules: string;
  /** The text the rules are switched off for. */
  unruled: string;
  past: Draft[];
  future: Draft[];
  online: { requests: string[]; bytes: number };
}

/** A note with something to do. */
export interface Offer {
  key: string;
  text: Said;
  label: Said;
  act: () => void;
}

export interface Draft {
  text: string;
  title: string;
  published: string;
  /** The rules file as it was then; those of now when missing. */
  rules?: string;
  /** Its number in the library, 0 before it has one; all versions of one article share this object. */
  kept?: { id: number };
  /** Where it came from: a file name, or "". */
  source?: string;
}

/** An article in the library; its text is stored apart. Times are in milliseconds. */
export interface Kept {
  id: number;
  title: string;
  /** The title the file or page gave, "" when it was found in the text. */
  given: string;
  /** The publication day given by the reader or the file. */
  published: string;
  /** The publication day, given or found in the text. */
  day: string;
  added: number;
  opened: number;
  source: string;
  words: number;
  sum: string;
  /** Corrections that belong to this article. */
  rules: unknown;
}

/** A line of the rules file the page can read. */
export interface Rule {
  kind: 'name' | 'date' | 'quote' | 'place';
  words: string;
  /** The words of the text it holds within, or "". */
  context: string;
  verb: 'is' | 'means' | 'by' | 'at';
  /** A type, "nothing", "itself", "nobody", a date, or a name. */
  value: string;
}

/** One line of the rules file; without a rule it is empty, a comment, or wrong. */
export interface RuleLine {
  text: string;
  number: number;
  rule: Rule | null;
}

/** Something a list of choices offers. */
export interface Choice {
  label: string;
  detail: string;
  group: GroupKey | '';
  choose: () => void;
}

/** Something found that may be wrong. */
export interface Doubt {
  title: string;
  detail: string;
  at: Selection | null;
  /** What changes it: a part of the card, or the publication day. */
  pane: 'relabel' | 'merge' | 'speaker' | 'value' | 'published';
  /** The question is about this mention, not about all of the name. */
  here?: boolean;
  /** Lines that confirm it as it is. */
  keep: (() => string[]) | null;
}

/** A request to the thread and what became of it. */
export interface Request {
  id: number;
  call: 'analyze' | 'render' | 'export' | 'read' | 'compare';
  args: unknown[];
  tries: number;
  since: number;
  resolve: (value: any) => void;
  reject: (reason: Error) => void;
}

declare global {
  /** True in the build that is one HTML file. */
  const ONE_FILE: boolean;
  /** Address of the compressed program, relative to the page. */
  const PROGRAM: string;
  /** Version of the program and the page. */
  const RELEASE: string;
  /** Address of the thread's script. */
  const THREAD: string;
  /** Addresses of the threads' scripts that read Word documents and PDFs. */
  const DOCX: string;
  const PDF: string;
  /** Addresses of the list of places and of the outlines of the countries. */
  const PLACES: string;
  const WORLD: string;
  /** Files the service worker keeps, and the hash of their content. */
  const PRECACHE: string[];
  /** Files it keeps when they are first needed. */
  const LATER: string[];
  const VERSION: string;

  class Go {
    importObject: WebAssembly.Imports;
    exit: (code: number) => void;
    run(instance: WebAssembly.Instance): Promise<void>;
  }
  interface Window {
    trustedTypes?: any;
  }
  interface CSSStyleSheet {
    replaceSync(text: string): void;
  }
}
