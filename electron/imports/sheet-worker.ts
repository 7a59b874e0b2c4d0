import { parentPort, workerData } from 'node:worker_threads'
import { parseSpreadsheet } from './parse-spreadsheet.ts'

/** The worker's whole work: `workerData` is the file's bytes, the one message its decision. */
parentPort?.postMessage(await parseSpreadsheet(workerData as Uint8Array))
