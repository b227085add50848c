import { badUserInput } from '../../schema/errors/client-errors.ts'

export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
}

export interface PagePosition {
  readonly first: number
  /** The sort key of the last row of the page before; null for the first page. */
  readonly after: readonly (string | number)[] | null
}

const encode = (key: PagePosition['after']): string => Buffer.from(JSON.stringify(key)).toString('base64url')

// The types of the parts of a sort key. A cursor of another list is rejected before it reaches a statement.
export type KeyPart = 'text' | 'integer' | 'number'

const MAX_INTEGER = 2_147_483_647

const isPart = (part: unknown, kind: KeyPart | undefined): boolean => {
  if (kind === 'text') return typeof part === 'string' && !part.includes('\u0000')
  if (typeof part !== 'number') return false
  return kind === 'number' || (Number.isInteger(part) && Math.abs(part) <= MAX_INTEGER)
}

const decode = (cursor: string, shape: readonly KeyPart[]): PagePosition['after'] => {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const isKey =
      Array.isArray(key) &&
      key.length === shape.length &&
      key.every((part, index) => isPart(part, shape[index]))
    return isKey && encode(key) === cursor ? key : null
  } catch {
    return null
  }
}

/** Reads the page arguments. `shape` is the types of the sort key. */
export const readPage = (
  { first, after }: PageArguments,
  usual: number,
  shape: readonly KeyPart[],
): PagePosition => {
  if (after === null || after === undefined) return { first: first ?? usual, after: null }
  const key = decode(after, shape)
  if (!key) throw badUserInput('after', after, 'the endCursor of a page of this list')
  return { first: first ?? usual, after: key }
}

/** Compares sort keys part by part. Texts are compared by their code units, so the order is the same on every database. */
export const compareSortKeys = (
  a: NonNullable<PagePosition['after']>,
  b: NonNullable<PagePosition['after']>,
): number => {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? ''
    if (part !== other) return part < other ? -1 : 1
  }
  return 0
}

/** A connection from rows, of which one more than requested shows that there is a next page. */
export const toConnection = <Row, Node>(
  rows: readonly Row[],
  first: number,
  totalCount: number,
  toNode: (row: Row) => Node,
  sortKey: (row: Row) => PagePosition['after'],
) => {
  const edges = rows.slice(0, first).map((row) => ({ cursor: encode(sortKey(row)), node: toNode(row) }))
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  }
}
