import tseslint from 'typescript-eslint'

// Imports point one way: gateway -> subgraphs -> db -> schema; nothing that is delivered imports test.
const forbid = (files, ...groups) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: groups.map(([group, message]) => ({ group: [group], message })) },
    ],
  },
})

const TEST = ['**/test/**', 'Nothing that is delivered imports test.']
const GATEWAY = ['**/gateway/**', 'Imports point one way: gateway -> subgraphs -> db -> schema.']
const SUBGRAPHS = ['**/subgraphs/**', 'Imports point one way: gateway -> subgraphs -> db -> schema.']
const DB = ['**/db/**', 'Imports point one way: gateway -> subgraphs -> db -> schema.']

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
          allowDefaultProject: ['eslint.config.js', 'gateway/ics-graph.mjs', 'gateway/web/explorer/start.js'],
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
  forbid(['gateway/**/*.ts'], TEST),
  forbid(
    ['gateway/web/pages/**/*.ts', 'gateway/web/downloads/**/*.ts', 'gateway/client/**/*.ts'],
    TEST,
    ...['**/db/**', '**/subgraphs/**', 'knex', 'pg', 'graphql', '@apollo/**'].map((group) => [
      group,
      'Pages, downloads and the client are made from stored operations alone, asked through the gateway.',
    ]),
  ),
  forbid(['subgraphs/*.ts', 'subgraphs/shared/**/*.ts'], TEST, GATEWAY),
  ...Object.entries(OTHERS).map(([name, others]) =>
    forbid(
      [`subgraphs/${name}/**/*.ts`],
      TEST,
      GATEWAY,
      ...others.map((other) => [`**/${other}/**`, 'A subgraph never imports another subgraph.']),
    ),
  ),
  forbid(['db/**/*.ts'], TEST, GATEWAY, SUBGRAPHS),
  forbid(['schema/**/*.ts'], TEST, GATEWAY, SUBGRAPHS, DB),
)
