import { createHash } from 'node:crypto'

export type CitationRow = {
  readonly id: string
  readonly source_id: string
  readonly locator: string
  readonly note: string | null
}

/** Hands out one id for each place in a source, so that a place that is cited twice is one row. */
export class CitationBook {
  readonly #rows = new Map<string, CitationRow>()

  cite(sourceId: string, locator: string, note: string | null = null): string {
    const id = createHash('sha256')
      .update(JSON.stringify([sourceId, locator, note]))
      .digest('hex')
      .slice(0, 20)
    if (!this.#rows.has(id)) this.#rows.set(id, { id, source_id: sourceId, locator, note })
    return id
  }

  get rows(): CitationRow[] {
    return [...this.#rows.values()]
  }
}

/** The note of a number's citation: its printed form, where that is another spelling, and what else there is to say. */
export const printedNote = (
  printed: string | null,
  value: number | null,
  note: string | null,
): string | null =>
  [printed !== null && printed !== String(value) ? `printed “${printed}”` : null, note]
    .filter((part) => part !== null)
    .join('; ') || null
