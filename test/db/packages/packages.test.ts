import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { isEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { checkPackage } from '../../../db/check/package.ts'
import { loadFiles } from '../../../db/load-files.ts'
import { resourceSchemas, stagingNameOf } from '../../../db/read/packages/resource-schema.ts'
import { removePackage } from '../../../db/remove-package.ts'
import { listPackageFolders } from '../../../db/shipped-data.ts'
import { API_SCHEMA } from '../../support/arguments.ts'
import { startTestApplication } from '../../support/application.ts'
import { ask } from '../../support/client.ts'
import { connectForTest, useTestDatabase, type TestDatabase } from '../../support/database.ts'
import { checksumTables, createEmptyDatabase, refusalOf } from '../../support/loading.ts'
import { createExamplePackage, editPackage, useExamples } from '../../support/packages.ts'
import { newFolder, runProgram } from '../../support/program.ts'
import { zip } from '../../support/zip-file.ts'

// Some tests run the program several times.
vi.setConfig({ testTimeout: 120_000 })

let empty: TestDatabase
beforeAll(async () => {
  empty = await createEmptyDatabase()
})
afterAll(() => empty.drop())

const useEmptyDatabase = async () => connectForTest((await useTestDatabase(empty.name)).address)

// The resources of a system's package.
const OF_SYSTEMS = [...resourceSchemas().values()].filter(({ isNational }) => !isNational)

describe('the commands for packages', () => {
  it('write a package whose example rows can be checked, loaded, listed and removed', async () => {
    const { url } = await useTestDatabase(empty.name)
    const run = async (...args: string[]): Promise<string> => {
      const program = runProgram(args, { DATABASE_URL: url })
      const code = await program.exited
      return `${code} ${program.output()}`
    }
    const folder = join(newFolder(), 'invented')
    expect(await run('package', 'init', '--system', 'qzz', folder)).toMatch(/^0 /)
    expect(await run('package', 'check', folder)).toMatch(
      new RegExp(`${OF_SYSTEMS.length} resources, 0 rows, no faults`),
    )
    useExamples(folder)
    expect(await run('package', 'check', folder)).toMatch(new RegExp(`${OF_SYSTEMS.length} rows, no faults`))
    expect(await run('load', folder)).toMatch(/^0 [^]*primary_care\.practices: 1 added/)
    expect(await run('packages', '--format', 'csv')).toMatch(/^qzz,.*,QZZ,\d+,false\r?$/m)
    expect(await run('package', 'remove', 'qzz')).toMatch(
      /^0 [^]*primary_care\.practices: 0 added, 0 changed, 1 removed/,
    )
    expect(await run('packages', '--format', 'csv')).not.toMatch(/qzz/)
  })

  it('do not overwrite existing files', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    const program = runProgram(['package', 'init', '--system', 'QZZ', folder], {})
    expect(await program.exited).not.toBe(0)
    expect(program.output()).toContain('is not empty')
  })
})

