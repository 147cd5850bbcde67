import type { Result } from './result.js';

export * from './result.js';

export interface Options {
  /** Day of publication, YYYY-MM-DD, which "on Monday" is resolved against. Looked for in the text if left out. */
  published?: string;
  /** The headline, if it is not in the text. */
  title?: string;
  /** Text of a rules file: corrections and a dictionary of one's own. */
  rules?: string;
  /** Gives the analysis up; the promise rejects with the code "aborted". */
  signal?: AbortSignal;
}

/** Every promise of the analyzer rejects with one of these. */
export interface AnalysisError extends Error {
  code:
    | 'empty'
    | 'too-long'
    | 'bad-date'
    | 'bad-rules'
    | 'bad-format'
    | 'bad-input'
    | 'aborted'
    | 'load'
    | 'crashed'
    | 'internal';
  /** The line of the rules that is wrong, from 1. */
  line?: number;
}

export type Format = 'json' | 'csv' | 'md' | 'quotes' | 'html' | 'ics' | 'webannotation' | 'tei' | 'conll' | 'brat';

export interface Analyzer {
  /** Finds who and what is in an article, who said what, and when things happen. At most 16 MB of text. */
  analyze(text: string, options?: Options): Promise<Result>;
  /** The same, with the highlighted article: sanitized HTML, one string a paragraph. */
  render(text: string, options?: Options): Promise<{ result: Result; html: string[] }>;
  /** The article in another format. "json" gives the bytes the other builds of Byline give. */
  export(text: string, format: Format, options?: Options): Promise<string>;
  /** Text, title and day out of HTML, Markdown, an e-mail or plain text. name is a file name or a media type. */
  read(data: string | Uint8Array, name: string): Promise<{ text: string; title: string; published: string }>;
}

/**
 * Loads the program and starts the thread it works in: a Web Worker in browsers, a worker thread in Node.js. There is one
 * for every page or process, however often this is called. Rejects with the code "load" if that fails.
 */
export function loadAnalyzer(): Promise<Analyzer>;
