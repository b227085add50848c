import {
  Kind,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isUnionType,
  type DocumentNode,
  type GraphQLError,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { fieldNotPlanned, invalidSubgraphValue } from '../../../schema/errors/client-errors.ts'
import { originalName } from '../planning/aliases.ts'
import { fragmentsOf, type Fragments } from '../documents/fragments.ts'
import type { SubgraphTypes } from '../supergraph/subgraph-types.ts'
import {
  BUBBLE,
  HIDDEN,
  NULLED,
  leafOf,
  listOf,
  namesOf,
  neverNull,
  nullOr,
  typeNameOf,
  type Complete,
} from './complete-values.ts'
import { isIncluded } from '../documents/conditions.ts'
import { isData, readKey, type Data, type ResponsePath } from '../responses/data.ts'
import type { TypeConditions } from '../responses/type-conditions.ts'

export interface ShapeParts {
  readonly apiSchema: GraphQLSchema
  /** Includes types and fields that are inaccessible to clients. */
  readonly fullSchema: GraphQLSchema
  readonly types: TypeConditions
  readonly owners: SubgraphTypes
}

// A client may name a field "__proto__", which a plain assignment would ignore.
const setField = (object: Data, name: string, value: unknown): void => {
  if (name === '__proto__')
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true })
  else object[name] = value
}

interface ShapeField {
  /** The response name in the plan. */
  readonly key: string
  /** The client's response name. */
  readonly name: string
  readonly complete: Complete
}

interface ShapeFields {
  readonly list: readonly ShapeField[]
  /** Whether some fields depend on the object type and only an interface or a union is known. */
  readonly isTypeNeeded: boolean
}

/** Whether a response has the field at a path of the plan, or null above it. */
const isRequested = (data: unknown, path: ResponsePath): boolean => {
  let value = data
  for (const step of path) {
    if (value === null) return true
    if (Array.isArray(value)) {
      value = value[Number(step)] as unknown
      continue
    }
    const name = originalName(String(step))
    if (!isData(value) || !Object.hasOwn(value, name)) return false
    value = value[name]
  }
  return true
}

const isAbout = ({ path }: GraphQLError, place: ResponsePath): boolean =>
  !path || path.every((step, index) => place[index] === undefined || place[index] === step)

// Cached for each document.
const flagsOf = new WeakMap<DocumentNode, readonly string[]>()

/** The variables that `@skip` and `@include` of a document use. */
export const listFlags = (document: DocumentNode): readonly string[] => {
  const known = flagsOf.get(document)
  if (known) return known
  const flags = new Set<string>()
  visit(document, {
    Directive: ({ arguments: args = [] }) => {
      for (const { value } of args) if (value.kind === Kind.VARIABLE) flags.add(value.name.value)
    },
  })
  flagsOf.set(document, [...flags])
  return [...flags]
}

/**
 * The shape of the response to an operation: its fields, their order and their types. One shape is created for each
 * operation and combination of conditions. It converts the merged data of subgraphs into the response.
 */
export class ResponseShape {
  readonly #schema: GraphQLSchema
  readonly #fullSchema: GraphQLSchema
  readonly #types: TypeConditions
  readonly #owners: SubgraphTypes
  readonly #fragments: Fragments
  readonly #flags: Readonly<Record<string, unknown>>
  readonly #root: Complete

  constructor(
    { apiSchema: schema, fullSchema, types, owners }: ShapeParts,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    flags: Readonly<Record<string, unknown>>,
  ) {
    this.#schema = schema
    this.#fullSchema = fullSchema
    this.#types = types
    this.#owners = owners
    this.#flags = flags
    this.#fragments = fragmentsOf(document)
    const type = schema.getRootType(operation.operation)
    if (!type) throw new Error(`the schema has no ${operation.operation}`)
    this.#root = this.#object(type, [operation.selectionSet], null)
  }

