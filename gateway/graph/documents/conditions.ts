import { Kind, type DirectiveNode } from 'graphql'

/**
 * Whether `@skip` and `@include` include a selection with these values of variables. Without values, only directives
 * with a literal are evaluated.
 */
export const isIncluded = (
  directives: readonly DirectiveNode[],
  variables: Readonly<Record<string, unknown>> | null,
): boolean =>
  directives.every(({ name, arguments: args = [] }) => {
    if (name.value !== 'include' && name.value !== 'skip') return true
    const value = args.find((argument) => argument.name.value === 'if')?.value
    if (value?.kind === Kind.VARIABLE && variables === null) return true
    const isOn =
      value?.kind === Kind.BOOLEAN
        ? value.value
        : value?.kind === Kind.VARIABLE && variables?.[value.name.value] === true
    return isOn === (name.value === 'include')
  })
