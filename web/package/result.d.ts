/** Half-open range of UTF-16 offsets into {@link Result.text}, those of JavaScript strings. */
export type Span = [number, number];

export interface Paragraph {
  start: number;
  end: number;
  kind: 'body' | 'headline' | 'byline' | 'dateline' | 'caption' | 'list' | 'quote' | 'boilerplate';
}

/** One person, body, place … with all its mentions. */
export interface Entity {
  /** The fullest form in the article. */
  name: string;
  type: 'PERSON' | 'ORG' | 'GPE' | 'LOC' | 'FAC' | 'NORP' | 'EVENT' | 'PRODUCT' | 'WORK' | 'LAW';
  mentions: Span[];
  /** As written, without article: "chief executive". */
  roles: string[];
  /** How sure the program is of every mention, 0 … 1. */
  scores?: number[];
  /** What decided, mention by mention, in words. */
  why?: string[];
}

export interface Quote {
  start: number;
  end: number;
  type: 'direct' | 'mixed' | 'indirect';
  /** Name of the entity, else the description in the text ("officials"), else "". */
  speaker: string;
  /** Index into {@link Result.entities}, or -1. */
  speakerEntity: number;
  cue: string;
  cueSpan: Span | null;
  speakerSpan: Span | null;
  /** What stands in quotation marks. */
  marked?: Span[];
  /** Quotes of one number are parts of one interrupted quotation. */
  group?: number;
  score?: number;
  why: string;
}

export interface Moment {
  start: number;
  end: number;
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 / ISO 8601, "" where the text does not tell. */
  value: string;
  mod: string;
  /** What a relative date was counted from. */
  anchor?: string;
  /** First instant, YYYY-MM-DDTHH:MM, and the first one after it. */
  earliest?: string;
  latest?: string;
  why: string;
}

/** What the analysis finds: the schema "byline/1". */
export interface Result {
  schema: string;
  id: string;
  title: string;
  published: { value: string; source: 'given' | 'found' | 'none'; start?: number; end?: number };
  /** "en", or "und" when the text does not look like English. */
  language: string;
  offsets: string;
  words?: number;
  text: string;
  paragraphs: Paragraph[];
  entities: Entity[];
  quotes: Quote[];
  dates: Moment[];
}