  /**
   * The data of the response. Adds an error for each missing or invalid value without one, and those of `fieldErrors`
   * whose field the response has.
   */
  shape(data: Data, errors: GraphQLError[], fieldErrors: readonly GraphQLError[]): Data | null {
    const isKnown = (path: ResponsePath): boolean =>
      errors.some((error) => isAbout(error, path)) || fieldErrors.some((error) => isAbout(error, path))
    const result = this.#root(data, {
      path: [],
      report: (path, subgraph, what) => {
        if (!isKnown(path)) errors.push(invalidSubgraphValue(subgraph, what, [...path]))
      },
      reportMissing: (path, field) => {
        if (!isKnown(path)) errors.push(fieldNotPlanned(field, [...path]))
      },
    })
    const shaped = isData(result) ? result : null
    for (const error of fieldErrors) if (error.path && isRequested(shaped, error.path)) errors.push(error)
    return shaped
  }

  #object(
    declared: GraphQLCompositeType,
    selectionSets: readonly SelectionSetNode[],
    subgraph: string | null,
  ): Complete {
    const shapes = new Map<string, ShapeFields | null>()
    const shapeFor = (name: string): ShapeFields | null => {
      const known = shapes.get(name)
      if (known !== undefined) return known
      const type = this.#schema.getType(name)
      const fields = isCompositeType(type) ? this.#fields(type, selectionSets) : null
      shapes.set(name, fields)
      return fields
    }
    return nullOr((value, run) => {
      if (!isData(value)) {
        run.report(run.path, subgraph, 'a value that is not an object')
        return NULLED
      }
      const typeName = value['__typename']
      const fields = shapeFor(typeof typeName === 'string' ? typeName : declared.name)
      if (!fields && typeof typeName === 'string' && this.#fullSchema.getType(typeName)) return HIDDEN
      if (!fields) {
        run.report(run.path, subgraph, 'an object of an unknown type')
        return NULLED
      }
      if (fields.isTypeNeeded) {
        run.report(run.path, subgraph, 'an object without __typename')
        return NULLED
      }
      const completed: Data = {}
      let isNulled = false
      for (const { key, name, complete } of fields.list) {
        run.path.push(key)
        const result = complete(readKey(value, key), run)
        run.path.pop()
        if (result === BUBBLE) isNulled = true
        setField(completed, name, result === NULLED || result === HIDDEN ? null : result)
      }
      return isNulled ? NULLED : completed
    })
  }

  #fields(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): ShapeFields {
    const nodes = this.#collectAll(type, selectionSets)
    const list = [...nodes].map(([key, same]) => ({
      key,
      name: originalName(key),
      complete: this.#field(type, same),
    }))
    const isTypeNeeded =
      isAbstractType(type) &&
      this.#schema
        .getPossibleTypes(type)
        .some((possible) => this.#collectAll(possible, selectionSets).size > nodes.size)
    return { list, isTypeNeeded }
  }

  #collectAll(
    type: GraphQLCompositeType,
    selectionSets: readonly SelectionSetNode[],
  ): Map<string, FieldNode[]> {
    const nodes = new Map<string, FieldNode[]>()
    for (const selectionSet of selectionSets) this.#collect(type, selectionSet, nodes)
    return nodes
  }

  #collect(
    type: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    nodes: Map<string, FieldNode[]>,
  ): void {
    for (const selection of selections) {
      if (!isIncluded(selection.directives ?? [], this.#flags)) continue
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const same = nodes.get(key)
        if (same) same.push(selection)
        else nodes.set(key, [selection])
        continue
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value)
      const condition = fragment?.typeCondition?.name.value
      if (fragment && (condition === undefined || this.#types.namesWithin(condition).has(type.name))) {
        this.#collect(type, fragment.selectionSet, nodes)
      }
    }
  }

  #field(type: GraphQLCompositeType, nodes: readonly FieldNode[]): Complete {
    const name = nodes[0]?.name.value ?? ''
    if (name === '__typename') return typeNameOf(type)
    // Introspection fields were resolved before.
    if (name.startsWith('__')) return (value) => value ?? null
    const field = isUnionType(type) ? undefined : type.getFields()[name]
    if (!field) throw new Error(`${type.name} has no field "${name}"`)
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    const complete = this.#complete(field.type, selectionSets, this.#owners.ownerOf(type.name, name))
    return (value, run) => {
      if (value !== undefined) return complete(value, run)
      run.reportMissing(run.path, name)
      return isNonNullType(field.type) ? BUBBLE : NULLED
    }
  }

  #complete(
    type: GraphQLOutputType,
    selectionSets: readonly SelectionSetNode[],
    subgraph: string | null,
  ): Complete {
    if (isNonNullType(type)) {
      return neverNull(this.#complete(type.ofType as GraphQLOutputType, selectionSets, subgraph), subgraph)
    }
    if (isListType(type)) {
      return listOf(this.#complete(type.ofType as GraphQLOutputType, selectionSets, subgraph), subgraph)
    }
    return isCompositeType(type)
      ? this.#object(type, selectionSets, subgraph)
      : leafOf(
          type as GraphQLLeafType,
          subgraph,
          namesOf(this.#fullSchema.getType((type as GraphQLLeafType).name)),
        )
  }
}
