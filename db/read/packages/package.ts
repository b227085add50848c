import { createHash } from 'node:crypto'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import type { FaultList } from '../../input-faults.ts'
import { Unreadable } from '../unreadable.ts'
import { DESCRIPTOR, openPackageFiles, type PackageFiles } from './package-files.ts'
import { resourceSchemas } from './resource-schema.ts'
import { readResource, type ResourceTable } from './resource.ts'
import { messageOf } from '../../../schema/errors/operator-error.ts'

/** The scope of a package with facts of the whole country. */
export const ENGLAND = 'england'

const descriptorSchema = z.object({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words with hyphens'),
  title: z.string().min(1),
  version: z.string().min(1),
  created: z.string().regex(/^\d{4}-\d{2}-\d{2}/, 'expected a date like 2026-04-01'),
  system: z
    .string()
    .regex(/^([A-Z0-9]{3}([A-Z0-9]{2})?|england)$/, 'expected the ODS code of the board, or england'),
  /** Generated ids of this package have no prefix with the system. */
  plainIds: z.boolean().default(false),
  licenses: z
    .array(z.object({ name: z.string(), title: z.string().optional(), path: z.string().optional() }))
    .min(1),
  sources: z.array(z.object({ title: z.string(), path: z.string().optional() })).min(1),
  resources: z
    .array(z.object({ name: z.string(), path: z.string(), schema: z.string(), title: z.string().optional() }))
    .min(1),
})

export type PackageDescriptor = z.infer<typeof descriptorSchema>

/** A data package in Frictionless form with facts of one system or of England. */
export interface DataPackage {
  readonly descriptor: PackageDescriptor
  /** The hash of all its files. */
  readonly sha256: string
  readonly tables: readonly ResourceTable[]
}

const readDescriptor = async (files: PackageFiles, faults: FaultList): Promise<PackageDescriptor | null> => {
  const file = `${files.label}/${DESCRIPTOR}`
  let value: unknown
  try {
    value = parseYaml((await files.read(DESCRIPTOR)).toString('utf8'))
  } catch (error) {
    faults.add({ file, problem: `is not YAML: ${messageOf(error)}` })
    return null
  }
  const read = descriptorSchema.safeParse(value)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues) {
    faults.add({ file, column: path.join('.'), problem: message })
  }
  return null
}

const readTable = async (
  files: PackageFiles,
  system: string,
  { name, path, schema: schemaPath }: PackageDescriptor['resources'][number],
  faults: FaultList,
): Promise<ResourceTable | null> => {
  const descriptor = `${files.label}/${DESCRIPTOR}`
  const schema = resourceSchemas().get(name)
  if (!schema) {
    faults.add({
      file: descriptor,
      value: name,
      problem: `no resource has this name; expected one of ${[...resourceSchemas().keys()].join(', ')}`,
    })
    return null
  }
  if (schema.isNational && system !== ENGLAND) {
    faults.add({
      file: descriptor,
      value: name,
      problem: 'only the package england can have this resource; remove it',
    })
    return null
  }
  for (const [property, wanted] of [
    ['path', path],
    ['schema', schemaPath],
  ] as const) {
    if (files.paths.includes(wanted)) continue
    faults.add({
      file: descriptor,
      column: `${name}.${property}`,
      value: wanted,
      problem: 'the package has no such file; add it, or remove the resource from datapackage.yaml',
    })
    return null
  }
  const copy = (await files.read(schemaPath)).toString('utf8').replaceAll('\r\n', '\n')
  if (copy !== schema.text) {
    faults.add({
      file: `${files.label}/${schemaPath}`,
      problem: `is not the schema of ${name} that this program reads; copy it from a package that \`npm start -- package init\` creates`,
    })
  }
  return readResource(schema, `${files.label}/${path}`, await files.read(path), faults)
}

const hashOf = async (files: PackageFiles): Promise<string> => {
  const hash = createHash('sha256')
  for (const path of files.paths) hash.update(`${path}\n`).update(await files.read(path))
  return hash.digest('hex')
}

/** A folder, or a zip with a datapackage.yaml. */
export const isPackage = async (path: string): Promise<boolean> => {
  try {
    return (await openPackageFiles(path)) !== null
  } catch (error) {
    // The reader of published files reports an unreadable zip.
    if (error instanceof Unreadable) return false
    throw error
  }
}

/** Reads and checks the files of a package without a database; null if a fault was added. */
export const readPackage = async (path: string, faults: FaultList): Promise<DataPackage | null> => {
  const before = faults.size
  try {
    const files = await openPackageFiles(path)
    if (!files) {
      throw new Unreadable(
        `is not a data package: expected a folder with ${DESCRIPTOR}, as \`npm start -- package init\` creates it, or a zip of such a folder`,
      )
    }
    const descriptor = await readDescriptor(files, faults)
    if (!descriptor) return null
    const names = descriptor.resources.map(({ name }) => name)
    for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index))) {
      faults.add({ file: `${files.label}/${DESCRIPTOR}`, value: name, problem: 'is listed twice' })
    }
    const tables: ResourceTable[] = []
    for (const resource of descriptor.resources) {
      const table = await readTable(files, descriptor.system, resource, faults)
      if (table) tables.push(table)
    }
    const unlisted = files.paths.filter(
      (file) => file.endsWith('.csv') && !descriptor.resources.some((resource) => resource.path === file),
    )
    for (const file of unlisted) {
      faults.add({
        file: `${files.label}/${file}`,
        problem: `is not among the resources of ${DESCRIPTOR}; list it or remove it`,
      })
    }
    return faults.size > before ? null : { descriptor, sha256: await hashOf(files), tables }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    faults.add({ file: path, ...error.fault })
    return null
  }
}
