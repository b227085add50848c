import type { DatabaseAddress } from '../db/connect.ts'
import type { DataVersions } from '../db/publish/data-versions.ts'
import { ReplicaWatch } from '../db/publish/replica-watch.ts'
import type { ReplicaOptions } from '../subgraphs/shared/sql.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'

export interface OpenReplica {
  readonly options: ReplicaOptions
  close(): Promise<void>
}

/** The replica that the settings name, for the statements of subgraphs; null if they name none. */
export const openReplica = async (
  { databaseReadUrl }: Config,
  primary: DatabaseAddress,
  versions: DataVersions,
  log: Log,
): Promise<OpenReplica | null> => {
  if (databaseReadUrl === null) return null
  const address = { url: databaseReadUrl }
  const watch = new ReplicaWatch({
    primary,
    replica: address,
    lease: () => versions.leased,
    onChange: (cause) =>
      cause === null
        ? log.info({ part: 'replica' }, 'the replica is used')
        : log.warn({ part: 'replica', cause }, 'the replica is not used; the primary database is read'),
  })
  await watch.check()
  return {
    options: {
      address,
      isCurrent: () => watch.isCurrent(),
      onFailure: (cause) => watch.failed(cause),
    },
    close: () => watch.close(),
  }
}
