import { QueryClient } from '@tanstack/react-query'

/**
 * What was read stays true until the host names its feature as changed, so
 * nothing is fetched again on focus or by age. The host is on this computer:
 * the state of the network plays no part, and an answer is not asked for twice.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
