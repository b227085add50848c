import type { Complete } from '../../shared/complete.ts'
import { isWithin } from '../../shared/day-range.ts'
import type { DayKey } from '../../shared/models.ts'
import { budgets } from '../budgets-of-footprint.ts'
import type { SystemResolvers } from '../resolver-types.ts'
import { projectWorkforce } from '../workforce.ts'

export const System: Complete<SystemResolvers, DayKey> = {
  __resolveReference: (reference) => reference,
  budgets,
  workforce: async ({ id, asOf }, _, { loaders }) => {
    const [forecast, targets] = await Promise.all([
      loaders.forecastBySystem.load(id),
      loaders.targetsBySystem.load(id),
    ])
    const projected = projectWorkforce(forecast)
    const target = targets.find(({ unit }) => unit === 'WTE') ?? null
    return projected && { asOf, forecast, projected, target, targets }
  },
  workforceCensuses: async ({ id, asOf }, range, { loaders }) => {
    const censuses = await loaders.censusesBySystem.load(id)
    return censuses.filter(({ on }) => isWithin(on, range, asOf))
  },
}
