import { describe, expect, it } from 'vitest'
import { loadData } from '../../db/load-shipped.ts'
import { checkPackageReferences } from '../../db/check/package-references.ts'
import { FaultList } from '../../db/input-faults.ts'
import { readPackage, type DataPackage } from '../../db/read/packages/package.ts'
import { OperatorError } from '../../schema/errors/operator-error.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'
import { SYSTEM_PACKAGE, copyData, type EditableData } from '../support/shipped-data.ts'

/** The faults that `package check` finds in the package of the system. */
const check = async (
  data: EditableData,
): Promise<{ readonly read: DataPackage | null; readonly details: readonly string[] }> => {
  const faults = new FaultList()
  const read = await Promise.all(data.packages.map((path) => readPackage(path, faults)))
  const [last = null, ...others] = read.toReversed()
  if (last)
    checkPackageReferences(
      last,
      others.filter((other) => other !== null),
      faults,
    )
  try {
    faults.throwIfAny()
    return { read: last, details: [] }
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    return { read: last, details: error.details }
  }
}

const faultsOf = async (data: EditableData): Promise<readonly string[]> => (await check(data)).details

const checksum = async (db: ReturnType<typeof connectForTest>): Promise<unknown> => {
  const { rows } = await db.raw(`
    select (select count(*) from kernel.citations) as citations,
      (select md5(string_agg(t::text, '|' order by t.id)) from primary_care.figures t) as figures,
      (select md5(string_agg(t::text, '|' order by t.name)) from kernel.datasets t) as datasets`)
  return rows[0]
}

describe('loading', () => {
  it('changes nothing the second time, including the data version', async () => {
    const { address } = await useTestDatabase()
    const db = connectForTest(address)
    const before = await checksum(db)
    expect(await loadData(db)).toBeNull()
    await db.raw('delete from kernel.loads')
    const report = await loadData(db)
    expect(
      Object.values(report ?? {}).every(({ added, changed, removed }) => added + changed + removed === 0),
    ).toBe(true)
    expect(await checksum(db)).toEqual(before)
  })

  it('changes one row and one dataset version when one number changes', async () => {
    const { address } = await useTestDatabase()
    const db = connectForTest(address)
    const data = copyData()
    data.edit('network-statements.csv', (text) => text.replace('"38,569",38569', '"38,570",38570'))
    const before = await db('kernel.datasets').select('name', 'sha256', 'loaded_at').orderBy('name')
    const report = await loadData(db, data)
    expect(report?.['primary_care.figures']).toEqual({ added: 0, changed: 1, removed: 0 })
    const after = await db('kernel.datasets').select('name', 'sha256', 'loaded_at').orderBy('name')
    const changed = after.filter((row, index) => row.sha256 !== before[index].sha256).map(({ name }) => name)
    expect(changed).toEqual(['pcn-leaflet-2019'])
    expect(
      after.filter((row, index) => row.loaded_at.getTime() !== before[index].loaded_at.getTime()),
    ).toHaveLength(1)
  })

  it('loads nothing if one line is invalid', async () => {
    const { address } = await useTestDatabase()
    const db = connectForTest(address)
    const before = await checksum(db)
    const data = copyData()
    data.edit('network-statements.csv', (text) => text.replace('"38,569",38569', '"38,569",many'))
    await expect(loadData(db, data)).rejects.toThrow('1 fault; nothing was loaded')
    expect(await checksum(db)).toEqual(before)
  })

  it('lets two loads at once load once', async () => {
    const { address } = await useTestDatabase()
    const [one, two] = [connectForTest(address), connectForTest(address)]
    const data = copyData()
    data.edit('network-statements.csv', (text) => text.replace('"38,569",38569', '"38,570",38570'))
    const reports = await Promise.all([loadData(one, data), loadData(two, data)])
    expect(reports.filter((report) => report !== null)).toHaveLength(1)
  })
})

const NETWORKS = 'networks.csv'
const PRACTICES = 'practice-statements.csv'

