import { scalars } from '../../shared/scalars.ts'
import { valueTypes } from '../../shared/value-types.ts'
import type { Resolvers } from '../resolver-types.ts'
import { CommunityService } from './CommunityService.ts'
import { IntegratedNeighbourhoodTeam } from './IntegratedNeighbourhoodTeam.ts'
import { Locality } from './Locality.ts'
import { LocalityTeam } from './LocalityTeam.ts'
import { Neighbourhood } from './Neighbourhood.ts'
import { Place } from './Place.ts'
import { Query } from './Query.ts'
import { StaffContact } from './StaffContact.ts'
import { System } from './System.ts'

export const resolvers: Resolvers = {
  ...scalars,
  ...valueTypes,
  CommunityService,
  IntegratedNeighbourhoodTeam,
  Locality,
  LocalityTeam,
  Neighbourhood,
  Place,
  Query,
  StaffContact,
  System,
}
