import { badUserInput } from '../../schema/errors/client-errors.ts'
import { parsePostcode } from './postcode.ts'

/** Like parsePostcode, but throws BAD_USER_INPUT for an invalid postcode. */
export const readPostcode = (argument: string, text: string): string => {
  const read = parsePostcode(text)
  if (!read) {
    throw badUserInput(argument, text, 'a full postcode like LE1 1AA, or its first half like LE1')
  }
  return read.key
}
