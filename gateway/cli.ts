import { Command, CommanderError } from 'commander'
import { OperatorError, messageOf } from '../schema/errors/operator-error.ts'
import type { ContactsOptions } from './commands/contacts.ts'
import type { CorrectionsOptions } from './commands/corrections.ts'
import type { DoctorOptions } from './commands/doctor.ts'
import { CommandError, exitCodeOf } from './commands/exit-codes.ts'
import type { ExportOptions } from './commands/export.ts'
import type { FindOptions } from './commands/find.ts'
import type { GatewayOptions } from './commands/gateway.ts'
import type { LoadCommandOptions } from './commands/load.ts'
import { nearest } from './commands/nearest.ts'
import { chooseFormat, printMessage, type OutputOptions } from './commands/output.ts'
import type { PackageInitOptions, PackageRemoveOptions } from './commands/package.ts'
import type { QueryOptions } from './commands/query.ts'
import type { ResetOptions } from './commands/reset.ts'
import type { StartOptions } from './commands/start.ts'
import type { SubgraphOptions } from './commands/subgraph.ts'
import type { TokenOptions } from './commands/token.ts'
import type { UpdateOptions } from './commands/update.ts'

// Each command is imported when it is run, so that a start does not load the modules of the others.
const program = new Command('ics-graph')
  .description('A federated GraphQL API for the data of integrated care systems.')
  .showHelpAfterError('Run `npm start -- --help` for help.')
  // An exit code is chosen below, for these faults as for all others.
  .exitOverride()

program
  .command('start', { isDefault: true })
  .description('start the graph: database, data, subgraphs and gateway')
  .option('--empty', 'without the data that comes with the program, for an ICS that loads its own')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start\n  $ PORT=8080 DATABASE_URL=postgresql://me:secret@db/ics npm start',
  )
  .action(async (options: StartOptions) => (await import('./commands/start.ts')).start(options))

program
  .command('subgraph')
  .description('serve one subgraph at its routing URL in rover.yaml, for a gateway with SUBGRAPHS=remote')
  .argument('<name>', 'primary-care, community-services, local-authorities or finance')
  .option('--port <number>', 'the port to listen on, instead of that of the routing URL')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- subgraph finance\n  $ DATABASE_URL=… npm start -- subgraph primary-care',
  )
  .action(async (name: string, options: SubgraphOptions) =>
    (await import('./commands/subgraph.ts')).subgraph(name, options),
  )

program
  .command('token')
  .description('print a token for development, which a server with DEVELOPMENT_TOKENS=on accepts')
  .requiredOption('--scope <name...>', 'the scopes of the token')
  .option('--minutes <number>', 'how long it is valid', '60')
  .addHelpText('after', '\nExample:\n  $ npm start -- token --scope contacts:read finance:read')
  .action(async (options: TokenOptions) => (await import('./commands/token.ts')).token(options))

program
  .command('gateway')
  .description('serve any Federation 2 supergraph whose subgraphs run at their routing URLs')
  .requiredOption('--supergraph <file>', 'the supergraph, as `rover supergraph compose` writes it')
  .option(
    '--config <file>',
    'a file with settings of subgraphs, headers, errors and operations: see docs/gateway.md',
  )
  .option('--port <number>', 'the port to listen on, instead of PORT')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- gateway --supergraph supergraph.graphql --port 4000\n  $ npm start -- gateway --supergraph supergraph.graphql --config gateway.yaml\n  $ QUERY_LIMITS=off npm start -- gateway --supergraph supergraph.graphql',
  )
  .action(async (options: GatewayOptions) => (await import('./commands/gateway.ts')).gateway(options))

