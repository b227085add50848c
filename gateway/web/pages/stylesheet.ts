import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export interface Stylesheet {
  readonly path: string
  readonly text: string
}

const LICENSED_FONT = /@font-face\s*\{[^}]*\}/g
const NAME_OF_LICENSED_FONT = /Frutiger W01,\s*/g
const PICTURES_OF_CONTROLS = /url\(\/assets\/images\/[^)]*\)/g

/**
 * The design system's styles and ours as one file. Its font is licensed to the NHS and comes from elsewhere: pages are in
 * Arial. Its pictures belong to controls that need a script, which there is none of.
 */
export const readStylesheet = (): Stylesheet => {
  const design = createRequire(import.meta.url).resolve('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css')
  const text = [
    readFileSync(design, 'utf8')
      .replace(LICENSED_FONT, '')
      .replace(NAME_OF_LICENSED_FONT, '')
      .replace(PICTURES_OF_CONTROLS, 'none'),
    readFileSync(fileURLToPath(new URL('./pages.css', import.meta.url)), 'utf8'),
  ].join('\n')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { path: `/assets/pages-${hash}.css`, text }
}
