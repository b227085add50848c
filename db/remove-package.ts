import type { Knex } from 'knex'
import { OperatorError } from '../schema/errors/operator-error.ts'
import { load, type LoadOptions } from './load.ts'
import { NO_INPUT } from './loader-version.ts'
import { readPackages } from './load-shipped.ts'
import type { LoadReport } from './publish/write-tables.ts'
import { joinDataSets, readDataSet } from './shipped-data.ts'
import { stagePackage } from './stage/package.ts'

/** Removes a package that its owner loaded, with all derived rows. */
export const removePackage = async (
  db: Knex,
  name: string,
  options: LoadOptions = {},
): Promise<LoadReport> => {
  const report = await load(
    db,
    {
      stage: async (transaction, last) => {
        const loaded = await transaction('staging.packages').orderBy('name').select('name', 'is_own')
        const found = loaded.find((each) => each.name === name)
        if (!found) {
          throw new OperatorError(
            `No package "${name}" is loaded.`,
            `Loaded: ${loaded.map((each) => each.name).join(', ')}.`,
          )
        }
        if (found.is_own) {
          throw new OperatorError(
            `The package "${name}" is shipped with the program and is loaded again at each start.`,
            'To run without the default system, use `start --empty` on an empty database. The package england cannot be removed.',
          )
        }
        await transaction('staging.packages').where({ name }).delete()
        // A shipped package that it replaced is loaded again.
        const input = last ?? NO_INPUT
        for (const data of await readPackages(joinDataSets(input.sets.map(readDataSet)))) {
          if (data.descriptor.name === name) await stagePackage(transaction, data, { isShipped: true })
        }
        return input
      },
    },
    options,
  )
  return report ?? {}
}
