import { describe, expect, it } from 'vitest'
import { readRecords } from '../../../db/read/csv-stream.ts'

const read = async (text: string, pieceLength = text.length || 1): Promise<unknown[]> => {
  const pieces = Array.from({ length: Math.ceil(text.length / pieceLength) }, (_, index) =>
    text.slice(index * pieceLength, (index + 1) * pieceLength),
  )
  const found: unknown[] = []
  const source = (async function* () {
    for (const piece of pieces) yield await Promise.resolve(piece)
  })()
  for await (const batch of readRecords(source))
    found.push(...batch.map(({ line, cells }) => [line, ...cells]))
  return found
}

const TEXT = 'a,b\r\n"x, ""y""","1\r\n2\n3\r4"\n\n,,\rc,d\r\n"",e'
const RECORDS = [
  [1, 'a', 'b'],
  [2, 'x, "y"', '1\r\n2\n3\r4'],
  [8, 'c', 'd'],
  [9, '', 'e'],
]

it('reads every kind of line end and quote, with the first line of each row', async () => {
  expect(await read(TEXT)).toEqual(RECORDS)
})

it('gives the same rows for any division of the text into chunks', async () => {
  for (let length = 1; length < TEXT.length; length += 1) expect(await read(TEXT, length)).toEqual(RECORDS)
})

describe('invalid CSV', () => {
  it.each([
    ['a quote that is not closed', 'a,b\nc,"d\ne,f\n', 2, 'a quote is not closed'],
    ['text after a closing quote', 'a,b\n"c\nd"e,f\n', 2, 'the quote opened in line 2'],
    ['a quote in a cell without quotes', 'a,b\nc,5" pipe\n', 2, 'inside an unquoted cell'],
    ['a row of more than a megabyte', `a,b\n${'x'.repeat(1_100_000)},y\n`, 2, 'longer than 1 MB'],
    ['a quoted cell of more than a megabyte', `a,b\n"${'x'.repeat(1_100_000)}",y\n`, 2, 'longer than 1 MB'],
  ])('%s', async (_, text, line, problem) => {
    await expect(read(text, 65_536)).rejects.toMatchObject({
      fault: { line, problem: expect.stringContaining(problem) as string },
    })
  })
})
