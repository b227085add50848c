import type { FetchNode } from '@apollo/query-planner'
import { Kind, getOperationAST, type DirectiveNode, type SelectionSetNode } from 'graphql'
import { entitySelectionOf } from '../planning/plan-fetches.ts'
import type { SubgraphTypes } from '../supergraph/subgraph-types.ts'
import { documentOf } from '../responses/response-check.ts'
import { isIncluded } from '../documents/conditions.ts'
import type { Data } from '../responses/data.ts'
import type { TypeConditions } from '../responses/type-conditions.ts'

/** A field that a fetch requests of entities. */
export interface EntityField {
  readonly responseName: string
  readonly name: string
  /** The type conditions of the fragments that contain it. */
  readonly typeConditions: readonly string[]
  /** The directives on the field and on the fragments that contain it. */
  readonly directives: readonly DirectiveNode[]
}

const collect = (
  { selections }: SelectionSetNode,
  typeConditions: readonly string[],
  directives: readonly DirectiveNode[],
): EntityField[] =>
  selections.flatMap((selection): EntityField[] => {
    const allDirectives = [...directives, ...(selection.directives ?? [])]
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition?.name.value
      return collect(
        selection.selectionSet,
        type === undefined ? typeConditions : [...typeConditions, type],
        allDirectives,
      )
    }
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return []
    return [
      {
        responseName: selection.alias?.value ?? selection.name.value,
        name: selection.name.value,
        typeConditions,
        directives: allDirectives,
      },
    ]
  })

/**
 * The fields that a fetch requests of entities. Determines which of them can be resolved for an object if an input is
 * missing.
 */
export class EntityFields {
  readonly #subgraph: string
  readonly #fields: readonly EntityField[]
  readonly #types: TypeConditions
  readonly #subgraphTypes: SubgraphTypes

  constructor(fetch: FetchNode, types: TypeConditions, subgraphTypes: SubgraphTypes) {
    this.#subgraph = fetch.serviceName
    this.#types = types
    this.#subgraphTypes = subgraphTypes
    const operation = getOperationAST(documentOf(fetch))
    const selected = operation && entitySelectionOf(operation)
    this.#fields = selected ? collect(selected, [], []) : []
  }

  /** Whether a required field is an input of other fields and not part of a key. */
  isInput(type: string, name: string): boolean {
    return (
      name !== '__typename' &&
      !this.#subgraphTypes.isKeyField(this.#subgraph, type, name) &&
      this.#fields.some((field) => this.#inputsOf(field, type).includes(name))
    )
  }

  /** The requested fields of an object of a type, with the variables of a request. */
  requestedFields(type: string, variables: Readonly<Record<string, unknown>>): EntityField[] {
    return this.#fields.filter(
      (field) =>
        field.typeConditions.every((condition) => this.#types.namesWithin(condition).has(type)) &&
        isIncluded(field.directives, variables),
    )
  }

  /** The result for an object that a subgraph does not have: null for each requested field. */
  nullResult(type: string, variables: Readonly<Record<string, unknown>>): Data {
    return Object.fromEntries(
      this.requestedFields(type, variables).map(({ responseName }) => [responseName, null]),
    )
  }

  /** Whether a field requires one of these inputs. */
  needs(field: EntityField, type: string, missing: ReadonlySet<string>): boolean {
    return this.#inputsOf(field, type).some((input) => missing.has(input))
  }

  #inputsOf({ name, typeConditions }: EntityField, type: string): readonly string[] {
    return [type, ...typeConditions].flatMap((one) =>
      this.#subgraphTypes.requiredBy(this.#subgraph, one, name),
    )
  }
}
