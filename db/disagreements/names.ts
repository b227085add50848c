import { groupBy } from '../grouping.ts'
import { searchKey, sortName, tellingWords } from '../spelling.ts'
import type { Disagreement, Evidence, Saying } from './disagreement.ts'

interface Printed extends Saying {
  readonly subject: string
}

const shareAWord = (names: readonly string[]): boolean => {
  const [first, ...others] = names.map((name) => new Set(tellingWords(name)))
  return others.every((words) => [...words].some((word) => first?.has(word)))
}

const withoutPcn = (name: string): string => sortName(name).replace(/ pcn$/, '')

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')

const report = (
  what: 'network' | 'practice',
  printed: readonly Printed[],
  sameAs: (name: string) => string,
  touches: (subject: string) => readonly string[],
): Disagreement[] =>
  [...groupBy(printed, (name) => name.subject)].flatMap(([subject, statements]) => {
    const different = [
      ...new Map(statements.map((statement) => [sameAs(statement.text), statement])).values(),
    ]
    if (different.length < 2) return []
    const names = [...new Set(statements.map(({ text }) => text))]
    const [answer = ''] = names
    return [
      {
        id: `names-${what}-${subject}`,
        kind: 'NAMES_DIFFER',
        // A network under another name can be taken for another network; a practice that shares a word cannot.
        weight: what === 'practice' && shareAWord(different.map(({ text }) => text)) ? 'LOW' : 'MEDIUM',
        about: subject,
        touches: touches(subject),
        summary: `The ${what} that the leaflet calls “${answer}” goes by other names elsewhere: ${list(names.slice(1))}.`,
        resolution: `The graph answers with “${answer}”, the words of the public leaflet; every printed name is kept and can be searched for.`,
        statements,
      },
    ]
  })

/** Networks under several names. Capitals and a closing PCN make no other name. */
export const findNetworkNames = ({ seeds }: Evidence): Disagreement[] => {
  const printed = seeds.rows('network-statements').flatMap(({ row }): Printed[] => {
    const name = row.optional('printed_name')
    return name === null || row.optional('neighbourhood') !== null
      ? []
      : [
          {
            subject: row.text('network'),
            text: name,
            value: null,
            source: row.text('source'),
            locator: row.text('locator'),
          },
        ]
  })
  return report('network', printed, withoutPcn, () => [])
}

/** Practices under several names: leaflet, Appendix 3, official file. Abbreviations and a leading The make no other name. */
export const findPracticeNames = ({ seeds, official }: Evidence): Disagreement[] => {
  const networkOf = new Map(seeds.rows('practices').map(({ row }) => [row.text('id'), row.text('network')]))
  const inDocuments = seeds.rows('practice-statements').flatMap(({ row }) =>
    row.list('practice').map((practice): Printed => ({
      subject: practice,
      text: row.text('printed_name'),
      value: null,
      source: row.text('source'),
      locator: row.text('locator'),
    })),
  )
  const inOfficialFile = official.officialNames().map(({ subjectId, name, source, locator }): Printed => ({
    subject: subjectId,
    text: name,
    value: null,
    source,
    locator,
  }))
  return report('practice', [...inDocuments, ...inOfficialFile], searchKey, (practice) => [
    networkOf.get(practice) ?? '',
  ])
}

/** Directors under several forms of one name. */
export const findDirectorNames = ({ seeds }: Evidence): Disagreement[] => {
  const rows = seeds.rows('clinical-directors').map(({ row }) => ({
    network: row.text('network'),
    subject: row.text('person'),
    text: row.text('printed_name'),
    value: null,
    source: row.text('source'),
    locator: row.text('locator'),
  }))
  return [...groupBy(rows, (row) => row.subject)].flatMap(([person, statements]): Disagreement[] => {
    const names = [...new Set(statements.map(({ text }) => text))]
    if (names.length < 2) return []
    const fullest = names.reduce((best, name) => (name.length > best.length ? name : best))
    const network = statements[0]?.network ?? ''
    return [
      {
        id: `names-director-${person}`,
        kind: 'NAMES_DIFFER',
        weight: 'LOW',
        about: network,
        summary: `The clinical director ${fullest} is printed in other forms too: ${list(names.filter((name) => name !== fullest))}.`,
        resolution: `The graph answers with ${fullest}, the fullest form.`,
        statements,
      },
    ]
  })
}
