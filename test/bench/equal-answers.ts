import { isDeepStrictEqual } from 'node:util'
import type { BenchQuery } from './questions.ts'
import { askOnce, type Rival } from './rivals.ts'

export class AnswersDiffer extends Error {
  override readonly name = 'AnswersDiffer'
}

const parse = (text: string): { data?: unknown; errors?: unknown } =>
  JSON.parse(text) as { data?: unknown; errors?: unknown }

/** A rival with another response would do other work, so the bench stops. */
export const checkEqualAnswers = async (
  rivals: readonly Rival[],
  question: BenchQuery,
  ids: readonly string[],
): Promise<void> => {
  const [ours, ...others] = rivals.filter(({ failure }) => failure === null)
  if (!ours) throw new Error('nobody runs')
  for (const id of ids) {
    const expected = parse(await askOnce(ours.targetOf(question), question, id))
    if (expected.errors || !expected.data) throw new AnswersDiffer(`${ours.name}: no answer for ${id}`)
    for (const rival of others) {
      const given = parse(await askOnce(rival.targetOf(question), question, id))
      if (given.errors || !isDeepStrictEqual(given.data, expected.data)) {
        throw new AnswersDiffer(
          `${rival.name} answers "${question.name}" for ${id} differently from ${ours.name}` +
            (given.errors ? `: ${JSON.stringify(given.errors).slice(0, 300)}` : ''),
        )
      }
    }
  }
}
