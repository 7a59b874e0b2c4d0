import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saysNothing } from '#db/values/note-said.ts'
import { client } from '../../../api.ts'
import { resumeNote, useNote } from '../../../app/note-state.ts'
import { useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { fullName } from '../../jst/full-name.ts'
import type { TypedNote } from '../enquiry.ts'
import classes from './Note.module.css'
import { useLetGo } from './use-let-go.ts'
import { useTalkingNotes } from './use-talking-notes.ts'
import { useNoteKeeper } from './window-notes.ts'

/** More than these fold to one line, which opens. */
const shownAtOnce = 2

/** The own notes that were begun and not saved, each with a way back to it. */
export function UnfinishedNotes({ except = null }: { readonly except?: string | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const keeper = useNoteKeeper()
  const letGo = useLetGo()
  const { programme } = useOffice()
  const notes = useTalkingNotes()
  // A note that stands in two windows is the same in both.
  useEffect(() => {
    if (notes === undefined) return
    const own = notes.flatMap(({ id, body, keptAt }) =>
      body === null ? [] : [{ id, body, keptAt }],
    )
    keeper.learn(programme.id, own)
  }, [notes, keeper, programme.id])
  const drop = useMutation({
    mutationFn: (id: string) => client.note.drop({ id }),
    onSuccess: ({ id }) => letGo(id),
  })
  const [opened, setOpened] = useState(false)
  // A ring into which nobody has typed is nothing to come back to.
  const mine = (notes ?? []).filter(
    ({ mine, id, body }) => mine && id !== except && body !== null && !saysNothing(body),
  )
  if (mine.length === 0) return <RefusalAlert error={drop.error} />
  const folds = mine.length > shownAtOnce
  const back = ({ id, openedAt, body }: TypedNote) => {
    if (body === null) return
    resumeNote({ id, openedAt, body: keeper.noteOf(id)?.body ?? body })
  }
  return (
    <section className={classes.banner} aria-label={t('note.unfinished')}>
      {folds && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {t('note.unfinishedCount', { count: mine.length })}
        </Button>
      )}
      <ul className={classes.offers}>
        {(folds && !opened ? [] : mine).map((note) => {
          const about = whoOf(note)
          return (
            <li key={note.id}>
              <Text size="sm" flex="1 1 12rem">
                {t(about === '' ? 'note.unfinishedFrom' : 'note.unfinishedFromWho', {
                  at: format.instant(note.openedAt),
                  who: about,
                })}
              </Text>
              <Button size="compact-sm" variant="default" onClick={() => back(note)}>
                {t('note.back')}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                loading={drop.isPending && drop.variables === note.id}
                onClick={() => drop.mutate(note.id)}
              >
                {t('note.throwAway')}
              </Button>
            </li>
          )
        })}
      </ul>
      <RefusalAlert error={drop.error} />
    </section>
  )

  function whoOf({ body, jst }: TypedNote): string {
    const place = jst === null ? '' : fullName(t, jst)
    const name = body?.callerName ?? ''
    return [name, place === name || jst?.name === name ? '' : place].filter(Boolean).join(', ')
  }
}

/** The same above the screen, while no note stands in the panel. */
export default function UnfinishedBanner() {
  const { open } = useNote()
  return open === null ? <UnfinishedNotes /> : null
}