program
  .command('load')
  .description('check and load data packages and published files, all or nothing')
  .argument(
    '[files...]',
    'data packages (folders or .zip), files (.csv, .csv.gz, .zip, .xlsx, .geojson, Open Referral .json) or addresses of files other than .json, or of Open Referral feeds; if omitted, the data that comes with the program',
  )
  .option(
    '--release <day>',
    'the period of the files, if they do not state it: 2026-02, 2026-02-14 or 2019-20',
  )
  .option('--place <id>', 'the council of an Open Referral file or feed, for example E06999001')
  .option('--england', 'load every system in England, from the published files that come with the program')
  .option(
    '--accept-change',
    'accept a release that ends or changes many rows: more than a tenth of the loaded rows are missing from it, have ended, or have a number that is more than twice or less than half of the loaded one',
  )
  .option(
    '--allow-redirect <host...>',
    'a host that an address may redirect to although it is not public; with its port, if it has one',
  )
  .option('--dry-run', 'print how many rows would be added, changed and removed, without loading')
  .addHelpText(
    'after',
    '\nA file FILE.resource.yaml beside FILE may state `rows: N` and `sha256: …`. An incomplete file is then refused.\n' +
      '\nExamples:\n  $ npm start -- load --england\n  $ npm start -- load my-system/\n  $ npm start -- load epraccur.csv --release 2026-05\n  $ npm start -- load --dry-run ePCN-2026-05.xlsx gp-reg-pat-prac-all.csv\n  $ npm start -- load https://directory.example.org/api/services --place E06999001',
  )
  .action(async (files: string[], options: LoadCommandOptions) =>
    (await import('./commands/load.ts')).load(files, options),
  )

program
  .command('update')
  .description('load what is new at a list of addresses, all or nothing; for a timer')
  .argument('[file]', 'the list of addresses: see docs/loading.md', 'sources.yaml')
  .option('--accept-change', 'as for load')
  .option('--dry-run', 'print what would be loaded, without loading')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- update\n  $ npm start -- update my-sources.yaml --dry-run',
  )
  .action(async (file: string, options: UpdateOptions) =>
    (await import('./commands/update.ts')).update(file, options),
  )

// Checked before anything starts.
const FORMAT = [
  '--format <format>',
  'table, csv or json; a table on a terminal, CSV in a pipe',
  (text: string) => chooseFormat(text, false),
] as const
const AS_OF = [
  '--as-of <day>',
  'the day for which data is returned, for example 2026-04-01; by default today',
] as const

const dataPackage = program.command('package').description('write, check or remove a data package')

dataPackage
  .command('init')
  .description('create the folder of a new data package, with a file and an example row for each resource')
  .requiredOption('--system <code>', "the ODS code of the package's integrated care board")
  .argument('[folder]', 'where to write it; otherwise a folder named after the code')
  .addHelpText('after', '\nExamples:\n  $ npm start -- package init --system QZZ my-system')
  .action(async (folder: string | undefined, options: PackageInitOptions) =>
    (await import('./commands/package.ts')).initPackage(folder, options),
  )

dataPackage
  .command('check')
  .description('check a data package without a database, and list all faults')
  .argument('<path>', 'a folder or .zip')
  .addHelpText('after', '\nExamples:\n  $ npm start -- package check my-system')
  .action(async (path: string) => (await import('./commands/package.ts')).checkPackage(path))

dataPackage
  .command('remove')
  .description('remove a loaded data package with all its facts')
  .argument('<name>', 'the name of the package, as the command `packages` lists it')
  .option(
    '--dry-run',
    'print how many rows would be added, changed and removed, without removing the package',
  )
  .addHelpText('after', '\nExamples:\n  $ npm start -- package remove my-system')
  .action(async (name: string, options: PackageRemoveOptions) =>
    (await import('./commands/package.ts')).removePackage(name, options),
  )

program
  .command('packages')
  .description('list the loaded data packages')
  .option(...FORMAT)
  .addHelpText('after', '\nExamples:\n  $ npm start -- packages\n  $ npm start -- packages --format csv')
  .action(async (options: OutputOptions) => (await import('./commands/package.ts')).listPackages(options))

program
  .command('template')
  .description('print a template for neighbourhoods, teams or contacts of an ICS, to complete and load')
  .argument('<name>', 'neighbourhoods, teams or contacts')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- template teams > teams.csv\n  $ npm start -- load teams.csv --release 2026-04',
  )
  .action(async (name: string) => (await import('./commands/template.ts')).template(name))

program
  .command('reset')
  .description('delete the data of the embedded database, after confirmation')
  .option('--yes', 'do not ask for confirmation')
  .addHelpText('after', '\nExamples:\n  $ npm start -- reset\n  $ npm start -- reset --yes')
  .action(async (options: ResetOptions) => (await import('./commands/reset.ts')).reset(options))

