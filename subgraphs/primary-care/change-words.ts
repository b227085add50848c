import type { ChangeModel } from './models.ts'

type Told = Pick<ChangeModel, 'kind' | 'subjectName' | 'from' | 'to' | 'succession'>

const SUCCESSIONS: Readonly<Record<NonNullable<ChangeModel['succession']>, string>> = {
  RENAMED: 'goes on as',
  MERGED: 'became part of',
  SPLIT: 'was divided, a part of it into',
  DISPERSED: 'closed, patients of it going to',
  REPLACED_IN_LAW: 'passed its duties to',
}

/** A change as a sentence. */
export const changeWords = ({ kind, subjectName, from, to, succession }: Told): string => {
  const before = from ?? 'somewhere not stated'
  const after = to ?? 'somewhere not stated'
  switch (kind) {
    case 'OPENED':
      return `${subjectName} opened.`
    case 'CLOSED':
      return `${subjectName} closed.`
    case 'RENAMED':
      return `${before} is now called ${after}.`
    case 'JOINED_NETWORK':
      return `${subjectName} joined the network ${after}.`
    case 'LEFT_NETWORK':
      return `${subjectName} left the network ${before}.`
    case 'MOVED_NETWORK':
      return `${subjectName} moved from the network ${before} to ${after}.`
    case 'MOVED_COMMISSIONER':
      return `${subjectName} went from the commissioner ${before} to ${after}.`
    case 'MOVED_SITE':
      return `${subjectName} moved from ${before} to ${after}.`
    case 'SUCCEEDED':
      return `${subjectName} ${SUCCESSIONS[succession ?? 'RENAMED']} ${after}.`
  }
}
