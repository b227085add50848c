import type { FaultList } from '../../input-faults.ts'
import { readFeatures, type Feature } from '../geojson-features.ts'
import type { PublishedSection } from '../published-file.ts'
import { addUnreadable } from '../table-rows.ts'
import { Unreadable } from '../unreadable.ts'
import { stagingTable, type StagedValue } from '../staging-table.ts'

export const BOUNDARIES_TABLE = stagingTable({
  name: 'boundaries',
  columns: {
    code: 'text not null',
    name: 'text not null',
    kind: 'text not null',
    geometry: 'jsonb not null',
  },
  key: ['code'],
})

/** The kinds of area, recognised by the names of two properties. */
const KINDS = ['LSOA21', 'MSOA21', 'LSOA11', 'MSOA11'] as const
const AREA = /^[A-Z]\d{8}$/
// JSON may contain a null character, which PostgreSQL rejects. U+FFFD stands for a lost character.
const NAME = /^(?=.*\S)[^\p{Cc}\uFFFD]+$/u

type Kind = (typeof KINDS)[number]

export const BOUNDARIES = {
  title: 'Boundaries of LSOAs and MSOAs',
  publisher: 'Office for National Statistics',
} as const

export const kindOf = ({ properties }: Feature): Kind | null =>
  KINDS.find((kind) => typeof properties?.[`${kind}CD`] === 'string') ?? null

/** The first pair of coordinates of a geometry of any depth. */
const firstPosition = (coordinates: unknown): unknown => {
  let inner = coordinates
  while (Array.isArray(inner) && Array.isArray(inner[0])) inner = inner[0]
  return inner
}

/** Longitude and latitude. GeoJSON requires them, but files of the Office for National Statistics may have metres. */
const isDegrees = (position: unknown): boolean =>
  Array.isArray(position) &&
  typeof position[0] === 'number' &&
  typeof position[1] === 'number' &&
  Math.abs(position[0]) <= 180 &&
  Math.abs(position[1]) <= 90

export const createBoundarySection = (
  file: string,
  kind: Kind,
  text: () => AsyncIterable<string>,
  faults: FaultList,
): PublishedSection => {
  let line = 0
  const readFeature = ({ properties, geometry }: Feature): readonly StagedValue[] | null => {
    const refuse = (column: string, value: unknown, problem: string): null => {
      faults.add({ file, line, column, value: String(value), problem })
      return null
    }
    const code = properties?.[`${kind}CD`]
    const name = properties?.[`${kind}NM`]
    if (typeof code !== 'string' || !AREA.test(code))
      return refuse(`${kind}CD`, code, 'expected a code like E01025787')
    if (typeof name !== 'string' || !NAME.test(name))
      return refuse(`${kind}NM`, name, 'expected a name without control characters')
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
      return refuse('geometry', geometry?.type, 'expected a Polygon or MultiPolygon')
    if (!isDegrees(firstPosition(geometry.coordinates)))
      return refuse(
        'geometry',
        firstPosition(geometry.coordinates),
        'expected degrees, longitude first (WGS84)',
      )
    return [line, code, name.trim(), kind, JSON.stringify(geometry)]
  }
  return {
    table: BOUNDARIES_TABLE,
    mayRepeat: false,
    sums: [],
    countRead: () => line,
    // The key is the code.
    addFault: ({ line, value, problem }) => faults.add({ file, line, column: `${kind}CD`, value, problem }),
    rows: {
      async *[Symbol.asyncIterator]() {
        line = 0
        try {
          for await (const features of readFeatures(text())) {
            for (const feature of features) {
              line += 1
              const values = readFeature(feature)
              if (values) yield values
            }
          }
          if (line === 0) throw new Unreadable('has no feature; download it again')
        } catch (error) {
          addUnreadable(error, file, faults)
        }
      },
    },
  }
}
