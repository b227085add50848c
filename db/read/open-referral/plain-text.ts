import { compile } from 'html-to-text'

const convert = compile({
  wordwrap: false,
  // Text such as "under <5s" is not a tag, and stays.
  decodeEntities: true,
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'ul', options: { itemPrefix: ' ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
})

const ENTITY = /&(#\d+|#x[0-9a-f]+|[a-z]+);/i

// Directories that were exported twice have "&amp;amp;" for "&".
const decodeAgain = (text: string): string =>
  ENTITY.test(text) ? convert(text.replaceAll('<', '&lt;').replaceAll('\n', '<br>')) : text

/** The text of HTML, one line for each paragraph, list item or line break. */
export const plainText = (html: string): string =>
  decodeAgain(convert(html))
    .replace(/[\u0000\uFFFD]/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
