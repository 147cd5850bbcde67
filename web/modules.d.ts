// Modules the build provides.
declare module 'wasm_exec';
