import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import Ajv from 'ajv-draft-04'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { createPackageFiles } from '../../../db/read/packages/new-package.ts'
import { listPackageFolders } from '../../../db/shipped-data.ts'

interface Field {
  readonly name: string
  readonly type: string
}

interface Descriptor {
  readonly resources: readonly { readonly path: string; readonly schema: string }[]
}

const isValid = new Ajv.default({ strict: false, validateFormats: false }).compile(
  JSON.parse(
    readFileSync(new URL('../../fixtures/frictionless/tabular-data-package.json', import.meta.url), 'utf8'),
  ),
)

const readYaml = (path: string): unknown => parseYaml(readFileSync(path, 'utf8'))

// A schema in another file, which the JSON schema does not follow.
const readDescriptor = (folder: string): object => {
  const descriptor = readYaml(join(folder, 'datapackage.yaml')) as Descriptor
  return {
    ...descriptor,
    resources: descriptor.resources.map((resource) => ({
      ...resource,
      schema: readYaml(join(folder, resource.schema)),
    })),
  }
}

const faultsOf = (descriptor: object): unknown => (isValid(descriptor) ? [] : isValid.errors)

describe.each(listPackageFolders().map((folder) => [basename(folder), folder]))('%s', (_, folder) => {
  it('is a Frictionless tabular data package', () => {
    expect(faultsOf(readDescriptor(folder))).toEqual([])
  })

  it('has the columns of its schemas in every resource', () => {
    const { resources } = readYaml(join(folder, 'datapackage.yaml')) as Descriptor
    expect(resources.length).toBeGreaterThan(5)
    for (const { path, schema } of resources) {
      const { fields } = readYaml(join(folder, schema)) as { fields: readonly Field[] }
      const [header] = parseCsv(readFileSync(join(folder, path)), { to: 1 }) as string[][]
      expect(header, path).toEqual(fields.map(({ name }) => name))
    }
  })
})

describe('a new package', () => {
  it('is a Frictionless tabular data package', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ics-graph-package-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    for (const [path, text] of createPackageFiles('QZZ', '2026-04-01')) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    expect(faultsOf(readDescriptor(folder))).toEqual([])
  })
})

describe('the published schema', () => {
  it('refuses a package without resources, and a field of an unknown type', () => {
    const [folder = ''] = listPackageFolders()
    const descriptor = readDescriptor(folder) as { resources: { schema: { fields: Field[] } }[] }
    expect(isValid({ ...descriptor, resources: [] })).toBe(false)
    const [first] = descriptor.resources
    if (first) first.schema.fields = [{ name: 'id', type: 'no such type' }]
    expect(isValid(descriptor)).toBe(false)
  })
})
