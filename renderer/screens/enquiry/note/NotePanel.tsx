import { AppShell, Button, CloseButton, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { day } from '#db/values/day.ts'
import { emptyNote, type NoteDraft } from '#db/values/desk.ts'
import { isOnRecord } from '#db/values/note-caller.ts'
import type { TypedField } from '#db/values/note-changes.ts'
import { gapsOf, type NoteGap } from '#db/values/note-gaps.ts'
import { api, client } from '../../../api.ts'
import { useConnection } from '../../../app/connection.ts'
import { takeHeldKeys } from '../../../app/held-keys.ts'
import { foldNote, notePanelId, type Ring, useNote } from '../../../app/note-state.ts'
import { useOffice } from '../../../app/office.ts'
import { takeTold } from '../../../app/told-note.ts'
import { FormRefusal } from '../../../ui/FormRefusal.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { useFocusBack } from '../../../ui/use-focus-back.ts'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import type { EnquiryEntry } from '../enquiry.ts'
import { toldKeeping } from './kept-note.ts'
import classes from './Note.module.css'
import { NoteForm } from './NoteForm.tsx'
import { noteField, typedFieldNames } from './note-field.ts'
import { OthersTalking } from './OthersTalking.tsx'
import { Overtaken } from './Overtaken.tsx'
import { RingClock } from './RingClock.tsx'
import { UnfinishedNotes } from './UnfinishedNotes.tsx'
import { useHeldField } from './use-held-field.ts'
import { useLetGo } from './use-let-go.ts'
import { useUntouchedNote } from './use-untouched-note.ts'
import { useKeptNote, useNoteKeeper } from './window-notes.ts'

/** The panel at the right, on every screen, in which a conversation is written down. */
export default function NotePanel() {
  const { open, asked } = useNote()
  return open === null ? null : <OpenPanel key={open.id} ring={open} asked={asked} />
}

function OpenPanel({ ring, asked }: { readonly ring: Ring; readonly asked: number }) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const { programme, account } = useOffice()
  const keeper = useNoteKeeper()
  const letGo = useLetGo()
  const { id } = ring
  const [tried, setTried] = useState(false)
  const lost = useConnection().state !== 'ready'
  useFocusBack(true)
  useHeldField(keeper, id)
  useEffect(() => {
    const { begun, ...note } = ring
    if (begun) keeper.adopt({ ...note, programmeId: programme.id })
    else keeper.begin({ ...note, programmeId: programme.id })
    // What was typed before the field was there.
    keeper.write(ring.id, withTyped(keeper.noteOf(ring.id)?.body ?? note.body, takeHeldKeys()))
  }, [keeper, ring, programme.id])
  useUntouchedNote(keeper, ring)
  const { note, keeping, overtook } = useKeptNote(keeper, id)
  const body = note?.body ?? ring.body
  const entry = useQuery(api.enquiry.entry.queryOptions({ input: { programmeId: programme.id } }))
  const change = useCallback(
    (changes: Partial<NoteDraft>) => {
      const now = keeper.noteOf(id)
      if (now !== null) keeper.write(id, { ...now.body, ...changes })
    },
    [keeper, id],
  )
  const writable = keeping !== 'gone'
  useEffect(() => {
    if (!writable) return
    return takeTold({ read: () => keeper.noteOf(id)?.body ?? emptyNote, write: change })
  }, [keeper, id, change, writable])
  const save = useMutation({
    mutationFn: async () => {
      // What was typed last may still be on its way; the conversation is made of all of it.
      await keeper.settled(id)
      return client.enquiry.save({ id, body: keeper.noteOf(id)?.body ?? body })
    },
    onSuccess({ ordinal }) {
      letGo(id)
      foldNote()
      notice(t('note.saved', { number: ordinal }))
    },
  })
  const drop = useMutation({
    mutationFn: async () => {
      await keeper.settled(id)
      if (keeper.keepingOf(id) !== 'gone') await client.note.drop({ id })
    },
    onSuccess() {
      letGo(id)
      foldNote()
    },
  })
  const choose = (field: TypedField, words: string | null) => {
    if (words !== null) change({ [field]: words })
    keeper.settle(id, field)
    focusOn(typedFieldNames[field])
  }
  const submit = () => {
    const [first] = gapsOf(body)
    setTried(true)
    if (save.isPending) return
    if (first !== undefined) focusOn(fieldOf[first])
    // What another window wrote would be gone with the note.
    else if (Object.keys(overtook).length > 0) focusOn('overtaken')
    else save.mutate()
  }
  return (
    <AppShell.Aside id={notePanelId} p="sm" className={classes.panel} aria-label={t('note.title')}>
      <Stack gap="xs">
        <div className={classes.head}>
          <Title order={2}>{t('note.title')}</Title>
          <span className={classes.clock}>
            <RingClock since={ring.openedAt} />
          </span>
          <CloseButton size="sm" aria-label={t('note.fold')} onClick={foldNote} />
        </div>
        <UnfinishedNotes except={id} />
        <OthersTalking jstId={body.jstId} />
        {keeping === 'gone' && !save.isPending && !drop.isPending ? (
          <Text size="sm">{t('note.gone')}</Text>
        ) : (
          <>
            <RefusalAlert error={entry.error} />
            <NoteForm
              programmeId={programme.id}
              entry={entry.data ?? unread}
              value={body}
              gaps={tried ? gapsOf(body) : []}
              asked={asked}
              accountId={account.id}
              onChange={change}
              onSave={submit}
              onFold={foldNote}
            >
              <FormRefusal error={save.error ?? drop.error} typed={body} />
              <div className={classes.foot}>
                <Overtaken words={overtook} onChosen={choose} />
                <Button type="submit" size="sm" data-note="save" loading={save.isPending}>
                  {t('note.save')}
                </Button>
                <span role="status" className={classes.keeping}>
                  {t(`note.keeping.${toldKeeping(keeping, lost)}`)}
                </span>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  loading={drop.isPending}
                  onClick={() => drop.mutate()}
                >
                  {t('note.drop')}
                </Button>
              </div>
            </NoteForm>
          </>
        )}
      </Stack>
    </AppShell.Aside>
  )
}

/** What there is to choose from before it has been read: the name is typed without waiting. */
const someDay = day('2020-01-01')
const unread: EnquiryEntry = { today: someDay, nextWorkingDay: someDay, topics: [], owners: [] }

/** The name of a caller who is not on record goes on with what was typed; a find stays. */
function withTyped(body: NoteDraft, typed: string): NoteDraft {
  return typed === '' || isOnRecord(body) ? body : { ...body, callerName: body.callerName + typed }
}

/** The field of each thing that may be lacking. */
const fieldOf: Readonly<Record<NoteGap, string>> = {
  caller: 'caller',
  person: 'caller',
  jst: 'caller',
  subject: 'question',
  answerJst: 'answer',
  outcome: 'outcome',
  step: 'step',
  stepOwner: 'stepOwner',
  stepDue: 'step',
}

function focusOn(name: string): void {
  noteField(document.getElementById(notePanelId), name)?.focus()
}
