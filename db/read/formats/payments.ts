import { headingKey, NHS, type HeaderFormat } from '../format.ts'
import { PRACTICE } from './list-sizes.ts'
import { stagingTable, type ColumnsOf } from '../staging-table.ts'

const PAYMENTS_TABLE = stagingTable({
  name: 'payments',
  columns: {
    practice: 'text not null',
    year: 'text not null',
    position: 'integer not null',
    heading: 'text not null',
    amount: 'numeric not null',
  },
  key: ['practice', 'position'],
  index: ['practice', 'year'],
})

// The money columns differ by year: they are all columns except these.
const DESCRIBES =
  /(^|_)(code|name|address|postcode|date|type|rurality|characteristics)$|^dispensing_practice$/

// The average over no patients is printed like this. It is not an amount, and neither is a blank.
const NO_AMOUNT = /^n\/?a$/i

/** NHS Payments to General Practice: a row for each amount, and for the two numbers of patients. */
export const PAYMENTS: HeaderFormat<ColumnsOf<typeof PAYMENTS_TABLE>> = {
  dataset: 'payments',
  title: 'NHS payments to general practice',
  publisher: NHS,
  rowName: 'practice with an amount',
  isYearly: true,
  header: {
    practice: { names: ['practice_code'] },
    // The last known figure of 2014/15 to 2017/18, the average of the year since 2018/19. Some copies have other names.
    patients: {
      names: [
        'average_number_of_registered_patients',
        'number_of_registered_patients_last_known_figure',
        'number_of_registered_patients',
      ],
    },
    weightedPatients: {
      names: [
        'average_number_of_weighted_patients',
        'number_of_weighted_patients_last_known_figure',
        'number_of_weighted_patients',
      ],
    },
    globalSum: { names: ['global_sum'] },
    total: { names: ['total_nhs_payments_to_general_practice'] },
  },
  table: PAYMENTS_TABLE,
  createReader: ({ release, headings }) => {
    const amounts = headings.flatMap((heading, index) =>
      heading === '' || DESCRIBES.test(headingKey(heading)) ? [] : [{ heading, index }],
    )
    return (row, emit) => {
      const practice = row.code('practice', PRACTICE, 'A00001')
      for (const { heading, index } of amounts) {
        if (NO_AMOUNT.test(row.cellAt(index))) continue
        const amount = row.decimalAt(index, heading)
        if (amount !== null) emit({ practice, year: release.year, position: index + 1, heading, amount })
      }
    }
  },
}
