import { GraphQLError, type ASTVisitor, type ValidationContext, type ValidationRule } from 'graphql'
import type { AskedNames, Requirement } from './asked-names.ts'

/**
 * A plan asks for a required field under its own name. Two fields that require it with different arguments would get the
 * same value, one of them the wrong one: an operation that asks for both is refused.
 */
export const createRequirementRule = ({ requirements }: AskedNames): ValidationRule => {
  const byField = new Map<string, Requirement[]>()
  for (const requirement of requirements) {
    byField.set(requirement.field, [...(byField.get(requirement.field) ?? []), requirement])
  }
  return (context: ValidationContext): ASTVisitor => {
    const asked = new Map<string, Requirement>()
    return {
      Field: (node) => {
        const type = context.getParentType()?.name ?? ''
        for (const requirement of byField.get(`${type}.${node.name.value}`) ?? []) {
          const other = asked.get(requirement.required)
          if (other && other.given !== requirement.given) {
            context.reportError(
              new GraphQLError(
                `"${other.field}" and "${requirement.field}" need "${requirement.required}" with different arguments, so that one operation cannot ask for both: ask for them in two.`,
                { nodes: node },
              ),
            )
          }
          asked.set(requirement.required, requirement)
        }
      },
    }
  }
}
