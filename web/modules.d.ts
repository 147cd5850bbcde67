// Modules the build provides.
declare module 'wasm_exec';
declare module 'mammoth/mammoth.browser.min.js';
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
/** The compressed program and the script of its thread, as strings. */
declare module 'byline-program' {
  export const program: string;
  export const thread: string;
}
declare module 'node:worker_threads' {
  export class Worker {
    constructor(source: string, options: { eval: boolean });
    on(event: string, listener: (data: any) => void): void;
    postMessage(message: unknown): void;
    terminate(): void;
    ref(): void;
    unref(): void;
  }
}
declare module 'node:zlib' {
  export function inflateRawSync(data: Uint8Array): Uint8Array<ArrayBuffer>;
}
declare const Buffer: { from(text: string, encoding: string): Uint8Array };
