// @ts-check
// Offers the analysis to an assistant that runs in the browser (WebMCP): the article stays on the device, and the reader
// sees in the page what the assistant has read.

import { read } from './analysis.js';
import { set, state } from './state.js';

const DESCRIPTION =
  'Reads an English news article on this device and returns its people, organizations, places and other names with their ' +
  'roles, its quotations with their speakers, and its dates with their calendar values, as JSON of the schema byline/1. ' +
  'Positions count UTF-16 units of its text. Without a text, returns what is open in the page.';

const INPUT = {
  type: 'object',
  properties: {
    text: { type: 'string', description: 'The words of the article. Leave out to use the article that is open.' },
    published: {
      type: 'string',
      description:
        'Day of publication, YYYY-MM-DD, which "on Monday" is resolved against. Found in the text if left out.',
    },
  },
};

/** @param {{text?: string, published?: string}} input */
async function analyze({ text = '', published = '' }) {
  if (text.trim()) {
    set({ problem: null });
    await read({ text, published, title: '' });
  }
  if (state.problem) {
    const { message } = state.problem;
    throw new Error(typeof message === 'function' ? message() : message);
  }
  if (!state.outline) throw new Error('No article is open. Give its words as text.');
  return { content: [{ type: 'text', text: JSON.stringify(state.outline.result) }] };
}

/** @type {any} */ (document).modelContext.registerTool({
  name: 'analyze_article',
  description: DESCRIPTION,
  inputSchema: INPUT,
  annotations: { readOnlyHint: true },
  execute: analyze,
});
