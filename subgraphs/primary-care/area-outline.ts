type Position = readonly number[]
type Ring = readonly Position[]

// About 35 metres: finer than any picture of a neighbourhood shows. The same grid for all keeps shared borders shared.
const STEPS_PER_DEGREE = 2_000

const snap = (value: number): number => Math.round(value * STEPS_PER_DEGREE) / STEPS_PER_DEGREE

const SMALLEST_RING = 4

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
  rings.map(snapRing).filter((ring) => ring.length >= SMALLEST_RING)

/** A GeoJSON outline with as many points as a picture needs, as text. */
export const outlineText = (outline: { readonly type: string; readonly coordinates: unknown }): string => {
  const polygons = (
    outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates
  ) as readonly (readonly Ring[])[]
  const coordinates = polygons.map(snapPolygon).filter((rings) => rings.length > 0)
  return JSON.stringify({ type: 'MultiPolygon', coordinates })
}
