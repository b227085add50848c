import { Command } from 'commander'
import { OperatorError } from '../schema/errors.ts'
import type { DoctorOptions } from './commands/doctor.ts'
import type { GatewayOptions } from './commands/gateway.ts'
import type { LoadCommandOptions } from './commands/load.ts'
import type { ResetOptions } from './commands/reset.ts'
import type { StartOptions } from './commands/start.ts'

// Each command is loaded when it is asked for: a start does not wait for what the others need.
const program = new Command('ics-graph')
  .description('One federated query graph for an integrated care system.')
  .showHelpAfterError('(see ics-graph --help)')

program
  .command('start', { isDefault: true })
  .description('start the graph: database, data, subgraphs, gateway')
  .option('--empty', 'without the data that comes with the program, for an ICS that loads its own')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start\n  $ PORT=8080 DATABASE_URL=postgresql://me:secret@db/ics npm start',
  )
  .action(async (options: StartOptions) => (await import('./commands/start.ts')).start(options))

program
  .command('subgraph')
  .description(
    'serve one subgraph where its routing URL in rover.yaml says, for a gateway with SUBGRAPHS=remote',
  )
  .argument('<name>', 'primary-care, community-services, local-authorities or finance')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- subgraph finance\n  $ DATABASE_URL=… npm start -- subgraph primary-care',
  )
  .action(async (name: string) => (await import('./commands/subgraph.ts')).subgraph(name))

program
  .command('gateway')
  .description('serve any Federation 2 supergraph, with its subgraphs where its routing URLs say')
  .requiredOption('--supergraph <file>', 'the supergraph, as `rover supergraph compose` writes it')
  .option('--port <number>', 'where to listen, instead of PORT')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- gateway --supergraph supergraph.graphql --port 4000\n  $ QUERY_LIMITS=off npm start -- gateway --supergraph supergraph.graphql',
  )
  .action(async (options: GatewayOptions) => (await import('./commands/gateway.ts')).gateway(options))

program
  .command('load')
  .description('check files that the NHS and the ONS publish, say what each is, and load them, all or none')
  .argument(
    '[files...]',
    'files to load (.csv, .csv.gz, .zip, .xlsx, .geojson); none: what came with the program',
  )
  .option(
    '--release <day>',
    'what the files are of, where they do not say so: 2026-02, 2026-02-14 or 2019-20',
  )
  .option(
    '--place <id>',
    'the council whose directory an Open Referral file or feed is: leicester or E06000016',
  )
  .option('--accept-change', 'load a release though it ends or changes more than a tenth of what is loaded')
  .option('--dry-run', 'say what would be added, changed and ended, and write nothing')
  .addHelpText(
    'after',
    '\nBeside FILE, FILE.resource.yaml may say `rows: N` and `sha256: …`: a file that is cut short is refused then.\n' +
      '\nExamples:\n  $ npm start -- load epraccur.csv --release 2026-05\n  $ npm start -- load --dry-run ePCN.xlsx gp-reg-pat-prac-all.csv\n  $ npm start -- load https://directory.example.org/api/services --place leicester',
  )
  .action(async (files: string[], options: LoadCommandOptions) =>
    (await import('./commands/load.ts')).load(files, options),
  )

program
  .command('template')
  .description(
    'print a small file for what an ICS draws itself, to fill in and load: neighbourhoods, teams or contacts',
  )
  .argument('<name>', 'neighbourhoods, teams or contacts')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- template teams > teams.csv\n  $ npm start -- load teams.csv --release 2026-04',
  )
  .action(async (name: string) => (await import('./commands/template.ts')).template(name))

program
  .command('reset')
  .description('empty the embedded database, after asking')
  .option('--yes', 'do not ask')
  .addHelpText('after', '\nExamples:\n  $ npm start -- reset\n  $ npm start -- reset --yes')
  .action(async (options: ResetOptions) => (await import('./commands/reset.ts')).reset(options))

program
  .command('doctor')
  .description('look at settings and database, and say what is wrong')
  .option(
    '--sql',
    'print what an administrator of the database must run when its user may not create roles and schemas',
  )
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- doctor\n  $ npm start -- doctor --sql | psql "$ADMIN_URL"',
  )
  .action(async (options: DoctorOptions) => (await import('./commands/doctor.ts')).doctor(options))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof OperatorError) {
    console.error([error.message, ...error.details.map((detail) => `  ${detail}`), error.remedy].join('\n'))
  } else {
    console.error(error)
  }
  process.exit(1)
}
