import type { ChangeModel } from './models.ts'

type DescribedChange = Pick<ChangeModel, 'kind' | 'subjectName' | 'from' | 'to' | 'succession' | 'inference'>

const SUCCESSIONS: Readonly<Record<NonNullable<ChangeModel['succession']>, string>> = {
  RENAMED: 'continues as',
  MERGED: 'became part of',
  SPLIT: 'was divided; one part became',
  DISPERSED: 'closed, and some of its patients went to',
  REPLACED_IN_LAW: 'passed its duties to',
}

/** The sentence for an inferred successor. */
const INFERRED_SUCCESSIONS: typeof SUCCESSIONS = {
  RENAMED: 'appears to continue as',
  MERGED: 'appears to have become part of',
  SPLIT: 'appears to have been divided; one part appears to have become',
  DISPERSED: 'closed, and some of its patients appear to have gone to',
  REPLACED_IN_LAW: 'appears to have passed its duties to',
}

/** A change as a sentence. */
export const changeWords = ({
  kind,
  subjectName,
  from,
  to,
  succession,
  inference,
}: DescribedChange): string => {
  const before = from ?? '(not stated)'
  const after = to ?? '(not stated)'
  switch (kind) {
    case 'OPENED':
      return `${subjectName} opened.`
    case 'CLOSED':
      return inference === null
        ? `${subjectName} closed.`
        : `No source states that ${subjectName} closed, but its main practice closed.`
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
      return `${subjectName} ${(inference === null ? SUCCESSIONS : INFERRED_SUCCESSIONS)[succession ?? 'RENAMED']} ${after}.`
  }
}
