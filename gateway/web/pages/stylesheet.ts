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
 * The styles of the design system and of this site as one file. Frutiger is licensed to the NHS only, so pages use
 * Arial. Images for controls that need a script are removed.
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
