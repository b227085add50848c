const OPEN = new Set(['[', '{'].map((character) => character.charCodeAt(0)))
const CLOSE = new Set([']', '}'].map((character) => character.charCodeAt(0)))
const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Whether JSON text nests deeper than a number of levels. The text is scanned, because parsing a deep value could
 * overflow the stack.
 */
export const isDeeperThan = (json: string, levels: number): boolean => {
  let level = 0
  let isInString = false
  for (let index = 0; index < json.length; index += 1) {
    const character = json.charCodeAt(index)
    if (isInString) {
      if (character === BACKSLASH) index += 1
      else if (character === QUOTE) isInString = false
    } else if (character === QUOTE) {
      isInString = true
    } else if (OPEN.has(character)) {
      level += 1
      if (level > levels) return true
    } else if (CLOSE.has(character)) {
      level -= 1
    }
  }
  return false
}
