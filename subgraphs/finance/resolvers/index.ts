import { scalars } from '../../shared/scalars.ts'
import { valueTypes } from '../../shared/value-types.ts'
import type { Resolvers } from '../resolver-types.ts'
import { Budget } from './Budget.ts'
import { Commissioner } from './Commissioner.ts'
import { FundingStream } from './FundingStream.ts'
import { Neighbourhood } from './Neighbourhood.ts'
import { NetworkSpend } from './NetworkSpend.ts'
import { NetworkWorkforce } from './NetworkWorkforce.ts'
import { Practice } from './Practice.ts'
import { PrimaryCareNetwork } from './PrimaryCareNetwork.ts'
import { Query } from './Query.ts'
import { Scenario } from './Scenario.ts'
import { ScenarioNetwork } from './ScenarioNetwork.ts'
import { System } from './System.ts'
import { Workforce } from './Workforce.ts'

export const resolvers: Resolvers = {
  ...scalars,
  ...valueTypes,
  Budget,
  Commissioner,
  FundingStream,
  Neighbourhood,
  NetworkSpend,
  NetworkWorkforce,
  Practice,
  PrimaryCareNetwork,
  Query,
  Scenario,
  ScenarioNetwork,
  System,
  Workforce,
}
