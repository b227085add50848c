import type { FetchNode, PlanNode } from '@apollo/query-planner'
import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'

/** The variable of an entity fetch that contains the representations. */
export const REPRESENTATIONS = 'representations'

/** The selections of an entity fetch; null for a fetch of root fields. */
export const entitySelectionOf = ({ selectionSet }: OperationDefinitionNode): SelectionSetNode | null => {
  const [first] = selectionSet.selections
  return first?.kind === Kind.FIELD && first.name.value === '_entities' ? (first.selectionSet ?? null) : null
}

/** All fetches of a plan, including those under conditions. */
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
