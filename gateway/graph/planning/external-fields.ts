import {
  FieldSelection,
  SelectionSet,
  baseType,
  federationMetadata,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type CompositeType,
} from '@apollo/federation-internals'

/** Whether a selection contains a field that its subgraph declares as external, so that it cannot resolve it. */
const hasExternalField = (set: SelectionSet, type: CompositeType): boolean => {
  const metadata = federationMetadata(type.schema())
  if (!metadata) return false
  return set.selections().some((selection) => {
    if (!(selection instanceof FieldSelection)) {
      const inner = selection.element.typeCondition?.name
      const condition = inner === undefined ? type : type.schema().type(inner)
      return condition && isCompositeType(condition)
        ? hasExternalField(selection.selectionSet, condition)
        : false
    }
    const field = isObjectType(type) || isInterfaceType(type) ? type.field(selection.element.name) : undefined
    if (!field) return false
    if (metadata.isFieldExternal(field)) return true
    const result = field.type && baseType(field.type)
    return selection.selectionSet && result && isCompositeType(result)
      ? hasExternalField(selection.selectionSet, result)
      : false
  })
}

const corrected = new WeakSet<object>()
/** The merges to skip: all, one by its number, or none (null). */
let leftOut: 'all' | number | null = null
let merges = 0

/**
 * Corrects the planner's test of whether another subgraph can resolve some fields as well (@apollo/query-planner
 * 2.14.4, `handleRequiresTree`). The test compares field names only, so it treats external fields as resolvable.
 * Example: `a.x` requires `b.y`, and `b.y` requires `a.z`; the plan requests `a.z` from `b`.
 */
export const patchPlannerForExternalFields = (): void => {
  const prototype = SelectionSet.prototype
  if (corrected.has(prototype)) return
  corrected.add(prototype)
  const canRebaseOn = prototype.canRebaseOn
  prototype.canRebaseOn = function canRebaseOnAnswerable(this: SelectionSet, type: CompositeType): boolean {
    if (leftOut !== null && this.isEmpty()) {
      merges += 1
      if (leftOut === 'all' || leftOut === merges) return false
    }
    return canRebaseOn.call(this, type) && !hasExternalField(this, type)
  }
}

/**
 * Plans without merging some fetches of required fields into the fetch before them. If a required field has required
 * fields itself, the planner may merge it with a fetch that runs too early. Planning is synchronous, so no other plan
 * is affected.
 */
export const planUnmerged = <Plan>(without: 'all' | number, plan: () => Plan): Plan => {
  leftOut = without
  merges = 0
  try {
    return plan()
  } finally {
    leftOut = null
  }
}