program
  .command('find')
  .description('search by postcode, practice, town, network or person')
  .argument('<text>', 'the text to find')
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
  .description('print the contacts of a neighbourhood')
  .argument('<name>', 'the id or name of a neighbourhood, or of a network or practice in it')
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
  .description('execute the query in a file')
  .argument('<file>', 'a file with one GraphQL operation, or - for standard input')
  .option('--var <name=value...>', 'a variable as JSON or text')
  .option('--all', 'read every page of the list that the query returns')
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
  .description('print a table of the graph')
  .argument('<what>', 'alignment, neighbourhoods, funding, services, sources, disagreements or system')
  .option('--from <kind>', 'alignment: the kind of footprint in the rows (networks, places, districts, …)')
  .option('--to <kind>', 'alignment: the kind of footprint in the columns (networks, places, districts, …)')
  .option('--year <year>', 'funding: the financial year, for example 2019/20')
  .option('--by <by>', 'funding: group the rows by stream or by year')
  .option('--system <id>', 'system, funding, services: the system, if several are loaded')
  .option('--place <id>', 'neighbourhoods: the place')
  .option('--near <id>', 'services: the id or official code of a place, district or neighbourhood')
  .option('--need <text>', 'services: what people need help with, for example lonely, money, carers or food')
  .option(...AS_OF)
  .option('-o, --output <file>', 'the file to write, instead of standard output')
  .option(...FORMAT)
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- export alignment --from networks --to places -o out.csv\n  $ npm start -- export neighbourhoods --place E06999001',
  )
  .action(async (what: string, options: ExportOptions) =>
    (await import('./commands/export.ts')).exportTable(what, options),
  )

program
  .command('audit')
  .description(
    'list discrepancies between sources, totals that do not add up, practices without a network or commissioner, and closed practices without a known successor',
  )
  .option(...FORMAT)
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- audit\n  $ npm start -- audit --format csv > audit.csv',
  )
  .action(async (options: OutputOptions) => (await import('./commands/audit.ts')).audit(options))

program
  .command('corrections')
  .description('list reported corrections for a data steward, or record a decision')
  .option('--all', 'include those with a decision')
  .option(
    '--mark <reference state...>',
    'set the state of one correction: its reference, then checking, changed or not-changed',
  )
  .option('--why <text>', 'the reason for the decision (it is published)')
  .option(...FORMAT)
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- corrections\n  $ npm start -- corrections --mark K7M-4QX changed --why "The practice has moved, as its file shows."',
  )
  .action(async (options: CorrectionsOptions) =>
    (await import('./commands/corrections.ts')).corrections(options),
  )

const schema = program.command('schema').description('compare schemas')

schema
  .command('diff')
  .description('list the differences between two schemas, and fail if one breaks clients')
  .argument('<old>', 'the older schema, as /schema.graphql serves it')
  .argument('<new>', 'the newer schema')
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
  .description('check settings, database, subgraphs and the age of the data')
  .option('--sql', 'print statements for an administrator, if the user cannot create roles and schemas')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm start -- doctor\n  $ npm start -- doctor --sql | psql "$ADMIN_URL"',
  )
  .action(async (options: DoctorOptions) => (await import('./commands/doctor.ts')).doctor(options))

const commandNames = program.commands.map((command) => command.name())

// Commander would take an unknown command as an argument of the default command.
const checkName = (name: string | undefined): void => {
  if (name === undefined || name.startsWith('-') || name === 'help' || commandNames.includes(name)) return
  throw new CommandError(
    'usage',
    `Unknown command "${name}". Did you mean "${nearest(name, commandNames)}"?`,
    `The commands are ${commandNames.join(', ')}. Run \`npm start -- --help\`.`,
  )
}

try {
  checkName(process.argv[2])
  await program.parseAsync()
} catch (failure) {
  const { explainDiskFailure } = await import('../db/database-failures.ts')
  const error = explainDiskFailure(failure) ?? failure
  if (error instanceof OperatorError) {
    printMessage(
      [error.message, ...error.details.map((detail) => `  ${detail}`), error.remedy]
        .filter((line) => line !== '')
        .join('\n'),
    )
  } else if (!(error instanceof CommanderError)) {
    printMessage(`An unexpected error occurred: ${messageOf(error)}`)
    const { isDebugging } = await import('./config.ts')
    if (isDebugging()) console.error(error)
    else printMessage('Run the command again with LOG_LEVEL=debug to see where, and report it.')
  }
  process.exit(exitCodeOf(error))
}
