import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readOfficial } from '../../support/official-files.ts'
import { publishedFile } from '../../support/shipped-data.ts'

const FOLDER = fileURLToPath(new URL('../../../db/published', import.meta.url))

// The rows of each file were counted when it was committed. One file does not have its month in its name.
it.each([
  ['ccg-stp-nhser-lookup-2021-04.csv', 'ccg-lookup', '2021-04-01', 106],
  ['ePCN-llr-2019-12-core-partners.csv', 'epcn-members', '2019-12-01', 134],
  ['ePCN-llr-2019-12-pcn-details.csv', 'epcn-networks', '2019-12-01', 25],
  ['ebranchs-llr-2017-08.csv', 'ebranchs', '2017-08-01', 64],
  ['eccg-england-2025-12.csv', 'eccg', '2025-12-01', 320],
  ['epraccur-llr-2019-08.csv', 'epraccur', '2019-08-01', 153],
  ['icb-names-codes-2024-12.csv', 'icb-names', '2024-12-01', 42],
  ['la_all_codes.csv', 'districts', '2026-06-01', 415],
  ['llr-postcodes-2025-10.csv.gz', 'postcodes', '2025-10-01', 24_346],
])('reads %s as %s, with its day and rows', async (name, dataset, releasedOn, count) => {
  const { file, tables, faults } = await readOfficial(
    publishedFile(name),
    name === 'la_all_codes.csv' ? { release: '2026-06' } : {},
  )
  expect(faults).toEqual([])
  expect(file).toMatchObject({ dataset, releasedOn })
  const [rows] = Object.values(tables)
  expect(rows).toHaveLength(count)
})

it('refuses a folder of several kinds and a missing file', async () => {
  expect((await readOfficial(FOLDER)).faults).toEqual([
    expect.stringMatching(/^published: is a folder with england\/\S+ beside CSV files; load it separately$/),
  ])
  expect((await readOfficial(`${FOLDER}/none.csv`)).faults).toEqual([
    'none.csv: does not exist; check the path',
  ])
})
