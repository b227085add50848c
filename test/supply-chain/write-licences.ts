import { listLicences } from './licences.ts'

process.stdout.write(listLicences())
