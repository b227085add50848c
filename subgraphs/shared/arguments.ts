import { badUserInput } from '../../schema/errors.ts'

const LONGEST_TEXT = 200
const LONGEST_LIST = 500

// U+0000 cannot be stored as text, and half of a surrogate pair is no character.
const UNSTORABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** A text that somebody typed: not too long, and made of characters. */
export const readText = (argument: string, text: string): string => {
  if (text.length > LONGEST_TEXT) throw badUserInput(argument, text, `at most ${LONGEST_TEXT} characters`)
  if (UNSTORABLE.test(text)) throw badUserInput(argument, text, 'text without null bytes and half characters')
  return text.trim()
}

export const readOptionalText = (argument: string, text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : readText(argument, text)

export const readList = <Item>(argument: string, items: readonly Item[]): readonly Item[] => {
  if (items.length > LONGEST_LIST)
    throw badUserInput(argument, items.length, `at most ${LONGEST_LIST} values`)
  return items
}
