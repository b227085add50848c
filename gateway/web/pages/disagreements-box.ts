import type { PageRequest } from './page.ts'
import { list, paragraph, type Block } from './view.ts'
import { texts } from './texts/disagreements-box.ts'

interface ShownDisagreement {
  readonly id: string
  readonly weight: 'HIGH' | 'MEDIUM' | 'LOW'
  readonly isSpelling: boolean
  readonly summary: string
}

const SHOWN = 5
const ORDER = { HIGH: 0, MEDIUM: 1, LOW: 2 } as const

/** A box about the weightiest disagreements between sources, without those about the spelling of names. */
export const disagreementsBox = (
  request: PageRequest,
  about: string,
  disagreements: readonly ShownDisagreement[],
): Block[] => {
  const shown = disagreements.filter(({ isSpelling }) => !isSpelling)
  if (shown.length === 0) return []
  const sorted = [...shown].sort((a, b) => ORDER[a.weight] - ORDER[b.weight])
  return [
    {
      kind: 'card',
      heading: texts.heading,
      blocks: [
        list(
          sorted.slice(0, SHOWN).map(({ id, summary }) => ({
            text: summary,
            href: request.href(`/disagreements/${encodeURIComponent(id)}`),
          })),
        ),
        paragraph({
          text: texts.all(shown.length),
          href: request.href('/disagreements', { about }),
        }),
      ],
    },
  ]
}