describe('a fault in a data file is reported with file, line, column, value and expectation', () => {
  const cases: [string, (data: EditableData) => void, RegExp][] = [
    [
      'an invalid date',
      (data) => data.edit(NETWORKS, (text) => text.replace('2019-07-01', '2019-02-30')),
      /^leicester-leicestershire-and-rutland\/networks\.csv:2: column "opened_on": value "2019-02-30": expected a real date/,
    ],
    [
      'a number in printed form',
      (data) => data.edit('network-statements.csv', (text) => text.replace('33.498,33498', '33.498,33.498')),
      /^leicester-leicestershire-and-rutland\/network-statements\.csv:\d+: column "list_size": value "33\.498": expected a whole number/,
    ],
    [
      'a number with a space',
      (data) => data.edit('network-statements.csv', (text) => text.replace('69 519,69519', '69 519,69 519')),
      /column "list_size": value "69 519": expected a whole number/,
    ],
    [
      'an unknown reference',
      (data) => data.edit(NETWORKS, (text) => text.replace(',west-leicestershire-ccg,', ',west-ccg,')),
      /column "commissioner": value "west-ccg": does not exist in commissioners\.csv/,
    ],
    [
      'an unknown source',
      (data) => data.edit(NETWORKS, (text) => text.replace('pcn-leaflet-2019,East', 'leaflet,East')),
      /column "source": value "leaflet": does not exist in sources\.csv/,
    ],
    [
      'the same id twice',
      (data) => data.edit(NETWORKS, (text) => text.replace('\nnorth-blaby,', '\noadby-and-wigston,')),
      /:4: column "id": value "\["oadby-and-wigston"\]": is also the key of line 3;/,
    ],
    [
      'an empty cell of a required column',
      (data) => data.edit(NETWORKS, (text) => text.replace('north-blaby,North Blaby,', 'north-blaby,,')),
      /:4: column "name": value "": is empty; this column is required/,
    ],
    [
      'a name with a comma that is not quoted',
      (data) =>
        data.edit(NETWORKS, (text) => text.replace('"Melton, Syston and Vale"', 'Melton, Syston and Vale')),
      /networks\.csv:2: has 11 cells, the header has 10; a comma may be unquoted/,
    ],
    [
      'a column that is missing',
      (data) => data.edit(NETWORKS, (text) => text.replace('opened_on', 'opened')),
      /networks\.csv:1: column "opened_on": is missing/,
    ],
    [
      'a quote that is not closed',
      (data) =>
        data.edit(NETWORKS, (text) => text.replace('"Melton, Syston and Vale"', '"Melton, Syston and Vale')),
      /networks\.csv:\d+: not a CSV file/,
    ],
    [
      'bytes that are not UTF-8',
      (data) => data.write(NETWORKS, Buffer.from('id\nM\xe9lton\n', 'latin1')),
      /networks\.csv: byte 4 is not UTF-8/,
    ],
    [
      'an empty file',
      (data) => data.write(NETWORKS, ''),
      /networks\.csv: is empty; expected a header line with id,name/,
    ],
  ]

  it.each(cases)('%s', async (_, breakIt, expected) => {
    const data = copyData()
    breakIt(data)
    const faults = await faultsOf(data)
    expect(
      faults.some((fault) => expected.test(fault)),
      faults.join('\n'),
    ).toBe(true)
  })

  it('a code that is not in the official file', async () => {
    const { address } = await useTestDatabase()
    const data = copyData()
    data.edit('practices.csv', (text) => text.replace('c82038,C82038', 'c82038,C99999'))
    await expect(loadData(connectForTest(address), data)).rejects.toMatchObject({
      details: [
        `${SYSTEM_PACKAGE}/practices.csv:2: column "ods_code": value "C99999": is not in any loaded file of practices; correct the code`,
      ],
    })
  })

  it('reports the faults of all files together', async () => {
    const data = copyData()
    data.edit(NETWORKS, (text) => text.replaceAll('2019-07-01', '01/07/19'))
    data.edit(PRACTICES, (text) => text.replaceAll(',exact,', ',sure,'))
    const faults = await faultsOf(data)
    expect(faults.some((fault) => fault.startsWith(`${SYSTEM_PACKAGE}/${NETWORKS}`))).toBe(true)
    expect(faults.some((fault) => fault.startsWith(`${SYSTEM_PACKAGE}/${PRACTICES}`))).toBe(true)
    expect(faults.at(-1)).toMatch(/^(… and \d+ more|.*sure)/)
  })
})

describe('text is loaded as printed', () => {
  it.each([
    ['Melton, Syston and Vale', 'primary_care.names', 'name'],
    ['Dr S D’Souza & Partner (Queens Road branch)', 'primary_care.stated_names', 'name'],
    ['Whitwick Health Centre: Dr Virmani (& Dr Bedi)', 'primary_care.stated_names', 'name'],
    ['CH3 – Carillon', 'primary_care.stated_names', 'name'],
  ])('%s', async (text, table, column) => {
    const { address } = await useTestDatabase()
    expect(await connectForTest(address)(table).where(column, text).first(column)).toEqual({ [column]: text })
  })

  it('reads a file with a byte order mark, other line ends and blank lines like one without', async () => {
    const networksOf = async (data: EditableData) =>
      (await check(data)).read?.tables
        .find(({ schema }) => schema.name === 'networks')
        ?.rows.map(({ values }) => values)
    const plain = await networksOf(copyData())
    const data = copyData()
    data.edit(NETWORKS, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`)
    expect(plain).toHaveLength(25)
    expect(await networksOf(data)).toEqual(plain)
  })
})
