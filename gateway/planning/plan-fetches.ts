import type { FetchNode, PlanNode } from '@apollo/query-planner'

/** The fetches of a plan, whatever its directives leave out; those below the root too unless told otherwise. */
export const listFetches = (
  node: PlanNode,
  { isRootOnly = false }: { readonly isRootOnly?: boolean } = {},
): FetchNode[] => {
  const list = (part: PlanNode): FetchNode[] => listFetches(part, { isRootOnly })
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(list)
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((part) => (part ? list(part) : []))
    case 'Flatten':
      return isRootOnly ? [] : list(node.node)
    case 'Fetch':
      return [node]
    case 'Defer':
      return []
  }
}
