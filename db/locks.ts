// The advisory locks of a database. The first four bytes are "ICSG" in ASCII.
const BASE = 0x49435347

/** Held while the schema is migrated. */
export const MIGRATION_LOCK = BASE

/** Held by a load until it commits. */
export const LOAD_LOCK = BASE + 1

/**
 * The lease on the data versions. Each program holds it, shared, while it uses the versions that it has read. A load
 * holds it exclusively when it commits.
 */
export const LEASE_LOCK = BASE + 2