describe('loading a package', () => {
  it('stages every resource, and leaves no row behind when the package is removed', async () => {
    const db = await useEmptyDatabase()
    const before = await checksumTables(db)
    await loadFiles(db, [createExamplePackage().folder])
    for (const { name } of OF_SYSTEMS) {
      const rows = await db(`staging.package_${stagingNameOf(name)}`)
        .where({ package: 'qzz' })
        .select('line')
      expect(rows, name).toEqual([{ line: 2 }])
    }
    await removePackage(db, 'qzz')
    const after = await checksumTables(db)
    // Spellings are cached and are not facts.
    expect({ ...after, 'staging.spellings': '' }).toEqual({ ...before, 'staging.spellings': '' })
  })

  it('accepts a zip of the folder', async () => {
    const { folder } = createExamplePackage()
    const [one, two] = [await useEmptyDatabase(), await useEmptyDatabase()]
    await loadFiles(one, [folder])
    const parts = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ name: `example/${relative(folder, path)}`, data: readFileSync(path) }))
    const file = join(newFolder(), 'example.zip')
    writeFileSync(file, zip(parts))
    await loadFiles(two, [file])
    const staged = async (db: typeof one) => db('staging.package_practices').where({ package: 'qzz' })
    expect(await staged(two)).toEqual(await staged(one))
  })

  it('replaces the package as a whole', async () => {
    const db = await useEmptyDatabase()
    const { folder, edit } = createExamplePackage()
    await loadFiles(db, [folder])
    edit('contacts.csv', (text) => `${text.split('\n')[0] ?? ''}\n`)
    const { tables } = await loadFiles(db, [folder])
    expect(tables['kernel.contacts']).toEqual({ added: 0, changed: 0, removed: 1 })
    expect(tables['primary_care.practices']).toEqual({ added: 0, changed: 0, removed: 0 })
  })

  it('writes nothing on a dry run, and nothing after a fault', async () => {
    const db = await useEmptyDatabase()
    const { folder, edit } = createExamplePackage()
    const before = await checksumTables(db)
    const { tables } = await loadFiles(db, [folder], { isDryRun: true })
    expect(tables['primary_care.practices']?.added).toBe(1)
    expect(await checksumTables(db)).toEqual(before)
    edit('contacts.csv', (text) => text.replace('qzz-council', 'qzz-nobody'))
    await refusalOf(loadFiles(db, [folder]))
    expect(await checksumTables(db)).toEqual(before)
  })

  it.each(['aaa', 'zzz'])('reports a system and ids of a loaded package in the new one: %s', async (name) => {
    const db = await useEmptyDatabase()
    await loadFiles(db, [createExamplePackage().folder])
    const { folder, edit } = createExamplePackage()
    edit('datapackage.yaml', (text) => text.replace('name: qzz', `name: ${name}`))
    const { details } = await refusalOf(loadFiles(db, [folder]))
    const text = details.join('\n')
    expect(text).toMatch(new RegExp(`^${name}: .*is also the system of the package qzz`, 'm'))
    expect(text).toMatch(new RegExp(`^${name}/\\S+\\.csv:2: .*is also an id of the package qzz`, 'm'))
    expect(text).not.toMatch(/^qzz.*is also (an id|the system) of/m)
  })

  it('refuses a row that refers to another system', async () => {
    const db = connectForTest((await useTestDatabase()).address)
    const { folder, edit } = createExamplePackage()
    const { id } = await db('primary_care.networks')
      .join('primary_care.systems as s', 's.id', 'system_id')
      .whereNot('s.id', 'qzz')
      .first('networks.id')
    edit('practices.csv', (text) => text.replace('u00001', String(id)))
    const { details } = await refusalOf(loadFiles(db, [folder]))
    expect(details.join('\n')).toMatch(/practices\.csv:2: column "network"/)
  })

  it.each(['locality-members', 'neighbourhood-members', 'team-members'])(
    'refuses a member of another system, and one that is not loaded, in %s',
    async (resource) => {
      const db = connectForTest((await useTestDatabase()).address)
      const { folder, edit } = createExamplePackage()
      const { id, ods_code: code } = await db('primary_care.networks').first('id', 'ods_code')
      const member = resource === 'locality-members' ? String(id) : String(code)
      const [given] = resource === 'locality-members' ? ['u00001'] : ['U00001']
      edit(`${resource}.csv`, (text) => text.replace(given, member))
      const foreign = await refusalOf(loadFiles(db, [folder]))
      expect(foreign.details.join('\n')).toMatch(
        new RegExp(`${resource}\\.csv:2: column "member": value "${member}": belongs to the system llr`),
      )
      edit(`${resource}.csv`, (text) => text.replace(member, given === 'U00001' ? 'U99998' : 'u99998'))
      const unknown = await refusalOf(loadFiles(db, [folder]))
      expect(unknown.details.join('\n')).toMatch(
        new RegExp(`${resource}\\.csv:2: column "member": value "[uU]99998": no .* that is loaded has this`),
      )
    },
  )

  it.each([
    ['role-tasks', 'role', /role-tasks\.csv:2: column "role": value ".*": is a role of another package/],
    [
      'funding-rates',
      'stream',
      /funding-rates\.csv:2: column "stream": value ".*": is a stream of another package/,
    ],
    [
      'figures',
      'subject',
      /figures\.csv:2: column "subject": value "england": is for the package england alone/,
    ],
  ])('refuses a row that would change other systems, in %s', async (resource, column, expected) => {
    const db = await useEmptyDatabase()
    const { folder, edit } = createExamplePackage()
    const national: Readonly<Record<string, string>> = {
      role: String((await db('primary_care.network_roles').first('id')).id),
      stream: String((await db('finance.streams').first('id')).id),
      subject: 'england',
    }
    const { fields } = resourceSchemas().get(resource) ?? { fields: [] }
    const example = fields.find(({ name }) => name === column)?.example ?? ''
    edit(`${resource}.csv`, (text) =>
      text.replace(new RegExp(`(^|,)${example}(?=,)`, 'm'), `$1${national[column] ?? ''}`),
    )
    const { details } = await refusalOf(loadFiles(db, [folder]))
    expect(details.join('\n')).toMatch(expected)
  })

  it.each([
    ['EMAIL', 'council at example.org', 'is not an e-mail address'],
    ['EMAIL', 'https://example.org', 'is not an e-mail address'],
    ['WEBSITE', 'javascript:alert(1)', 'is not the address of a website'],
    ['WEBSITE', 'council@example.org', 'is not the address of a website'],
    ['WEBSITE', 'our website', 'is not the address of a website'],
    ['PHONE', 'www.example.org', 'is not a telephone number'],
    ['PHONE', 'ask at reception', 'is not a telephone number'],
  ])('refuses a contact of kind %s that is %s', async (kind, value, problem) => {
    const db = await useEmptyDatabase()
    const { folder, edit } = createExamplePackage()
    edit('contacts.csv', (text) => text.replace(/,PHONE,[^,]*,/, `,${kind},${value},`))
    const { details } = await refusalOf(loadFiles(db, [folder]))
    expect(details.join('\n')).toContain(`contacts.csv:2: column "value": value "${value}": ${problem}`)
  })

  it('refuses a system that no published file and no row states', async () => {
    const db = await useEmptyDatabase()
    const { folder, edit } = createExamplePackage()
    edit('datapackage.yaml', (text) => text.replace('system: QZZ', 'system: QZY'))
    const { details } = await refusalOf(loadFiles(db, [folder]))
    expect(details.join('\n')).toMatch(
      /datapackage\.yaml: column "system": value "QZY": no integrated care board/,
    )
  })

  it('accepts contacts of a neighbourhood and a team, and lists every service of the system', async () => {
    const { url, address } = await useTestDatabase(empty.name)
    const { folder, edit } = createExamplePackage()
    edit('contacts.csv', (text) => {
      const [header = '', row = ''] = text.split('\r\n')
      const about = (id: string): string => row.replace('qzz-council', id)
      return [header, row, about('qzz-north'), about('qzz-north-team')].join('\r\n')
    })
    edit('community-services.csv', (text) => text.replace(/,qzz,(?=qzz-plan)/, ',qzz-north,'))
    await checkPackage(folder)
    const db = connectForTest(address)
    await loadFiles(db, [folder])
    const application = await startTestApplication({ DATABASE_URL: url })
    onTestFinished(() => application.stop())
    const { data, errors } = await ask(
      application.url,
      `{ system(id: "qzz") { communityServices { id } }
         neighbourhood(id: "qzz-north") { contacts { value } }
         integratedNeighbourhoodTeam(id: "qzz-north-team") { contacts { value } } }`,
    )
    expect(errors).toEqual([])
    expect(data.system.communityServices).toHaveLength(1)
    expect(data.neighbourhood.contacts).toHaveLength(1)
    expect(data.integratedNeighbourhoodTeam.contacts).toHaveLength(1)
  })
})

