import { slugOf, type Discrepancy } from './discrepancy.ts'
import { citedBy, type Rule } from './evidence.ts'

/** Lists the figures, graphs and tables that have only a caption in the text of the document. */
export const findMissingContent: Rule = ({ rows, sources, system }) =>
  rows.listOwn('strategy-missing').map((row): Discrepancy => {
    const label = row.text('what')
    const cited = citedBy(row)
    return {
      id: `missing-${slugOf(label)}`,
      kind: 'REFERENCE_BROKEN',
      weight: 'LOW',
      subject: system,
      summary: `${label}, “${row.text('caption')}”, has a caption in ${sources.nameOf(cited.source)} and no content in the text that was read.`,
      resolution: 'The graph lists it as missing content and does not guess what it showed.',
      statements: [
        { text: `has the caption of ${label}`, printed: row.text('caption'), value: null, ...cited },
        {
          text: 'has no content under the caption',
          value: null,
          ...cited,
          note: row.optionalText('note'),
        },
      ],
    }
  })
