import proj4 from 'proj4'

export interface LonLat {
  readonly longitude: number
  readonly latitude: number
}

// EPSG:27700 with the seven-parameter transformation of Ordnance Survey, accurate to about five metres.
const NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy' +
  ' +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs'

const projection = proj4(NATIONAL_GRID, 'WGS84')

/** The WGS 84 coordinates, in degrees, of a point of the British National Grid, in metres. */
export const toLonLat = (easting: number, northing: number): LonLat => {
  const [longitude, latitude] = projection.forward([easting, northing])
  return { longitude, latitude }
}
