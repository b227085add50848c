// H7: a person who was removed from a file is in no table after the next release of the file, history included.
import { expect, it } from 'vitest'
import { loadFiles } from '../../db/load-files.ts'
import { seriesOf } from '../../db/stage/release.ts'
import { connectForTest, useTestDatabase } from '../support/database.ts'
import { makeFolder } from '../support/loading.ts'

const HEADER = 'about,of,kind,value,stated_on,until'
const REMOVED = 'removed.person@example.org'
const KEPT = 'kept.person@example.org'

const contact = (value: string, day: string): string =>
  `rutland-healthcare,Link worker,EMAIL,${value},${day},`

it.each([
  ['contacts.csv', 'contacts.csv'],
  ['Contacts May 2026.csv', 'contacts_june_2026.csv'],
])('%s is replaced by %s as a whole', { timeout: 60_000 }, async (first, second) => {
  const { address } = await useTestDatabase()
  const db = connectForTest(address)
  const [one, two] = [makeFolder(), makeFolder()]
  const load = (folder: typeof one, name: string, values: readonly string[], day: string) =>
    loadFiles(db, [folder.write(name, [HEADER, ...values.map((value) => contact(value, day))])], {
      release: day,
      acceptChange: true,
    })
  await load(one, first, [REMOVED, KEPT], '2026-05-01')
  await load(two, second, [KEPT], '2026-06-01')
  const { rows: tables } = (await db.raw(
    "select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  )) as { rows: { name: string }[] }
  const found: string[] = []
  let kept = 0
  for (const { name } of tables) {
    const { rows } = (await db.raw(
      `select count(*) filter (where t::text like ?)::int as removed, count(*) filter (where t::text like ?)::int as kept
       from ${name} t`,
      [`%${REMOVED}%`, `%${KEPT}%`],
    )) as { rows: { removed: number; kept: number }[] }
    if ((rows[0]?.removed ?? 0) > 0) found.push(name)
    kept += rows[0]?.kept ?? 0
  }
  expect(found).toEqual([])
  expect(kept).toBeGreaterThan(0)
})

it('does not replace a file of another name', () => {
  expect(seriesOf('contacts-north-2026-05.csv')).not.toBe(seriesOf('contacts-south-2026-05.csv'))
  expect(seriesOf('contacts-2026-05.csv')).toBe(seriesOf('contacts-2026-06.csv'))
  expect(seriesOf('mayfield contacts.csv')).toBe('mayfield contacts')
})
