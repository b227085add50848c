import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFiles } from '../../../db/load-files.ts'
import { connectForTest, useTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createEmptyDatabase, makeFolder, refusalOf } from '../../support/loading.ts'

let empty: TestDatabase
beforeAll(async () => {
  empty = await createEmptyDatabase()
})
afterAll(() => empty.drop())

const useEmptyDatabase = async () => connectForTest((await useTestDatabase(empty.name)).address)

describe('the same code twice', () => {
  it('is accepted for a member that joined its network again', async () => {
    const db = await useEmptyDatabase()
    const path = makeFolder().write('file-2019-07.csv', [
      'Partner Organisation Code,Partner Name,Practice Parent CCG Code,PCN Code,Practice to PCN Relationship Start Date,Practice to PCN Relationship End Date',
      'C82001,SOUTH,03W,U30213,20191001,20220331',
      'C82001,SOUTH,03W,U30213,20230401,',
    ])
    const { files } = await loadFiles(db, [path])
    expect(files[0]?.rows).toBe(2)
    expect(await db('staging.network_members').orderBy('line').pluck('left_on')).toEqual(['2022-03-31', null])
  })

  it.each(['PATIENT_LIST_SIZE', 'PRACTICE_LIST_SIZE'])(
    'in equal rows of the Quality and Outcomes Framework is one list size, with the column %s',
    async (column) => {
      const db = await useEmptyDatabase()
      const path = makeFolder().write('qof-2019-20.csv', [
        `PRACTICE_CODE,PATIENT_LIST_TYPE,${column}`,
        'C82001,TOTAL,26601',
        'C82001,18OV,20000',
        'C82001,TOTAL,26601',
      ])
      const { files } = await loadFiles(db, [path])
      expect(files[0]?.rows).toBe(1)
      expect(
        await db('staging.list_sizes').select('line', 'practice', 'holds_on', 'patients', 'period'),
      ).toEqual([{ line: 2, practice: 'C82001', holds_on: '2020-03-31', patients: 26601, period: '2019/20' }])
    },
  )

  it.each([
    ['equal', 'Leicester 003A', 'repeats line 1; remove one of the two'],
    ['different', 'Leicester 003B', 'has the same key as line 1 and different values; remove one of the two'],
  ])('in %s boundaries is refused with both features', async (_, name, problem) => {
    const db = await useEmptyDatabase()
    const features = ['Leicester 003A', name].map((LSOA21NM) => ({
      type: 'Feature',
      properties: { FID: 1, LSOA21CD: 'E01013600', LSOA21NM },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-1.1, 52.6],
            [-1.2, 52.6],
            [-1.2, 52.7],
            [-1.1, 52.6],
          ],
        ],
      },
    }))
    const path = makeFolder().write(
      'lsoa.geojson',
      JSON.stringify({ type: 'FeatureCollection', features, name: 'x' }),
    )
    const { details } = await refusalOf(loadFiles(db, [path], { release: '2026-06' }))
    expect(details).toEqual([
      expect.stringMatching(
        new RegExp(`^lsoa\\.geojson:2: column "LSOA21CD": value "E01013600": ${problem}$`),
      ) as string,
    ])
    expect(await db('staging.releases')).toEqual([])
  })
})
