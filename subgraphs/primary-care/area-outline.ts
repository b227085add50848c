type Position = readonly number[]
type Ring = readonly Position[]

// About 35 metres, less than any picture of a neighbourhood shows. All areas use the same grid, so that shared borders
// remain shared.
const STEPS_PER_DEGREE = 2_000

const snap = (value: number): number => Math.round(value * STEPS_PER_DEGREE) / STEPS_PER_DEGREE

const MIN_RING = 4

const snapRing = (ring: Ring): Position[] => {
  const snapped: Position[] = []
  for (const [longitude = 0, latitude = 0] of ring) {
    const [x, y] = [snap(longitude), snap(latitude)]
    const last = snapped.at(-1)
    if (last?.[0] !== x || last[1] !== y) snapped.push([x, y])
  }
  return snapped
}

const snapPolygon = (rings: readonly Ring[]): Position[][] =>
  rings.map(snapRing).filter((ring) => ring.length >= MIN_RING)

/** The outline as GeoJSON text, with as many points as a picture needs. */
export const outlineText = (outline: { readonly type: string; readonly coordinates: unknown }): string => {
  const polygons = (
    outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates
  ) as readonly (readonly Ring[])[]
  const coordinates = polygons.map(snapPolygon).filter((rings) => rings.length > 0)
  return JSON.stringify({ type: 'MultiPolygon', coordinates })
}
