import { MAX_PAGE_SIZE } from '../../../schema/page-size.ts'
import { readFileSync } from 'node:fs'
import type { GraphQLSchema } from 'graphql'
import { parse } from 'yaml'
import { z } from 'zod'
import { ERROR_CATALOGUE } from '../../../schema/errors/catalogue.ts'
import { LIMITS, type QueryLimits } from '../../limits.ts'
import type { Document } from './document.ts'
import { deprecationDocument, typeDocuments } from './types.ts'

const CHANGE_LOG = new URL('../../../schema/change-log.yaml', import.meta.url)
const UNRELEASED = new URL('../../../schema/unreleased-changes.json', import.meta.url)
const sentences = z.array(z.string().min(1)).default([])
const changeLog = z.array(
  z.strictObject({
    on: z.iso.date(),
    changes: sentences,
    // Written by `npm run release`.
    schema: sentences,
  }),
)
const unreleased = z.array(z.strictObject({ level: z.string(), path: z.string(), change: z.string() }))

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
    'The limits of one operation on this server. Each response states its cost in extensions.cost. Every stored operation uses at most half of each limit.',
  sections: [
    {
      title: 'Limits of an operation',
      texts: [],
      table: {
        columns: ['Limit', 'Value', 'What it counts'],
        rows: [
          [
            'cost',
            limit(limits.cost),
            'The estimated number of objects in the response, calculated from the sizes of its lists.',
          ],
          ['tokens', limit(limits.tokens), 'Tokens of the query: words, numbers and punctuation.'],
          ['levels', limit(limits.levels), 'Levels of nested fields.'],
          ['aliases', limit(limits.aliases), 'Fields with an alias.'],
          ['root fields', limit(limits.rootFields), 'Fields at the root of the operation.'],
          ['directives', limit(limits.directives), 'Directives.'],
        ],
      },
    },
    {
      title: 'Limits of an HTTP request',
      texts: [],
      table: {
        columns: ['Limit', 'Value', 'What it counts'],
        rows: [
          [
            'time',
            `${LIMITS.requestMs} ms`,
            'From receiving the request to sending the response. Fields that are not resolved in time are null, with an error.',
          ],
          ['body', `${LIMITS.bodyBytes} bytes`, 'Bytes of a request body.'],
          ['headers', `${LIMITS.headerBytes} bytes`, 'Bytes of the request headers.'],
          ['errors', String(LIMITS.errors), 'Errors in one response.'],
          [
            'page',
            String(MAX_PAGE_SIZE),
            'The largest value of the argument `first` of a list. Downloads read all pages.',
          ],
        ],
      },
    },
  ],
})

const readChangeLog = (): Document => {
  const days = changeLog.parse(parse(readFileSync(CHANGE_LOG, 'utf8')))
  const recent = unreleased
    .parse(JSON.parse(readFileSync(UNRELEASED, 'utf8')))
    .map(({ level, path, change }) => [level, path, change])
  return {
    path: 'change-log',
    title: 'Change log',
    about:
      'Changes of the schema and the downloads, latest first. Updates add fields and columns. A field is removed only if its deprecation was announced here at least 12 months before.',
    sections: [
      {
        title: 'Schema since the last release',
        texts: [
          'Breaking changes make valid operations invalid. Dangerous ones can surprise a client, such as a new value of an enum.',
        ],
        table: { columns: ['Level', 'Path', 'Change'], rows: recent },
      },
      ...days.map(({ on, changes, schema }) => ({ title: on, texts: [...changes, ...schema] })),
    ],
    news: days.flatMap(({ on, changes, schema }) =>
      // Numbered from the first entry of the day, so that a new entry does not change the ids of others.
      [
        ...changes.map((text, index) => ({ id: `${on}:${index + 1}`, day: on, text })),
        ...schema.map((text, index) => ({ id: `${on}:schema:${index + 1}`, day: on, text })),
      ],
    ),
  }
}

const clients: Document = {
  path: 'clients',
  title: 'Clients',
  about: 'How a program can read the data.',
  sections: [
    {
      title: 'Files',
      texts: [
        '/data lists the downloads. Each has stable columns, is read with a GET request, and returns 304 while the data is unchanged. The page has code samples for curl, Python, R and Power BI.',
      ],
    },
    {
      title: 'Stored operations by name',
      texts: ['A stored operation is executed by its name with GET. Shared caches may store the response.'],
      code: "curl -fsS 'http://127.0.0.1:4000/graphql?operation=Systems' -H 'apollo-require-preflight: true'",
    },
    {
      title: 'Any query',
      texts: ['Send a query with POST to /graphql. The schema is at /schema.graphql.'],
      code: `curl -fsS http://127.0.0.1:4000/graphql -H 'content-type: application/json' -d '{"query":"{ systems { id name } }"}'`,
    },
    {
      title: 'TypeScript',
      texts: [
        'gateway/client/client.ts needs only fetch. Variables and data have the types of the stored operations. all() reads every page of a list. Errors are GraphErrors with a code.',
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
