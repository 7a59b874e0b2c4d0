import { useSyncExternalStore } from 'react'
import { connectionStore } from '../api.ts'

/** The state of the line to the host. */
export const useConnection = () =>
  useSyncExternalStore(connectionStore.subscribe, connectionStore.get)
