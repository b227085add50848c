import type { Need, Operations } from '../../client/operation-types.ts'
import type { PageRequest } from './page.ts'
import type { Text } from './text.ts'
import { texts } from './texts/needs.ts'

const WORDS = Object.entries(texts.needs) as [Need, string][]

/** The need for its label, its code or another word for it; null for other text, which is searched as it is. */
export const needOf = (text: string): Need | null => {
  const sought = text.trim().toLowerCase()
  const found = WORDS.find(([need, word]) =>
    [need, word, ...texts.otherWords[need]].some((name) => name.toLowerCase() === sought),
  )
  return found?.[0] ?? null
}

type Counts = Operations['AssetsByNeed']['data']

const FIELDS: Readonly<Record<Need, keyof Counts>> = {
  LONELY: 'lonely',
  MONEY: 'money',
  MOVING_MORE: 'movingMore',
  CARERS: 'carers',
  FOOD: 'food',
}

/**
 * Services by need, near a footprint or everywhere. A need without services is no link. `services` are those of published
 * documents.
 */
export const needLinks = async (
  request: PageRequest,
  near: string,
  services: readonly { readonly needs: readonly Need[] }[],
): Promise<readonly Text[]> => {
  const { data, refused } = await request.run('AssetsByNeed', {
    ...(near === '' ? {} : { within: near }),
    ...request.day,
  })
  return WORDS.map(([need, word]) => {
    const count = data[FIELDS[need]]?.totalCount
    const isListed = services.some(({ needs }) => needs.includes(need))
    // Without a count, because a subgraph is unavailable, the page of the need states why.
    if (count === 0 && !isListed && refused.size === 0) return texts.noneFor(word)
    return {
      text: word,
      href: request.href('/services', { ...(near === '' ? {} : { near }), need: word.toLowerCase() }),
    }
  })
}
