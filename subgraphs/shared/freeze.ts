// Estimates for V8 on 64 bits.
const OBJECT_BYTES = 24
const PROPERTY_BYTES = 8
const STRING_BYTES = 24

/**
 * Freezes a value with all that it contains, and returns an estimate of its memory in bytes. What is frozen already
 * belongs to another value and is not counted again.
 */
export const freeze = (value: unknown): number => {
  if (typeof value === 'string') return STRING_BYTES + value.length
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return 0
  Object.freeze(value)
  let bytes = OBJECT_BYTES
  if (value instanceof Map || value instanceof Set) {
    for (const [key, item] of value.entries()) bytes += 2 * PROPERTY_BYTES + freeze(key) + freeze(item)
    return bytes
  }
  const items: unknown[] = Array.isArray(value) ? value : Object.values(value)
  for (const item of items) bytes += PROPERTY_BYTES + freeze(item)
  return bytes
}
