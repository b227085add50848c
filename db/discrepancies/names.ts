import { groupBy } from '../grouping.ts'
import { searchKey, sortName, distinctiveWords } from '../spelling.ts'
import type { Discrepancy, StatedValue } from './discrepancy.ts'
import { citedBy, type Evidence, type Rule } from './evidence.ts'

interface PrintedName extends StatedValue {
  readonly subject: string
}

const shareAWord = (names: readonly string[]): boolean => {
  const [first, ...others] = names.map((name) => new Set(distinctiveWords(name)))
  return others.every((words) => [...words].some((word) => first?.has(word)))
}

const quote = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')

const toStatement = ({ subject: _subject, ...statement }: PrintedName): StatedValue => statement

interface Comparison {
  readonly what: 'network' | 'practice'
  readonly names: readonly PrintedName[]
  /** Names with equal keys are the same name. */
  readonly keyOf: (name: string) => string
  readonly relatedSubjects: (subject: string) => readonly string[]
}

const compareNames = (
  { sources }: Evidence,
  { what, names, keyOf, relatedSubjects }: Comparison,
): Discrepancy[] =>
  [...groupBy(names, ({ subject }) => subject)].flatMap(([subject, statements]): Discrepancy[] => {
    const different = [...new Map(statements.map((name) => [keyOf(name.text), name])).values()]
    const [first] = statements
    if (!first || different.length < 2) return []
    const isSpelling = what === 'practice' && shareAWord(different.map(({ text }) => text))
    const printed = [...new Set(statements.map(({ text }) => text))]
    return [
      {
        id: `names-${what}-${subject}`,
        kind: 'NAMES_DIFFER',
        // Another name of a network could be that of another network. A practice that shares a word is not confused
        // with another.
        weight: isSpelling ? 'LOW' : 'MEDIUM',
        isSpelling,
        subject,
        relatedSubjects: relatedSubjects(subject),
        summary: `The ${what} “${first.text}” has other names elsewhere: ${quote(printed.slice(1))}.`,
        resolution: `The graph uses “${first.text}”, as ${sources.nameOf(first.source)} prints it; every printed name is kept and can be searched for.`,
        statements: statements.map(toStatement),
      },
    ]
  })

/** Networks with several names. Differences in capitals and a final PCN do not count. */
export const findNetworkNames: Rule = (evidence) =>
  compareNames(evidence, {
    what: 'network',
    names: evidence.rows.list('network-statements').flatMap((row): PrintedName[] => {
      const name = row.optionalText('printed_name')
      return name === null || row.optionalText('neighbourhood') !== null
        ? []
        : [{ subject: row.text('network'), text: name, value: null, ...citedBy(row) }]
    }),
    keyOf: (name) => sortName(name).replace(/ pcn$/, ''),
    relatedSubjects: () => [],
  })

/** Practices with several names in documents and official files. Abbreviations and a leading The do not count. */
export const findPracticeNames: Rule = (evidence) => {
  const { rows, official } = evidence
  const networkOf = new Map(
    rows.list('practices').map((row) => [row.text('id'), row.optionalText('network')]),
  )
  const inDocuments = rows.list('practice-statements').flatMap((row) =>
    row.list('practice').map((practice): PrintedName => ({
      subject: practice,
      text: row.text('printed_name'),
      value: null,
      ...citedBy(row),
    })),
  )
  const inOfficialFile = official
    .officialNames()
    .map(({ subjectId, name, source, locator }): PrintedName => ({
      subject: subjectId,
      text: name,
      value: null,
      source,
      locator,
    }))
  return compareNames(evidence, {
    what: 'practice',
    names: [...inDocuments, ...inOfficialFile],
    keyOf: searchKey,
    relatedSubjects: (practice) => [networkOf.get(practice) ?? ''],
  })
}

interface DirectorName extends PrintedName {
  readonly network: string
}

const listDirectors = ({ rows }: Evidence): Map<string, DirectorName[]> =>
  groupBy(
    rows.list('clinical-directors').map((row): DirectorName => ({
      network: row.text('network'),
      subject: row.text('person'),
      text: row.text('printed_name'),
      value: null,
      ...citedBy(row),
    })),
    ({ subject }) => subject,
  )

const fullest = (names: readonly string[]): string =>
  names.reduce((best, name) => (name.length > best.length ? name : best))

/** Directors whose name has several forms. */
export const findDirectorNames: Rule = (evidence) =>
  [...listDirectors(evidence)].flatMap(([person, statements]): Discrepancy[] => {
    const names = [...new Set(statements.map(({ text }) => text))]
    const [first] = statements
    if (!first || names.length < 2) return []
    const name = fullest(names)
    return [
      {
        id: `names-director-${person}`,
        kind: 'NAMES_DIFFER',
        weight: 'LOW',
        isSpelling: true,
        subject: first.network,
        summary: `The clinical director ${name} is also printed as ${quote(names.filter((other) => other !== name))}.`,
        resolution: `The graph uses ${name}, the fullest form.`,
        statements: statements.map(({ network: _network, ...statement }) => toStatement(statement)),
      },
    ]
  })

const TITLE = /^(?:dr|mr|mrs|ms|miss|prof|professor)\.? /i
// Matches an initial, with or without a full stop.
const hasGivenName = (name: string): boolean => /^\p{L}[\p{L}'’-]+ /u.test(name.replace(TITLE, ''))

/** Directors whom several sources name without a given name. */
export const findInitials: Rule = (evidence) =>
  [...listDirectors(evidence)].flatMap(([person, statements]): Discrepancy[] => {
    const [first] = statements
    if (!first || statements.length < 2 || statements.some(({ text }) => hasGivenName(text))) return []
    const name = fullest(statements.map(({ text }) => text))
    return [
      {
        id: `initials-${person}`,
        kind: 'NAMES_DIFFER',
        weight: 'LOW',
        subject: first.network,
        summary: `No source prints a given name of the clinical director ${name}, so the person cannot be distinguished from others with that surname.`,
        resolution: `The graph uses ${name}, as printed, and adds nothing.`,
        statements: statements.map(({ network: _network, ...statement }) => toStatement(statement)),
      },
    ]
  })