describe('a value that packages may use', () => {
  const ENUMS = Object.values(API_SCHEMA.getTypeMap())
    .filter(isEnumType)
    .map((type) => new Set(type.getValues().map(({ name }) => name)))
  // Responses do not contain these as they are.
  const INTERNAL = ['change-days.what', 'locality-members.kind', 'strategy-statements.kind']
  const fields = [...resourceSchemas().values()].flatMap(({ name, fields: all }) =>
    all.flatMap(({ name: field, constraints }) =>
      constraints.enum?.every((word) => /^[A-Z_]+$/.test(word))
        ? [[`${name}.${field}`, constraints.enum] as const]
        : [],
    ),
  )

  it.each(fields.filter(([name]) => !INTERNAL.includes(name)))(
    'is in the schema of the graph: %s',
    (_, words) => {
      expect(ENUMS.some((values) => words.every((word) => values.has(word)))).toBe(true)
    },
  )
})

describe('a new name on the first day of another', () => {
  it('is refused', async () => {
    const db = await useEmptyDatabase()
    const { folder, edit } = createExamplePackage()
    edit('commissioners.csv', (text) => text.replace('2025-04-01', '2026-04-01'))
    const { details } = await refusalOf(loadFiles(db, [folder]))
    expect(details.join('\n')).toMatch(/renames\.csv:2: column "valid_from": value "2026-04-01"/)
  })
})

