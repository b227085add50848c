interface Fits {
  readonly nested: number
  readonly split: number
  readonly outside: number
  readonly noSuchTier: number
  readonly unknown: number
}

export const texts = {
  title: 'How areas overlap',
  lede: 'Which areas are wholly inside another area, and which are split between several. We count GP practices, or LSOAs if the rows and the columns are both areas.',
  from: 'Rows',
  to: 'Columns',
  measure: 'Count',
  show: 'Show',
  kinds: {
    neighbourhoods: 'Neighbourhoods',
    networks: 'Primary care networks (PCNs)',
    places: 'Places (upper-tier councils)',
    districts: 'Districts',
    localities: 'Localities',
    wards: 'Wards',
    lsoas: 'Lower layer super output areas (LSOAs)',
    msoas: 'Middle layer super output areas (MSOAs)',
    commissioners: 'Commissioners',
    systems: 'Systems',
    'locality-teams': 'Integrated locality teams',
    'neighbourhood-teams': 'Integrated neighbourhood teams',
  },
  measures: { practices: 'GP practices', patients: 'Registered patients' },
  areas: 'LSOAs',
  chooseSystem: 'Choose an integrated care system.',
  unknownKind: 'Choose one of the areas in the list',
  unknownMeasure: 'Choose practices or patients',
  summary: ({ nested, split, outside, noSuchTier, unknown }: Fits) =>
    [
      `${nested} are wholly inside one area`,
      `${split} are split`,
      ...(outside > 0 ? [`${outside} are outside all of them`] : []),
      ...(noSuchTier > 0 ? [`${noSuchTier} are in unitary councils, which have no districts`] : []),
      ...(unknown > 0 ? [`${unknown} could not be placed`] : []),
    ].join(', ') + '.',
  fits: {
    NESTED: 'Wholly inside one',
    SPLIT: 'Split',
    OUTSIDE: 'Outside all',
    NO_SUCH_TIER: 'Unitary council: no districts',
    UNKNOWN: 'Could not be placed',
  },
  crossing: 'Split between areas',
  notLoaded: (kind: string) => `${kind}: none are loaded for this day.`,
  patientsUnknown:
    'Not every list size is known on this day, so the picture counts practices. Unknown values are shown as ‘Not stated’ in the table.',
  picture: (from: string, to: string, unit: 'PRACTICE' | 'LSOA') =>
    unit === 'LSOA'
      ? `${from} and the ${to.toLowerCase()} that contain their areas`
      : `${from} and the ${to.toLowerCase()} that contain their practices`,
  described: (measure: string) =>
    `Bands run from left to right; the wider a band, the more ${measure.toLowerCase()}. Names marked with an asterisk are split.`,
  table: (from: string, to: string, measure: string) => `${measure}: ${from} by ${to.toLowerCase()}`,
  how: 'Fit',
  none: 'Not in any',
  notStated: 'Not stated',
  csv: 'This table as a spreadsheet (CSV)',
  svg: 'This picture (SVG)',
  json: 'This page as data (JSON)',
}
