import { FaultList } from '../input-faults.ts'
import { ENGLAND, readPackage, type DataPackage } from '../read/packages/package.ts'
import { readDataSet } from '../shipped-data.ts'
import { checkPackageReferences } from './package-references.ts'

/** Reads and checks a package without a database. All faults are reported together. */
export const checkPackage = async (path: string): Promise<DataPackage> => {
  const faults = new FaultList()
  const data = await readPackage(path, faults)
  faults.throwIfAny()
  if (!data) throw new Error(`${path} was neither read nor refused`)
  const national: DataPackage[] = []
  if (data.descriptor.system !== ENGLAND) {
    for (const folder of readDataSet('empty').packages) {
      const other = await readPackage(folder, faults)
      if (other) national.push(other)
    }
  }
  checkPackageReferences(data, national, faults)
  faults.throwIfAny()
  return data
}
