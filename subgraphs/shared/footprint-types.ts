/** The object type of each kind of footprint. */
export const FOOTPRINT_TYPES = {
  SYSTEM: 'System',
  PLACE: 'Place',
  DISTRICT: 'District',
  COMMISSIONER: 'Commissioner',
  PRIMARY_CARE_NETWORK: 'PrimaryCareNetwork',
  NEIGHBOURHOOD: 'Neighbourhood',
  LOCALITY_TEAM: 'LocalityTeam',
  INTEGRATED_NEIGHBOURHOOD_TEAM: 'IntegratedNeighbourhoodTeam',
  LOCALITY: 'Locality',
  WARD: 'SmallArea',
  LSOA: 'SmallArea',
  MSOA: 'SmallArea',
} as const
