import { slugOf, type Discrepancy } from './discrepancy.ts'
import { citedBy, type Rule } from './evidence.ts'

/** Figures, graphs and tables of which the document's text has the caption only. */
export const findMissingContent: Rule = ({ rows, sources, system }) =>
  rows.ownRows('strategy-missing').map((row): Discrepancy => {
    const what = row.text('what')
    const cited = citedBy(row)
    return {
      id: `missing-${slugOf(what)}`,
      kind: 'REFERENCE_BROKEN',
      weight: 'LOW',
      about: system,
      summary: `${what}, “${row.text('caption')}”, has a caption in ${sources.nameOf(cited.source)} and no content in the text that was read.`,
      resolution: 'The graph lists it as missing content and does not guess what it showed.',
      statements: [
        { text: `has the caption of ${what}`, printed: row.text('caption'), value: null, ...cited },
        {
          text: 'has no content under the caption',
          value: null,
          ...cited,
          note: row.optional('note'),
        },
      ],
    }
  })
