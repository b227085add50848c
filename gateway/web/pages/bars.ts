import { FONT_SIZE, label, svg, textWidth } from './svg.ts'

export interface Bar {
  readonly label: string
  /** Null if the source states no value. The row then has text and no bar. */
  readonly value: number | null
  readonly shown: string
}

const BARS_WIDTH = 380
const ROW_HEIGHT = 26
const BAR_HEIGHT = 14
const GAP = 8
const BLUE = '#005eb8'
const RED = '#d5281b'

/** A bar chart. Negative values extend to the left of zero; missing values are stated in words. */
export const barPicture = (bars: readonly Bar[], title: string, description: string): string => {
  const values = bars.map(({ value }) => value ?? 0)
  const least = Math.min(0, ...values)
  const most = Math.max(0, ...values)
  const scale = most === least ? 0 : BARS_WIDTH / (most - least)
  const labelsWidth = Math.max(...bars.map((bar) => textWidth(bar.label))) + 2 * GAP
  const shownWidth = Math.max(...bars.map((bar) => textWidth(bar.shown))) + 2 * GAP
  // The number of a negative bar is on its left.
  const leftWidth = labelsWidth + (least < 0 ? shownWidth : 0)
  const nought = leftWidth - least * scale
  const height = bars.length * ROW_HEIGHT + GAP
  const rows = bars.map((bar, index) => {
    const middle = index * ROW_HEIGHT + ROW_HEIGHT / 2 + GAP / 2
    const length = Math.abs(bar.value ?? 0) * scale
    const isBelow = (bar.value ?? 0) < 0
    const start = isBelow ? nought - length : nought
    return [
      label(GAP, middle, bar.label),
      bar.value === null
        ? ''
        : `<rect x="${start.toFixed(1)}" y="${(middle - BAR_HEIGHT / 2).toFixed(1)}" width="${length.toFixed(1)}" height="${BAR_HEIGHT}" fill="${isBelow ? RED : BLUE}"/>`,
      isBelow
        ? label(start - GAP, middle, bar.shown, 'end')
        : label(nought + length + GAP, middle, bar.shown),
    ].join('')
  })
  const line = `<line x1="${nought.toFixed(1)}" x2="${nought.toFixed(1)}" y1="0" y2="${height}" stroke="#4c6272" stroke-width="1"/>`
  return svg(
    { width: leftWidth + BARS_WIDTH + shownWidth, height: height + FONT_SIZE / 2 },
    title,
    description,
    [...rows, line],
  )
}
