// @ts-check
// The thread that reads one Word document: its text as HTML, without pictures and tables of contents, which are counted.

import mammoth from 'mammoth/mammoth.browser.min.js';

/** @type {any} */
const thread = self;

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

thread.onmessage = async (/** @type {MessageEvent} */ { data }) => {
  let pictures = 0;
  let contents = 0;
  /** Lines of a table of contents have styles of their own. @param {any} element @returns {any} */
  const without = (element) => {
    if (!element.children) return element;
    const children = [];
    let inside = false;
    for (const child of element.children) {
      const entry = child.type === 'paragraph' && /^toc[ \d]/i.test(child.styleName ?? '');
      if (entry && !inside) contents++;
      inside = entry;
      if (!entry) children.push(without(child));
    }
    return { ...element, children };
  };
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: data.buffer },
      {
        styleMap: STYLES,
        transformDocument: without,
        convertImage: mammoth.images.imgElement(async () => {
          pictures++;
          return { src: '' };
        }),
      },
    );
    // notes keep their text, without the numbers that lead there and the arrows that lead back
    const html = value.replace(/<sup><a [^>]*>\[\d+\]<\/a><\/sup>|<a href="#[^"]*-ref-[^"]*">↑<\/a>/g, '');
    thread.postMessage({ html, pictures, contents });
  } catch (error) {
    thread.postMessage({ error: 'damaged', detail: String(error) });
  }
};
