import { randomUUID } from 'node:crypto'
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner'
import {
  GraphQLID,
  GraphQLFloat,
  GraphQLInt,
  Kind,
  TypeInfo,
  getNamedType,
  parse,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FloatValueNode,
  type GraphQLSchema,
  type IntValueNode,
  type StringValueNode,
} from 'graphql'

/** The prefix of the text of a number in a string literal of a plan. */
const MARK = `exact number ${randomUUID()}: `
const MARKED = new RegExp(`"${MARK}([^"]*)"`, 'g')

const stringOf = (value: string): StringValueNode => ({ kind: Kind.STRING, value })

/**
 * Replaces numbers that the planner would change by strings: it reads literals as JavaScript numbers, which lose
 * digits. `Int` and `Float` are not affected.
 */
export const protectLiterals = (document: DocumentNode, schema: GraphQLSchema): DocumentNode => {
  const types = new TypeInfo(schema)
  const protect = (node: IntValueNode | FloatValueNode): StringValueNode | undefined => {
    if (String(Number(node.value)) === node.value) return undefined
    const input = types.getInputType()
    const type = input ? getNamedType(input) : undefined
    if (type?.name === GraphQLID.name) return stringOf(node.value)
    const isBuiltIn = type?.name === GraphQLInt.name || type?.name === GraphQLFloat.name
    return isBuiltIn ? undefined : stringOf(MARK + node.value)
  }
  return visit(document, visitWithTypeInfo(types, { IntValue: protect, FloatValue: protect }))
}

const restoreFetch = (fetch: FetchNode): FetchNode => {
  if (!fetch.operation.includes(MARK)) return fetch
  const operation = fetch.operation.replaceAll(MARKED, '$1')
  return { ...fetch, operation, operationDocumentNode: parse(operation, { noLocation: true }) }
}

const restoreNode = (node: PlanNode): PlanNode => {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(restoreNode) }
    case 'Flatten':
      return { ...node, node: restoreNode(node.node) }
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause ? { ifClause: restoreNode(node.ifClause) } : {}),
        ...(node.elseClause ? { elseClause: restoreNode(node.elseClause) } : {}),
      }
    case 'Fetch':
      return restoreFetch(node)
    case 'Defer':
      return node
  }
}

/** The plan of a protected document with its original numbers. */
export const restoreLiterals = (plan: QueryPlan): QueryPlan =>
  plan.node && plan.node.kind !== 'Subscription' ? { ...plan, node: restoreNode(plan.node) } : plan
