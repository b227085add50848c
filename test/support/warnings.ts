import { afterAll, expect } from 'vitest'

// Node warns of listeners that are added and never removed. Such a warning fails the test file.
const warnings: string[] = []

const collect = ({ name, message }: Error): void => {
  if (name === 'MaxListenersExceededWarning') warnings.push(message)
}

process.on('warning', collect)

afterAll(() => {
  process.off('warning', collect)
  expect(warnings.splice(0)).toEqual([])
})
