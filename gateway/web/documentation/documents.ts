import { MOST_PER_PAGE } from '../../../schema/page-size.ts'
import { readFileSync } from 'node:fs'
import type { GraphQLSchema } from 'graphql'
import { parse } from 'yaml'
import { z } from 'zod'
import { ERROR_CATALOGUE } from '../../../schema/errors.ts'
import { LIMITS, type QueryLimits } from '../../config.ts'
import type { Document } from './document.ts'
import { deprecationDocument, typeDocuments } from './types.ts'

const CHANGE_LOG = new URL('../../../schema/change-log.yaml', import.meta.url)
const changeLog = z.array(z.strictObject({ on: z.iso.date(), changes: z.array(z.string().min(1)).min(1) }))

const errors: Document = {
  path: 'errors',
  title: 'Error codes',
  about:
    'Every error has one of these codes as extensions.code, the remedy as extensions.hint, and the request id as extensions.requestId.',
  sections: [
    {
      title: 'Codes',
      texts: [],
      table: {
        columns: ['Code', 'Meaning', 'Remedy'],
        rows: Object.entries(ERROR_CATALOGUE).map(([code, { meaning, remedy }]) => [code, meaning, remedy]),
      },
    },
  ],
}

const limit = (value: number): string => (Number.isFinite(value) ? String(value) : 'none')

const limitsDocument = (limits: QueryLimits): Document => ({
  path: 'limits',
  title: 'Limits',
  about:
    'What one question may cost here. Every answer says its own cost in extensions.cost; every shipped operation uses at most half of each.',
  sections: [
    {
      title: 'A question',
      texts: [],
      table: {
        columns: ['Limit', 'Value', 'What it counts'],
        rows: [
          [
            'cost',
            limit(limits.cost),
            'Objects that the answer may come to, worked out from the sizes of its lists.',
          ],
          ['tokens', limit(limits.tokens), 'Words and signs of the question.'],
          ['levels', limit(limits.levels), 'Fields inside fields.'],
          ['aliases', limit(limits.aliases), 'Fields under another name.'],
          ['root fields', limit(limits.rootFields), 'Fields at its root.'],
          ['directives', limit(limits.directives), 'Directives.'],
        ],
      },
    },
    {
      title: 'A request',
      texts: [],
      table: {
        columns: ['Limit', 'Value', 'What it counts'],
        rows: [
          [
            'time',
            `${LIMITS.requestMs} ms`,
            'From the question to the answer. What a part cannot give in time is null, with an error.',
          ],
          ['body', `${LIMITS.bodyBytes} bytes`, 'The body of a request.'],
          ['headers', `${LIMITS.headerBytes} bytes`, 'Its headers.'],
          ['errors', String(LIMITS.errors), 'Errors that one answer lists.'],
          [
            'page',
            String(MOST_PER_PAGE),
            'The largest page of a list (first). Downloads follow pages by themselves.',
          ],
        ],
      },
    },
  ],
})

const readChangeLog = (): Document => {
  const days = changeLog.parse(parse(readFileSync(CHANGE_LOG, 'utf8')))
  return {
    path: 'change-log',
    title: 'Change log',
    about:
      'What has changed for those who ask, latest first. Fields and columns are only ever added; one that is deprecated is announced here at least 12 months before it ends.',
    sections: days.map(({ on, changes }) => ({ title: on, texts: changes })),
    news: days.flatMap(({ on, changes }) =>
      // Numbered from the first entry of the day, so that a new entry does not change the ids of others.
      changes.map((text, index) => ({ id: `${on}:${index + 1}`, day: on, text })),
    ),
  }
}

const clients: Document = {
  path: 'clients',
  title: 'Clients',
  about: 'Ways to ask the graph by program.',
  sections: [
    {
      title: 'Files',
      texts: [
        '/data lists downloads: plain GET, stable columns, nothing sent while nothing has changed. Its page has them for curl, Python, R and Power BI.',
      ],
    },
    {
      title: 'Worked questions by name',
      texts: ['A stored operation is asked by its name with GET. Shared proxies may keep it.'],
      code: "curl -fsS 'http://127.0.0.1:4000/graphql?operation=Systems' -H 'apollo-require-preflight: true'",
    },
    {
      title: 'Any question',
      texts: ['POST a question to /graphql. Its schema is at /schema.graphql.'],
      code: `curl -fsS http://127.0.0.1:4000/graphql -H 'content-type: application/json' -d '{"query":"{ systems { id name } }"}'`,
    },
    {
      title: 'TypeScript',
      texts: [
        'gateway/client/client.ts needs nothing but fetch. Variables and answers are typed by the stored operations; all() follows a list to its end; an error is a GraphError with its code.',
      ],
      code: [
        "import { createGraphClient } from './gateway/client/client.ts'",
        "const client = createGraphClient({ url: 'http://127.0.0.1:4000' })",
        "const { primaryCareNetwork } = await client.run('NetworkCard', { network: 'U00001' })",
        "for await (const practice of client.all('PracticeRows', { within: 'U00001' })) console.log(practice.name)",
      ].join('\n'),
    },
  ],
}

/** All documents at /docs. Those about the schema are generated from it. */
export const createDocuments = (schema: GraphQLSchema, limits: QueryLimits): readonly Document[] => {
  return [
    ...typeDocuments(schema),
    errors,
    limitsDocument(limits),
    readChangeLog(),
    deprecationDocument(schema),
    clients,
  ]
}