describe('removing a package', () => {
  it('refuses shipped packages and unknown ones', async () => {
    const db = await useEmptyDatabase()
    expect((await refusalOf(removePackage(db, 'england'))).message).toContain('is shipped with the program')
    expect((await refusalOf(removePackage(db, 'nowhere'))).message).toContain('No package "nowhere"')
  })
})

describe('checking a package', () => {
  it('accepts the id of a system that only published files state', async () => {
    const { folder, edit } = createExamplePackage()
    edit('systems.csv', (text) => `${text.split('\n')[0] ?? ''}\n`)
    expect((await checkPackage(folder)).descriptor.system).toBe('QZZ')
  })

  it.each(listPackageFolders().map((folder) => [basename(folder), folder]))(
    'accepts %s',
    async (_, folder) => {
      expect((await checkPackage(folder)).tables.length).toBeGreaterThan(5)
    },
  )

  it.each([
    [
      'a value of the wrong type',
      'localities.csv',
      (text: string) => text.replace('2026-04-01', 'April'),
      /localities\.csv:2: column "valid_from": value "April": expected a real date/,
    ],
    [
      'a number that is too large',
      'budgets.csv',
      (text: string) => text.replace('1234500', '9'.repeat(20)),
      /budgets\.csv:2: column "total"/,
    ],
    [
      'a column that no schema has',
      'areas.csv',
      (text: string) => text.replace('code,', 'code,colour,'),
      /areas\.csv:1: column "colour": is not expected/,
    ],
    [
      'a row that refers to nothing',
      'localities.csv',
      (text: string) => text.replace('qzz-plan-2026', 'no-plan'),
      /localities\.csv:2: column "source": value "no-plan": does not exist in sources\.csv/,
    ],
    [
      'a schema that is not ours',
      'schemas/areas.yaml',
      (text: string) => `${text}\n`,
      /schemas\/areas\.yaml: is not the schema/,
    ],
    [
      'a resource of no known name',
      'datapackage.yaml',
      (text: string) => text.replace('name: areas', 'name: regions'),
      /value "regions": no resource has this name/,
    ],
    [
      'a descriptor without a system',
      'datapackage.yaml',
      (text: string) => text.replace('system: QZZ\n', ''),
      /datapackage\.yaml: column "system"/,
    ],
    [
      'a resource of England alone',
      'datapackage.yaml',
      (text: string) => text.replace('name: areas', 'name: need-words'),
      /value "need-words": only the package england can have this resource/,
    ],
    [
      'a resource that is listed twice',
      'datapackage.yaml',
      (text: string) => text.replace('name: areas', 'name: budgets'),
      /value "budgets": is listed twice/,
    ],
    [
      'a file that is not listed',
      'datapackage.yaml',
      (text: string) => text.replace('path: areas.csv', 'path: places.csv'),
      /areas\.csv: is not among the resources/,
    ],
    [
      'more than 15 words of a source',
      'statements.csv',
      (text: string) => text.replace(',five neighbourhoods,', `,${'word '.repeat(16).trim()},`),
      /statements\.csv:2: column "printed"/,
    ],
  ])('reports %s with file, line and column', async (_, file, change, expected) => {
    const { folder, edit } = createExamplePackage()
    edit(file, change)
    const { details } = await refusalOf(checkPackage(folder))
    expect(details.join('\n')).toMatch(expected)
  })

  it('reports what a folder without a descriptor lacks', async () => {
    const { details } = await refusalOf(checkPackage(newFolder()))
    expect(details.join('\n')).toContain('a folder with datapackage.yaml')
  })
})

describe('a copy of a shipped package', () => {
  it('replaces the shipped one', async () => {
    const source =
      listPackageFolders().find((folder) => basename(folder) === 'leicester-leicestershire-and-rutland') ?? ''
    const folder = join(newFolder(), 'copy')
    cpSync(source, folder, { recursive: true })
    const { edit } = editPackage(folder)
    const [, line = ''] = readFileSync(join(folder, 'contacts.csv'), 'utf8').split('\n')
    edit('contacts.csv', (text) => text.replace(`${line}\n`, ''))
    const db = connectForTest((await useTestDatabase()).address)
    const { tables } = await loadFiles(db, [folder])
    expect(tables['kernel.contacts']?.removed).toBe(1)
    await removePackage(db, 'leicester-leicestershire-and-rutland')
  })
})
