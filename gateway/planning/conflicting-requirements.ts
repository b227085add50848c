import {
  GraphQLError,
  isAbstractType,
  isCompositeType,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type GraphQLCompositeType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import type { AskedNames, Requirement } from './asked-names.ts'

interface Wanted {
  readonly type: GraphQLCompositeType
  readonly requirement: Requirement
  readonly node: FieldNode
}

interface Place {
  readonly type: GraphQLCompositeType
  readonly set: SelectionSetNode
}

/**
 * A plan requests a required field under its own name. Two fields of one object that require it with different arguments
 * would get the same value, one of them the wrong one: an operation that requests both is refused. At another place, or of
 * another type, they do not meet.
 */
export const createRequirementRule = ({ requirements }: AskedNames): ValidationRule => {
  // A field that is required without arguments conflicts with one that is required with some.
  const withArguments = new Set(
    requirements.flatMap(({ required, given }) => (given === '' ? [] : [required])),
  )
  const byField = new Map<string, Requirement[]>()
  for (const requirement of requirements) {
    if (!withArguments.has(requirement.required)) continue
    byField.set(requirement.field, [...(byField.get(requirement.field) ?? []), requirement])
  }
  return (context: ValidationContext): ASTVisitor =>
    byField.size === 0
      ? {}
      : {
          OperationDefinition: ({ operation, selectionSet }) => {
            const type = context.getSchema().getRootType(operation)
            if (type) new RequirementCheck(context, byField).check([{ type, set: selectionSet }])
          },
        }
}

class RequirementCheck {
  readonly #context: ValidationContext
  readonly #byField: ReadonlyMap<string, readonly Requirement[]>

  constructor(context: ValidationContext, byField: ReadonlyMap<string, readonly Requirement[]>) {
    this.#context = context
    this.#byField = byField
  }

  /** All selections of one place of the answer, then those of each place below it. */
  check(places: readonly Place[]): void {
    const wanted: Wanted[] = []
    const below = new Map<string, Place[]>()
    for (const { type, set } of places) this.#collect(type, set, wanted, below, new Set())
    this.#compare(wanted)
    for (const inner of below.values()) this.check(inner)
  }

  #collect(
    type: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    wanted: Wanted[],
    below: Map<string, Place[]>,
    spread: ReadonlySet<string>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        this.#collectField(type, selection, wanted, below)
        continue
      }
      const isNamed = selection.kind === Kind.FRAGMENT_SPREAD
      const name = isNamed ? selection.name.value : ''
      const fragment = isNamed ? this.#context.getFragment(name) : selection
      // Another rule refuses a fragment that spreads itself, or that does not exist.
      if (!fragment || spread.has(name)) continue
      const condition =
        fragment.typeCondition && this.#context.getSchema().getType(fragment.typeCondition.name.value)
      const inner = isCompositeType(condition) ? condition : type
      this.#collect(
        inner,
        fragment.selectionSet,
        wanted,
        below,
        isNamed ? new Set([...spread, name]) : spread,
      )
    }
  }

  #collectField(
    type: GraphQLCompositeType,
    node: FieldNode,
    wanted: Wanted[],
    below: Map<string, Place[]>,
  ): void {
    const name = node.name.value
    for (const requirement of this.#byField.get(`${type.name}.${name}`) ?? []) {
      wanted.push({ type, requirement, node })
    }
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
    const result = definition && getNamedType(definition.type)
    if (!node.selectionSet || !isCompositeType(result)) return
    const key = node.alias?.value ?? name
    const places = below.get(key)
    if (places) places.push({ type: result, set: node.selectionSet })
    else below.set(key, [{ type: result, set: node.selectionSet }])
  }

  #compare(wanted: readonly Wanted[]): void {
    wanted.forEach((one, index) => {
      const other = wanted
        .slice(0, index)
        .find(
          ({ type, requirement }) =>
            requirement.required === one.requirement.required &&
            requirement.given !== one.requirement.given &&
            this.#mayMeet(type, one.type),
        )
      if (!other) return
      this.#context.reportError(
        new GraphQLError(
          `"${other.requirement.field}" and "${one.requirement.field}" need "${one.requirement.required}" with different arguments, so that one operation cannot ask for both: ask for them in two.`,
          { nodes: one.node },
        ),
      )
    })
  }

  #mayMeet(one: GraphQLCompositeType, other: GraphQLCompositeType): boolean {
    return one === other || isAbstractType(one) || isAbstractType(other)
  }
}
