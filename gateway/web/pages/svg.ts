import { escapeHtml } from './text.ts'

// The maximum average character width of Arial, as a share of its size. Labels are never cut.
const WIDEST_AVERAGE = 0.58

export const FONT_SIZE = 13

export const textWidth = (text: string): number => Math.ceil(text.length * FONT_SIZE * WIDEST_AVERAGE)

export const label = (x: number, y: number, text: string, anchor: 'start' | 'end' = 'start'): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" dy="0.35em" text-anchor="${anchor}">${escapeHtml(text)}</text>`

/** An SVG image with a text alternative. It is available as a file as well. */
export const svg = (
  { width, height }: { readonly width: number; readonly height: number },
  title: string,
  description: string,
  shapes: readonly string[],
): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" width="${Math.ceil(width)}" height="${Math.ceil(height)}" role="img" font-family="Arial, sans-serif" font-size="${FONT_SIZE}" fill="#212b32">`,
    `<title>${escapeHtml(title)}</title>`,
    `<desc>${escapeHtml(description)}</desc>`,
    ...shapes,
    '</svg>',
  ].join('')
