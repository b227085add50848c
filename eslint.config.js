import tseslint from 'typescript-eslint'

const forbid = (files, ...patterns) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map(([regex, message]) => ({ regex, message })) },
    ],
  },
})

const directories = (...names) => `^(\\.\\.?/)+(${names.join('|')})/`

// `in` also finds names of Object.prototype.
const IN_OPERATOR = {
  selector: 'BinaryExpression[operator="in"]:not([left.type="Literal"])',
  message: 'Use Object.hasOwn.',
}

const ORDER = 'Imports point one way: gateway -> subgraphs -> db -> schema.'
const TEST = [directories('test'), 'Only tests import test.']
const GATEWAY = [directories('gateway'), ORDER]
const SUBGRAPHS = [directories('subgraphs'), ORDER]
const DB = [directories('db'), ORDER]

// The modules of the gateway in the order of their imports: each imports only those before it.
const GRAPH_ORDER = [
  'documents',
  'operation-limits',
  'supergraph',
  'responses',
  'subgraphs',
  'planning',
  'executor',
  'query-service',
  'apollo',
]
const GATEWAY_ORDER = ['graph', 'server', 'client', 'web', 'commands']
const WEB_ORDER = ['explorer', 'documentation', 'downloads', 'pages']

const MODULES = 'Modules of the gateway import only those before them in eslint.config.js.'
const COMPOSITION = [
  '/(application|generic-gateway|cli)\\.ts$',
  'Only commands import the composition roots.',
]

const after = (order, name) => order.slice(order.indexOf(name) + 1)

const above = (name) => {
  const later = after(GATEWAY_ORDER, name)
  return later.length === 0 ? [] : [[directories(...later), MODULES], COMPOSITION]
}

const graphRules = GRAPH_ORDER.map((name) => {
  const later = after(GRAPH_ORDER, name)
  return forbid(
    [`gateway/graph/${name}/**/*.ts`],
    TEST,
    ...above('graph'),
    // `../subgraphs/` is the module of the gateway; `../../../subgraphs/` is the layer below.
    ...later.map((other) => [
      other === 'subgraphs' ? '^\\.\\./subgraphs/' : directories(other, `graph/${other}`),
      MODULES,
    ]),
  )
})

const STORED_ONLY = [
  '(^(\\.\\.?/)+(db|subgraphs)/)|^(knex|pg|graphql)$|^@apollo/',
  'Pages, downloads and the client execute stored operations only.',
]

const webRules = [
  ...WEB_ORDER.map((name) => {
    const later = after(WEB_ORDER, name)
    const storedOnly = ['downloads', 'pages'].includes(name) ? [STORED_ONLY] : []
    return forbid(
      [`gateway/web/${name}/**/*.ts`],
      TEST,
      ...above('web'),
      ...storedOnly,
      ...(later.length === 0 ? [] : [[directories(...later), MODULES]]),
    )
  }),
]

const OTHERS = {
  'primary-care': ['community-services', 'local-authorities', 'finance'],
  'community-services': ['primary-care', 'local-authorities', 'finance'],
  'local-authorities': ['primary-care', 'community-services', 'finance'],
  finance: ['primary-care', 'community-services', 'local-authorities'],
}

export default tseslint.config(
  {
    ignores: ['node_modules', '.data', 'subgraphs/*/resolver-types.ts', 'gateway/client/operation-types.ts'],
  },
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            'eslint.config.js',
            'gateway/ics-graph.mjs',
            'gateway/typescript-cache.mjs',
            'gateway/typescript-loader.mjs',
            'gateway/web/explorer/start.js',
          ],
        },
      },
    },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'gateway/config.ts is the only reader of the environment.',
        },
        { object: 'process', property: 'exit', message: 'Only the command line ends the process.' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: [
      'gateway/config.ts',
      'gateway/telemetry-off.ts',
      'gateway/cli.ts',
      'gateway/commands/signals.ts',
      'vitest.config.ts',
      'test/**',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['gateway/**/*.ts', 'subgraphs/**/*.ts', 'db/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="GraphQLError"]',
          message: 'schema/errors/client-errors.ts makes the errors of responses.',
        },
        IN_OPERATOR,
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/support/fake-timers.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name="vi"][property.name=/^(useFakeTimers|setSystemTime)$/]',
          message: 'test/support/fake-timers.ts replaces the timers, which all tests of a process share.',
        },
      ],
    },
  },
  forbid(['gateway/**/*.ts'], TEST),
  forbid(['gateway/graph/*.ts'], TEST, ...above('graph')),
  ...graphRules,
  forbid(['gateway/server/**/*.ts'], TEST, ...above('server')),
  forbid(['gateway/client/**/*.ts'], TEST, ...above('client'), STORED_ONLY, [
    directories('graph', 'server'),
    MODULES,
  ]),
  ...webRules,
  forbid(['subgraphs/*.ts', 'subgraphs/shared/**/*.ts'], TEST, GATEWAY),
  ...Object.entries(OTHERS).map(([name, others]) =>
    forbid([`subgraphs/${name}/**/*.ts`], TEST, GATEWAY, [
      directories(...others),
      'A subgraph never imports another subgraph.',
    ]),
  ),
  forbid(['db/**/*.ts'], TEST, GATEWAY, SUBGRAPHS),
  forbid(['schema/**/*.ts'], TEST, GATEWAY, SUBGRAPHS, DB),
)
