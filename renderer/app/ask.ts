import { connect } from '../api.ts'
import { followChanges } from './changes.ts'
import { queryClient } from './query-client.ts'
import { readAhead } from './read-ahead.ts'

connect()
// Before anything is read, so that no change after the reading is missed.
void followChanges(queryClient, new AbortController().signal)

/** Resolves when what the first screen shows has been answered. */
export const ahead: Promise<void> = readAhead()
