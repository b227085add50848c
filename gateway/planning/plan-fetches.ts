import type { FetchNode, PlanNode } from '@apollo/query-planner'

/** The fetches of a plan, whatever its directives leave out. */
export const listFetches = (node: PlanNode): FetchNode[] => {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(listFetches)
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((part) => (part ? listFetches(part) : []))
    case 'Flatten':
      return listFetches(node.node)
    case 'Fetch':
      return [node]
    case 'Defer':
      return []
  }
}
