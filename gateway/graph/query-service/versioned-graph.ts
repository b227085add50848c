import { createHash } from 'node:crypto'
import type { DataVersions, KnownVersions } from '../../../db/publish/data-versions.ts'
import type {
  FederatedGraph,
  OperationRequest,
  OperationResult,
  PlannedOperation,
} from '../executor/federated-graph.ts'

/** The subgraphs and data versions that a response was made from. */
export interface Provenance {
  /** The subgraphs that the plan fetches from. */
  readonly subgraphs: readonly string[]
  /** Their data versions; null if one of them is unknown. */
  readonly versions: Readonly<Record<string, string>> | null
  /** One name for all these versions; null if `versions` is. */
  readonly version: string | null
  /** The datasets that were loaded, with their versions. */
  readonly datasets: Readonly<Record<string, string>>
  /** The newest day of each kind of published file. */
  readonly reachesTo: Readonly<Record<string, string>>
  /** False for the generic gateway, whose graph has no data versions. */
  readonly isVersioned: boolean
  /** Whether all data is in the database whose versions are watched. Only then it is known how long the response is valid. */
  readonly isLocal: boolean
  /** Whether data was loaded during both executions, so that the response may mix two versions. */
  readonly isMixed: boolean
}

/** A result with the versions of the data that it was made from. */
export type VersionedResult = OperationResult & { readonly provenance: Provenance }

const nameVersions = (versions: Readonly<Record<string, string>>): string =>
  createHash('sha256').update(JSON.stringify(versions)).digest('hex').slice(0, 16)

const NO_VERSIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map()

/** Executes operations, and determines which data versions each response was made from. */
export class VersionedGraph {
  readonly #graph: FederatedGraph
  readonly #versions: DataVersions | null
  /** The subgraphs whose data is in the database whose versions are watched. */
  readonly #versioned: ReadonlySet<string>
  /** By the identity of the versions and of the list of subgraphs, which a cached plan holds. */
  readonly #described = new WeakMap<KnownVersions, Map<readonly string[], Provenance>>()

  constructor(graph: FederatedGraph, versions: DataVersions | null, versioned: ReadonlySet<string>) {
    this.#graph = graph
    this.#versions = versions
    this.#versioned = versioned
  }

  /** Plans an operation before its first request. */
  prepare(request: PlannedOperation): void {
    this.#graph.subgraphsOf(request)
  }

  /** The provenance that a response would have now. */
  async provenanceOf(request: PlannedOperation): Promise<Provenance> {
    return this.#describe(this.#graph.subgraphsOf(request), (await this.#versions?.read()) ?? null)
  }

  async execute(request: OperationRequest): Promise<VersionedResult> {
    const first = await this.#executeOnce(request)
    // A mutation is never executed twice.
    if (!first.provenance.isMixed || request.operation.operation !== 'query') return first
    // Data was loaded during execution.
    const second = await this.#executeOnce(request)
    return { ...second, fetches: first.fetches + second.fetches }
  }

  async #executeOnce(request: OperationRequest): Promise<VersionedResult> {
    const epoch = this.#versions?.epoch
    const before = (await this.#versions?.read()) ?? null
    const result = await this.#graph.execute(request)
    const isUnchanged = epoch === this.#versions?.epoch && this.#versions?.leased === before
    const after = isUnchanged ? before : ((await this.#versions?.read()) ?? null)
    const { subgraphs, versions: stated } = result
    // If one of the two cannot be read, the version of the response is unknown.
    const provenance = this.#describe(subgraphs, before && after, stated)
    // A load changes all subgraphs of the database at once. Each remote one states the version of its own fetch only, so
    // these versions do not show that one fetch was executed before the load and another one after it.
    const hasChanged =
      before !== null &&
      after !== null &&
      this.#describe(subgraphs, before).version !== this.#describe(subgraphs, after).version
    const hasSeveral = [...stated.values()].some(({ size }) => size > 1)
    const isMixed = hasChanged || hasSeveral
    return { ...result, provenance: isMixed ? { ...provenance, isMixed } : provenance }
  }

  // Equal for all responses until the next load, so it is cached.
  #describe(
    subgraphs: readonly string[],
    known: KnownVersions | null,
    stated: ReadonlyMap<string, ReadonlySet<string>> = NO_VERSIONS,
  ): Provenance {
    if (known === null || stated.size > 0) return this.#createProvenance(subgraphs, known, stated)
    const cached = this.#described.get(known)?.get(subgraphs)
    if (cached) return cached
    const provenance = this.#createProvenance(subgraphs, known, stated)
    const described = this.#described.get(known) ?? new Map<readonly string[], Provenance>()
    this.#described.set(known, described.set(subgraphs, provenance))
    return provenance
  }

  #createProvenance(
    subgraphs: readonly string[],
    known: KnownVersions | null,
    stated: ReadonlyMap<string, ReadonlySet<string>>,
  ): Provenance {
    // A remote subgraph states its own version. One that no fetch was sent to has no version.
    const versionOf = (name: string): string | undefined =>
      [...(stated.get(name) ?? [])][0] ?? known?.subgraphs.get(name)
    const found = subgraphs.map((name) => [name, versionOf(name)] as const)
    // With progressive overrides, the next equal request may use other subgraphs.
    const isStable = !this.#graph.hasProgressiveOverrides
    const versions =
      isStable && found.every(([, version]) => version !== undefined)
        ? (Object.fromEntries(found) as Record<string, string>)
        : null
    return {
      subgraphs,
      versions,
      version: versions && subgraphs.length > 0 ? nameVersions(versions) : null,
      datasets: versions && known ? Object.fromEntries(known.datasets) : {},
      reachesTo: versions && known ? Object.fromEntries(known.releaseDays) : {},
      isVersioned: this.#versions !== null,
      isLocal: subgraphs.every((name) => this.#versioned.has(name)),
      isMixed: false,
    }
  }
}
