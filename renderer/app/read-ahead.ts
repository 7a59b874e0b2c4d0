import { boardQuery, factsQuery } from '../screens/quota/board-queries.ts'
import { boardSearch } from '../screens/quota/search.ts'
import { accountQuery, programmesQuery, statusQuery } from './office-queries.ts'
import { queryClient } from './query-client.ts'
import { chosenProgramme } from './remembered.ts'
import { shownProgramme } from './shown-programme.ts'

/**
 * Asks for what every start shows, and for the dashboard or the board where the address leads
 * to it, before there is anything to show it. A refusal does not reject: whoever shows it asks
 * again.
 */
export async function readAhead(): Promise<void> {
  const status = queryClient.prefetchQuery(statusQuery)
  const account = queryClient.prefetchQuery(accountQuery)
  const screen = queryClient
    .fetchQuery(programmesQuery)
    .then((programmes) => readScreen(shownProgramme(programmes, chosenProgramme.get())?.id))
    .catch(() => undefined)
  await Promise.all([status, account, screen])
}

/**
 * The board's figures stand on both screens. What needs somebody takes the host longer to find:
 * the dashboard asks for it once the figures are drawn.
 */
async function readScreen(programmeId: string | undefined): Promise<void> {
  const { pathname, search } = window.location
  if (!['/', '/tablica'].includes(pathname) || programmeId === undefined) return
  const { day } = boardSearch(Object.fromEntries(new URLSearchParams(search)))
  await Promise.all([
    queryClient.prefetchQuery(boardQuery(programmeId, day)),
    queryClient.prefetchQuery(factsQuery(programmeId)),
  ])
}
