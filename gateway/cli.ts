import { Command, CommanderError } from 'commander'
import { OperatorError } from '../schema/errors.ts'
import type { ContactsOptions } from './commands/contacts.ts'
import type { CorrectionsOptions } from './commands/corrections.ts'
import type { DoctorOptions } from './commands/doctor.ts'
import { CommandFault, exitCodeOf } from './commands/exit-codes.ts'
import type { ExportOptions } from './commands/export.ts'
import type { FindOptions } from './commands/find.ts'
import type { GatewayOptions } from './commands/gateway.ts'
import type { LoadCommandOptions } from './commands/load.ts'
import { nearest } from './commands/nearest.ts'
import { chooseFormat, type OutputOptions } from './commands/output.ts'
import type { PackageInitOptions, PackageRemoveOptions } from './commands/package.ts'
import type { QueryOptions } from './commands/query.ts'
import type { ResetOptions } from './commands/reset.ts'
import type { StartOptions } from './commands/start.ts'

// Each command is imported when it is run, so that a start does not load the modules of the others.
const program = new Command('ics-graph')
  .description('One federated query graph for an integrated care system.')
  .showHelpAfterError('(see ics-graph --help)')
  // An exit code is chosen below, for these faults as for all others.
  .exitOverride()

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
  .option('--config <file>', 'settings of subgraphs, headers, errors and operations: see docs/gateway.md')
  .option('--port <number>', 'where to listen, instead of PORT')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- gateway --supergraph supergraph.graphql --port 4000\n  $ npm start -- gateway --supergraph supergraph.graphql --config gateway.yaml\n  $ QUERY_LIMITS=off npm start -- gateway --supergraph supergraph.graphql',
  )
  .action(async (options: GatewayOptions) => (await import('./commands/gateway.ts')).gateway(options))

program
  .command('load')
  .description('check data packages and published files, and load all of them, or none')
  .argument(
    '[files...]',
    'data packages (folders or .zip), files (.csv, .csv.gz, .zip, .xlsx, .geojson, Open Referral .json) or addresses of Open Referral feeds; none: what came with the program',
  )
  .option(
    '--release <day>',
    'what the files are of, where they do not say so: 2026-02, 2026-02-14 or 2019-20',
  )
  .option(
    '--place <id>',
    'the council whose directory an Open Referral file or feed is: for example E06999001',
  )
  .option('--england', 'every system of England, from published files that came with the program')
  .option('--accept-change', 'load a release though it ends or changes more than a tenth of what is loaded')
  .option('--dry-run', 'say what would be added, changed and ended, and write nothing')
  .addHelpText(
    'after',
    '\nBeside FILE, FILE.resource.yaml may say `rows: N` and `sha256: …`: a file that is cut short is refused then.\n' +
      '\nExamples:\n  $ npm start -- load --england\n  $ npm start -- load my-system/\n  $ npm start -- load epraccur.csv --release 2026-05\n  $ npm start -- load --dry-run ePCN.xlsx gp-reg-pat-prac-all.csv\n  $ npm start -- load https://directory.example.org/api/services --place E06999001',
  )
  .action(async (files: string[], options: LoadCommandOptions) =>
    (await import('./commands/load.ts')).load(files, options),
  )

// Checked before anything starts.
const FORMAT = [
  '--format <format>',
  'table, csv or json; a table on a terminal, CSV in a pipe',
  (text: string) => chooseFormat(text, false),
] as const
const AS_OF = ['--as-of <day>', 'as it was on this day, 2026-04-01'] as const

const dataPackage = program.command('package').description('write, check or remove a data package')

dataPackage
  .command('init')
  .description(
    'write the folder of a new data package: every resource without rows, and one example row each',
  )
  .requiredOption('--system <code>', 'the ODS code of the integrated care board that the package describes')
  .argument('[folder]', 'where to write it; otherwise a folder named after the code')
  .addHelpText('after', '\nExamples:\n  $ npm start -- package init --system QZZ my-system')
  .action(async (folder: string | undefined, options: PackageInitOptions) =>
    (await import('./commands/package.ts')).initPackage(folder, options),
  )

dataPackage
  .command('check')
  .description('check a data package without a database, and list every fault')
  .argument('<path>', 'a folder or .zip')
  .addHelpText('after', '\nExamples:\n  $ npm start -- package check my-system')
  .action(async (path: string) => (await import('./commands/package.ts')).checkPackage(path))

dataPackage
  .command('remove')
  .description('remove a loaded data package and every fact that it states')
  .argument('<name>', 'its name, as `packages` lists it')
  .option('--dry-run', 'say what would be ended, and write nothing')
  .addHelpText('after', '\nExamples:\n  $ npm start -- package remove my-system')
  .action(async (name: string, options: PackageRemoveOptions) =>
    (await import('./commands/package.ts')).removePackage(name, options),
  )

program
  .command('packages')
  .description('list the data packages that are loaded')
  .option(...FORMAT)
  .addHelpText('after', '\nExamples:\n  $ npm start -- packages\n  $ npm start -- packages --format csv')
  .action(async (options: OutputOptions) => (await import('./commands/package.ts')).listPackages(options))

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
  .command('find')
  .description('find by postcode, practice, town, network or person')
  .argument('<text>', 'what to look for')
  .option(...AS_OF)
  .option(...FORMAT)
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- find "LE1 1AA"\n  $ npm start -- find "high street" --format json',
  )
  .action(async (text: string, options: FindOptions) =>
    (await import('./commands/find.ts')).find(text, options),
  )

