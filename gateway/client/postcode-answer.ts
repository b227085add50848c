import type { Operations } from './operation-types.ts'

type PostcodeAnswer = NonNullable<Operations['Here']['data']['describePostcode']>

/**
 * Whether a text is a postcode and nothing else. A code such as that of a board can look like the first half of a
 * postcode, and a name can be read as one with corrections: then the text is searched as well.
 */
export const isOnlyPostcode = ({ status, postcode, isRepaired }: PostcodeAnswer): boolean => {
  if (status === 'FOUND' || status === 'TERMINATED') return true
  const isWhole = postcode?.includes(' ') ?? false
  return (status === 'UNKNOWN' || status === 'OUTSIDE_AREA') && isWhole && !isRepaired
}
