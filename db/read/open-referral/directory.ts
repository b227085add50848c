import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Knex } from 'knex'
import { OperatorError } from '../../../schema/errors/operator-error.ts'
import { FaultList } from '../../input-faults.ts'
import type { TableChange } from '../../publish/write-tables.ts'
import type { LoadedFile } from '../../stage/loaded-file.ts'
import { isLargeLoss, refuseDoubtful } from '../../stage/plausibility.ts'
import { isAddress, isFileAddress } from '../addresses/download.ts'
import { readPages } from './page.ts'
import { readOpenReferralFeed } from './read-feed.ts'
import { readOpenReferralFile } from './read-file.ts'
import type { OpenReferralService } from './service.ts'
import { storeOpenReferral, type OpenReferralFeed } from '../../stage/service-directory.ts'

export interface DirectoryOptions {
  /** The place of the directory, by id or official code. */
  readonly place?: string | undefined
  /** The directory in which pages are cached, so that an interrupted reading can continue. */
  readonly cacheFolder?: string
  /** The hosts that redirects may lead to although they are not public. */
  readonly allowedHosts?: readonly string[] | undefined
}

/** A council's directory of services. */
export interface DirectoryReading {
  readonly address: string
  readonly place: string | null
  readonly services: readonly OpenReferralService[]
}

export const isFeedAddress = (path: string): boolean => isAddress(path) && !isFileAddress(path)

/** Whether a file is a list of services, by its content. */
export const isServiceList = (path: string): boolean => {
  if (!/\.json$/i.test(path)) return false
  try {
    return readPages(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))) !== null
  } catch {
    return false
  }
}

/** Reads a directory. All faults are reported together. */
export const readDirectory = async (
  path: string,
  { place, cacheFolder: keepIn = '.data/feeds', allowedHosts }: DirectoryOptions,
  progress: (message: string) => void,
): Promise<DirectoryReading> => {
  const faults = new FaultList()
  const reading = isFeedAddress(path)
    ? readOpenReferralFeed(path, faults, {
        cacheFolder: keepIn,
        allowedHosts,
        onPage: (page, of) => progress(`${path}: page ${page}${of === null ? '' : ` of ${of}`}`),
      })
    : readOpenReferralFile(path, basename(path), faults)
  const services: OpenReferralService[] = []
  for await (const service of reading) services.push(service)
  faults.throwIfAny()
  return { address: path, place: place ?? null, services }
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const findPlace = async (db: Knex.Transaction, place: string | null) => {
  if (place === null) return null
  const found = await db('local_authorities.places')
    .where({ id: place.toLowerCase() })
    .orWhere({ gss_code: place.toUpperCase() })
    .first('id', 'name')
  if (found) return found as { id: string; name: string }
  throw new OperatorError(
    `No loaded place has the id or code "${place}"; nothing was loaded.`,
    'Set --place to the id or official code of a council, for example E06999001.',
  )
}

async function* each(services: readonly OpenReferralService[]): AsyncGenerator<OpenReferralService> {
  yield* services
}

export interface StoredReading {
  readonly file: LoadedFile
  /** The difference of the directory from its previous content. */
  readonly change: TableChange
}

/** Replaces the previous content of the same directory. A large loss of services must be accepted. */
export const storeReading = async (
  db: Knex.Transaction,
  { address, place, services }: DirectoryReading,
  acceptChange: boolean,
): Promise<StoredReading> => {
  const owner = await findPlace(db, place)
  const isFeed = isFeedAddress(address)
  const name = isFeed ? new URL(address).host : basename(address)
  const readOn = new Date().toISOString().slice(0, 10)
  const feed: OpenReferralFeed = {
    id: `open-referral-${owner?.id ?? slugOf(name)}`,
    placeId: owner?.id ?? null,
    title: `Directory of services${owner ? ` of ${owner.name}` : ''} (Open Referral UK), ${name}`,
    publisher: owner?.name ?? name,
    url: isFeed ? address : null,
    fileName: isFeed ? null : name,
    licence: null,
    readOn,
  }
  const { stored, repeated, merged, change, before } = await storeOpenReferral(db, feed, each(services))
  const doubts = isLargeLoss(change.removed, before)
    ? [`${change.removed} of the ${before} loaded services of this directory are missing from it`]
    : []
  if (doubts.length > 0 && !acceptChange) refuseDoubtful({ fileName: name }, doubts)
  return {
    change,
    file: {
      fileName: name,
      title: feed.title,
      releasedOn: readOn,
      rows: stored,
      remarks: [
        ...doubts.map((doubt) => `accepted: ${doubt}`),
        ...(repeated > 0 ? [`${repeated} entries have a repeated id: the first of each is loaded`] : []),
        ...(merged > 0
          ? [`${merged} entries are duplicates of a more recent entry of the same organisation`]
          : []),
      ],
    },
  }
}