program
  .command('contacts')
  .description('whom to contact in a neighbourhood')
  .argument('<name>', 'its id or name, or a network or practice of it')
  .option(...AS_OF)
  .option(...FORMAT)
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- contacts "high street surgery"\n  $ npm start -- contacts A00001 --as-of 2026-04-01',
  )
  .action(async (name: string, options: ContactsOptions) =>
    (await import('./commands/contacts.ts')).contacts(name, options),
  )

program
  .command('query')
  .description('ask a question that stands in a file')
  .argument('<file>', 'a file with one GraphQL operation; - for standard input')
  .option('--var <name=value...>', 'a variable; JSON, or a word')
  .option('--all', 'follow the pages of its list to the end')
  .option(...FORMAT)
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- query schema/operations/network-card.graphql --var network=U00001\n  $ npm start -- query schema/operations/networks-by-size.graphql --var first=10 --all --format csv',
  )
  .action(async (file: string, options: QueryOptions) =>
    (await import('./commands/query.ts')).query(file, options),
  )

program
  .command('export')
  .description('write a table of the graph')
  .argument('<what>', 'alignment, neighbourhoods, funding, services, sources, disagreements or system')
  .option('--from <kind>', 'alignment: the rows (networks, places, districts, …)')
  .option('--to <kind>', 'alignment: the columns (networks, councils, districts, …)')
  .option('--year <year>', 'funding: 2019/20')
  .option('--by <by>', 'funding: stream or year')
  .option('--system <id>', 'system, funding, services: of this system, where several are loaded')
  .option('--place <id>', 'neighbourhoods: of this place')
  .option('--near <postcode>', 'services: near it')
  .option('--need <text>', 'services: for this need')
  .option(...AS_OF)
  .option('-o, --output <file>', 'a file, instead of standard output')
  .option(...FORMAT)
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- export alignment --from networks --to councils -o out.csv\n  $ npm start -- export neighbourhoods --place E06999001',
  )
  .action(async (what: string, options: ExportOptions) =>
    (await import('./commands/export.ts')).exportTable(what, options),
  )

program
  .command('audit')
  .description(
    'list where sources differ, practices without a network or commissioner or that closed without a known successor, and totals that do not add up',
  )
  .option(...FORMAT)
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- audit\n  $ npm start -- audit --format csv > audit.csv',
  )
  .action(async (options: OutputOptions) => (await import('./commands/audit.ts')).audit(options))

program
  .command('corrections')
  .description('list what people reported as wrong, for a data steward, or mark one')
  .option('--all', 'those that are decided too')
  .option('--mark <reference state...>', 'a reference, and checking, changed or not-changed')
  .option('--why <text>', 'the reason of a decision, which everybody may read')
  .option(...FORMAT)
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- corrections\n  $ npm start -- corrections --mark K7M-4QX changed --why "The practice has moved; its file says so now."',
  )
  .action(async (options: CorrectionsOptions) =>
    (await import('./commands/corrections.ts')).corrections(options),
  )

const schema = program.command('schema').description('look at the promise to clients')

schema
  .command('diff')
  .description('say what changes from one schema to another, and fail where that breaks clients')
  .argument('<old>', 'the older schema, a file as /schema.graphql serves it')
  .argument('<new>', 'the newer one')
  .option(...FORMAT)
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- schema diff released.graphql schema/api.graphql\n  $ npm start -- schema diff schema/contract.graphql schema/api.graphql --format csv',
  )
  .action(async (old: string, latest: string, options: OutputOptions) =>
    (await import('./commands/schema-diff.ts')).schemaDiff(old, latest, options),
  )

program
  .command('doctor')
  .description('look at settings, database, subgraphs and age of data, and say what is wrong')
  .option(
    '--sql',
    'print what an administrator of the database must run when its user may not create roles and schemas',
  )
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- doctor\n  $ npm start -- doctor --sql | psql "$ADMIN_URL"',
  )
  .action(async (options: DoctorOptions) => (await import('./commands/doctor.ts')).doctor(options))

const commandNames = program.commands.map((command) => command.name())

// Commander would take an unknown command as an argument of the default command.
const checkName = (name: string | undefined): void => {
  if (name === undefined || name.startsWith('-') || name === 'help' || commandNames.includes(name)) return
  throw new CommandFault(
    'wrong use',
    `There is no command "${name}"; the nearest is "${nearest(name, commandNames)}".`,
    `Take one of ${commandNames.join(', ')}, or see ics-graph --help.`,
  )
}

try {
  checkName(process.argv[2])
  await program.parseAsync()
} catch (error) {
  if (error instanceof OperatorError) {
    console.error(
      [error.message, ...error.details.map((detail) => `  ${detail}`), error.remedy]
        .filter((line) => line !== '')
        .join('\n'),
    )
  } else if (!(error instanceof CommanderError)) {
    console.error(error)
  }
  process.exit(exitCodeOf(error))
}
