import { scalars } from '../../shared/scalars.ts'
import { valueTypes } from '../../shared/value-types.ts'
import type { Resolvers } from '../resolver-types.ts'
import { Asset } from './Asset.ts'
import { Commissioner } from './Commissioner.ts'
import { District } from './District.ts'
import { Footprint } from './Footprint.ts'
import { Indicator } from './Indicator.ts'
import { Locality } from './Locality.ts'
import { Location } from './Location.ts'
import { Neighbourhood } from './Neighbourhood.ts'
import { Place } from './Place.ts'
import { PostcodeAnswer } from './PostcodeAnswer.ts'
import { Query } from './Query.ts'
import { SmallArea } from './SmallArea.ts'
import { SocialPrescribingOffer } from './SocialPrescribingOffer.ts'
import { System } from './System.ts'

export const resolvers: Resolvers = {
  ...scalars,
  ...valueTypes,
  Asset,
  Commissioner,
  District,
  Footprint,
  Indicator,
  Locality,
  Location,
  Neighbourhood,
  Place,
  PostcodeAnswer,
  Query,
  SmallArea,
  SocialPrescribingOffer,
  System,
}
