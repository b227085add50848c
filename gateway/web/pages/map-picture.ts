import { geoMercator, geoPath } from 'd3-geo'
import { label, svg, textWidth } from './svg.ts'

export interface MapPoint {
  readonly number: number
  readonly longitude: number
  readonly latitude: number
}

export interface MapParts {
  readonly points: readonly MapPoint[]
  /** Outlines as GeoJSON. */
  readonly outlines: readonly string[]
  readonly title: string
  readonly description: string
}

type Outline = { type: 'MultiPolygon'; coordinates: [number, number][][][] }

const [WIDTH, HEIGHT, EDGE] = [640, 480, 16]
const RADIUS = 6
const GAP = 4
const LINE = 16
const BLUE = '#005eb8'
const GROUND = '#f0f4f5'
const BORDER = '#768692'

interface Placed {
  readonly x: number
  readonly y: number
  readonly numbers: number[]
}

/** Points that are too close for separate labels share one label, at the first of them. */
const gather = (points: readonly (Omit<Placed, 'numbers'> & { readonly number: number })[]): Placed[] => {
  const groups: Placed[] = points.map(({ x, y, number }) => ({ x, y, numbers: [number] }))
  const widthOf = ({ numbers }: Placed): number => 2 * RADIUS + GAP + textWidth(numbers.join(', '))
  const touches = (one: Placed, other: Placed): boolean =>
    Math.abs(one.y - other.y) < LINE &&
    one.x - RADIUS < other.x - RADIUS + widthOf(other) &&
    other.x - RADIUS < one.x - RADIUS + widthOf(one)
  // A merged label is larger and may overlap another, so the labels are merged until none overlap.
  for (let index = 0; index < groups.length;) {
    const group = groups[index]
    const met = groups.findIndex((other, at) => at > index && group !== undefined && touches(group, other))
    const [other] = met < 0 ? [] : groups.splice(met, 1)
    if (group && other) {
      group.numbers.push(...other.numbers)
      index = 0
    } else index += 1
  }
  return groups
}

/** A map of practices as numbered points, with the outlines of areas. */
export const mapPicture = ({ points, outlines, title, description }: MapParts): string => {
  const shapes = outlines.map((outline) => JSON.parse(outline) as Outline)
  const projection = geoMercator().fitExtent(
    [
      [EDGE, EDGE],
      [WIDTH - EDGE, HEIGHT - EDGE],
    ],
    // The map shows the extent of the practices; areas are clipped.
    { type: 'MultiPoint', coordinates: frameOf(points) },
  )
  const path = geoPath(projection).digits(1)
  const placed = points.map(({ number, longitude, latitude }) => {
    const [x, y] = projection([longitude, latitude]) ?? [0, 0]
    return { number, x, y }
  })
  const groups = gather(placed)
  const right = Math.max(
    WIDTH,
    ...groups.map(({ x, numbers }) => x + RADIUS + GAP + textWidth(numbers.join(', '))),
  )
  return svg({ width: right, height: HEIGHT }, title, description, [
    `<g fill="${GROUND}" stroke="${BORDER}" stroke-width="1">`,
    ...shapes.map((shape) => `<path d="${path(shape) ?? ''}"/>`),
    '</g>',
    ...placed.map(
      ({ x, y }) =>
        `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${RADIUS}" fill="${BLUE}" stroke="#fff" stroke-width="1"/>`,
    ),
    ...groups.map(({ x, y, numbers }) => label(x + RADIUS + GAP, y, numbers.join(', '))),
  ])
}

// At this latitude, a degree of longitude is about 0.6 of a degree of latitude.
const [MARGIN_LONGITUDE, MARGIN_LATITUDE] = [0.025, 0.015]

const frameOf = (points: readonly MapPoint[]): [number, number][] => {
  const [east, north] = [points.map(({ longitude }) => longitude), points.map(({ latitude }) => latitude)]
  return [
    [Math.min(...east) - MARGIN_LONGITUDE, Math.min(...north) - MARGIN_LATITUDE],
    [Math.max(...east) + MARGIN_LONGITUDE, Math.max(...north) + MARGIN_LATITUDE],
  ]
}
