// Modules the build provides.
declare module 'wasm_exec';
declare module 'mammoth/mammoth.browser.min.js';
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
