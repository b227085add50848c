import type { Knex } from 'knex'
import { copyRows } from './copy-rows.ts'
import { refuseRepeatedRows, sumRows } from './repeated-rows.ts'
import type { PublishedFile } from '../read/published-file.ts'

const DATA_ENDINGS = /(\.(csv|json|geojson|xlsx|zip|gz))+$/i

/** The id of a file as a source: its name, and its day if the name does not contain it. */
const sourceIdOf = ({ fileName, releasedOn, dayFrom }: PublishedFile): string => {
  const base = fileName
    .replace(DATA_ENDINGS, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const tellsDay = dayFrom === 'name' || base.includes(releasedOn.slice(0, 'yyyy-mm'.length))
  return tellsDay ? base : `${base}-${releasedOn}`
}

const releaseIdOf = ({ dataset, releasedOn, fileName }: PublishedFile): string =>
  `${dataset}:${releasedOn}:${fileName}`

const MONTH =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(tember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/

/** The name that all releases of a file have in common: without its ending, dates, version numbers and punctuation. */
export const seriesOf = (fileName: string): string =>
  fileName
    .toLowerCase()
    .replace(/\.[a-z.]+$/, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'v' && !MONTH.test(word))
    .join(' ')

export interface StoreOptions {
  readonly isShipped: boolean
  /** The curated source that describes the file. */
  readonly sourceId?: string
}

/** Stages the rows of a file beside those of other releases. It replaces the same file of the same day. */
export const storeFile = async (
  db: Knex.Transaction,
  file: PublishedFile,
  { isShipped, sourceId = sourceIdOf(file) }: StoreOptions,
): Promise<{ readonly id: string; readonly rows: number }> => {
  const id = releaseIdOf(file)
  // Contacts are personal data: a new release of a file replaces all earlier ones, whatever their day, so that a person
  // who was removed from the file is in no table.
  if (file.dataset === 'ics-contacts') {
    const series = seriesOf(file.fileName)
    const releases: { id: string; file_name: string }[] = await db('staging.releases')
      .where({ dataset: file.dataset })
      .select('id', 'file_name')
    const earlier = releases.filter((release) => seriesOf(release.file_name) === series)
    for (const release of earlier) await db('staging.releases').where({ id: release.id }).delete()
  }
  await db('staging.releases').where({ id }).orWhere({ source_id: sourceId }).delete()
  await db('staging.releases').insert({
    id,
    dataset: file.dataset,
    released_on: file.releasedOn,
    day_from: file.dayFrom,
    file_name: file.fileName,
    source_id: sourceId,
    title: file.title,
    publisher: file.publisher,
    licence: file.licence,
    sha256: file.sha256,
    row_count: 0,
    is_own: isShipped,
  })
  let rows = 0
  for (const section of file.sections) rows += await copyRows(db, id, section)
  // A release may have several files of one table, whose rows are checked together.
  const tables = new Map(file.sections.map((section) => [section.table.name, section]))
  for (const section of tables.values()) {
    rows -= await sumRows(db, id, section)
    rows -= await refuseRepeatedRows(db, id, section)
  }
  await file.checkRead()
  await db('staging.releases').where({ id }).update({ row_count: rows })
  return { id, rows }
}
