const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  pound: '£',
  eacute: 'é',
}

const LARGEST_CODE_POINT = 0x10_ff_ff

const fromCodePoint = (code: number): string =>
  code > 0 && code <= LARGEST_CODE_POINT && (code < 0xd8_00 || code > 0xdf_ff)
    ? String.fromCodePoint(code)
    : ''

const decode = (entity: string, name: string): string => {
  if (/^#x/i.test(name)) return fromCodePoint(Number.parseInt(name.slice(2), 16))
  if (name.startsWith('#')) return fromCodePoint(Number.parseInt(name.slice(1), 10))
  return ENTITIES[name.toLowerCase()] ?? entity
}

/** Text without HTML: breaks, paragraphs and items of lists become lines, entities the characters that they stand for. */
export const plainText = (html: string): string =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/h[1-6]|\/tr|\/ul|\/ol)\b[^>]*>/gi, '\n')
    // Only what begins as a tag: "under <5s" is text.
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});/gi, decode)
    .replace(/\u0000/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
