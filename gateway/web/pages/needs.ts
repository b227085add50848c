import type { Need } from '../../client/operation-types.ts'
import type { PageRequest } from './page.ts'
import type { Link } from './text.ts'
import { texts } from './texts/needs.ts'

const WORDS = Object.entries(texts.needs) as [Need, string][]

/** The need for its label or its code; null for other text, which is searched as it is. */
export const needOf = (text: string): Need | null =>
  WORDS.find(([need, word]) => [need, word].some((name) => name.toLowerCase() === text.toLowerCase()))?.[0] ??
  null

/** Services by need, near a postcode or everywhere. */
export const needLinks = (request: PageRequest, near: string): readonly Link[] =>
  WORDS.map(([, word]) => ({
    text: word,
    href: request.href('/services', { ...(near === '' ? {} : { near }), need: word.toLowerCase() }),
  }))
