export interface LonLat {
  readonly longitude: number
  readonly latitude: number
}

interface Ellipsoid {
  readonly a: number
  readonly b: number
}

const AIRY_1830: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 }
const WGS_84: Ellipsoid = { a: 6_378_137, b: 6_356_752.314_245 }

const DEGREE = Math.PI / 180
const SECOND = DEGREE / 3_600

// The projection of the national grid, as Ordnance Survey publishes it.
const SCALE = 0.999_601_271_7
const ORIGIN = { latitude: 49 * DEGREE, longitude: -2 * DEGREE, easting: 400_000, northing: -100_000 }

// From the datum of the grid to the one of maps, right to about five metres.
const SHIFT = { x: 446.448, y: -125.157, z: 542.06, scale: -20.489_4e-6 }
const TURN = { x: 0.1502 * SECOND, y: 0.247 * SECOND, z: 0.8421 * SECOND }

const squaredEccentricity = ({ a, b }: Ellipsoid): number => 1 - (b * b) / (a * a)

const meridianArc = ({ a, b }: Ellipsoid, latitude: number): number => {
  const n = (a - b) / (a + b)
  const [minus, plus] = [latitude - ORIGIN.latitude, latitude + ORIGIN.latitude]
  return (
    b *
    SCALE *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * minus -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(minus) * Math.cos(plus) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * n ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  )
}

/** Latitude and longitude on the grid's own datum, in radians. */
const unproject = (easting: number, northing: number): { latitude: number; longitude: number } => {
  const { a } = AIRY_1830
  const e2 = squaredEccentricity(AIRY_1830)
  let latitude = ORIGIN.latitude
  let rest = northing - ORIGIN.northing
  while (Math.abs(rest) > 1e-5) {
    latitude += rest / (a * SCALE)
    rest = northing - ORIGIN.northing - meridianArc(AIRY_1830, latitude)
  }
  const sine = Math.sin(latitude)
  const nu = (a * SCALE) / Math.sqrt(1 - e2 * sine ** 2)
  const rho = (a * SCALE * (1 - e2)) / (1 - e2 * sine ** 2) ** 1.5
  const eta2 = nu / rho - 1
  const [t, secant, east] = [Math.tan(latitude), 1 / Math.cos(latitude), easting - ORIGIN.easting]
  return {
    latitude:
      latitude -
      (t / (2 * rho * nu)) * east ** 2 +
      (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta2 - 9 * t ** 2 * eta2) * east ** 4,
    longitude:
      ORIGIN.longitude +
      (secant / nu) * east -
      (secant / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2) * east ** 3 +
      (secant / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4) * east ** 5,
  }
}

/** A point of the national grid on maps of the world (WGS 84), in degrees. */
export const toLonLat = (easting: number, northing: number): LonLat => {
  const { latitude, longitude } = unproject(easting, northing)
  const e2 = squaredEccentricity(AIRY_1830)
  const nu = AIRY_1830.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2)
  const x = nu * Math.cos(latitude) * Math.cos(longitude)
  const y = nu * Math.cos(latitude) * Math.sin(longitude)
  const z = nu * (1 - e2) * Math.sin(latitude)
  const factor = 1 + SHIFT.scale
  const X = SHIFT.x + factor * x - TURN.z * y + TURN.y * z
  const Y = SHIFT.y + TURN.z * x + factor * y - TURN.x * z
  const Z = SHIFT.z - TURN.y * x + TURN.x * y + factor * z
  const f2 = squaredEccentricity(WGS_84)
  const p = Math.hypot(X, Y)
  let turned = Math.atan2(Z, p * (1 - f2))
  for (let round = 0; round < 5; round += 1) {
    const radius = WGS_84.a / Math.sqrt(1 - f2 * Math.sin(turned) ** 2)
    turned = Math.atan2(Z + f2 * radius * Math.sin(turned), p)
  }
  return { longitude: Math.atan2(Y, X) / DEGREE, latitude: turned / DEGREE }
}
