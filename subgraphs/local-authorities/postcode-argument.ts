import { badUserInput } from '../../schema/errors/client-errors.ts'
import { EXPECTED_POSTCODE } from './postcode-words.ts'
import { parsePostcode } from './postcode.ts'

/** Like parsePostcode, but throws BAD_USER_INPUT for an invalid postcode. */
export const readPostcode = (argument: string, text: string): string => {
  const read = parsePostcode(text)
  if (!read) {
    throw badUserInput(argument, text, EXPECTED_POSTCODE)
  }
  return read.key
}
