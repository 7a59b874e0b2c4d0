import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SurveyGroup } from '#db/values/survey.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { useFormat } from '../../ui/format.ts'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { SheetNote } from './SheetNote.tsx'
import { type SheetPlace, SheetTable } from './SheetTable.tsx'
import { SheetTold } from './SheetTold.tsx'
import type { Sheet } from './survey.ts'
import { sheetKey, useSheet } from './use-sheet.ts'
import { useLeftUnsaved } from './use-unsaved-cells.ts'
import { useSurveyWords } from './words.ts'

interface Props {
  readonly sheet: Sheet
  /** Whether the sheet is the one asked for. */
  readonly settled: boolean
  readonly place: Parameters<typeof useSheet>[0]
  readonly group: SurveyGroup
}

/** The fields of the sheet, what is told about them, and the note of the one with the focus. */
export function SheetPart({ sheet, settled, place, group }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useSurveyWords()
  const may = useMay(contract.survey.saveScores)
  const { unsaved, commit, forget, error, saving } = useSheet(place)
  useLeftUnsaved(sheetKey(place), (count) => {
    const { phase, assessor } = place
    notifications.show({
      message: t('survey.sheet.left', { count, phase: t(`survey.phase.${phase}`), assessor }),
      color: 'yellow',
      autoClose: 10_000,
      closeButtonProps: { 'aria-label': t('action.close') },
    })
  })
  const [current, setCurrent] = useState<SheetPlace | null>(null)
  const cell = useRef<HTMLElement | null>(null)
  const note = useRef<HTMLInputElement>(null)
  const jsts = useMemo(
    () =>
      sheet.jsts.filter(
        ({ takesPart, implementing }) =>
          group === 'all' || (group === 'implementing' ? implementing : takesPart),
      ),
    [sheet.jsts, group],
  )
  const onPlace = useCallback((now: SheetPlace) => {
    cell.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setCurrent(now)
  }, [])
  const onNote = useCallback(() => note.current?.focus(), [])
  const ready = place.assessor !== '' && place.on !== null && settled
  const whole = jsts.length * sheet.criteria.length
  const done = jsts.reduce((sum, { scores }) => sum + scores.length, 0)
  const jst = jsts.find(({ teryt }) => teryt === current?.teryt)
  const criterion = sheet.criteria.find(({ id }) => id === current?.criterionId)
  const score = jst?.scores.find(({ criterionId }) => criterionId === current?.criterionId)
  const where =
    jst === undefined || criterion === undefined
      ? ''
      : t('survey.sheet.noteOf', { jst: words.jst(jst), criterion: words.criterion(criterion) })
  if (jsts.length === 0) return <Text c="dimmed">{t('survey.sheet.nobody')}</Text>
  return (
    <>
      <ReadOnlyNote procedure={contract.survey.saveScores} />
      {may && (
        <Text size="sm" c="dimmed" data-screen-only>
          {t(ready ? 'survey.sheet.keys' : 'survey.sheet.needs')}
        </Text>
      )}
      <SheetTable
        label={t('survey.sheet.table', {
          phase: t(`survey.phase.${place.phase}`),
          assessor: place.assessor,
        })}
        criteria={sheet.criteria}
        jsts={jsts}
        unsaved={unsaved}
        readOnly={!may || !ready}
        onCommit={commit}
        onForget={forget}
        onPlace={onPlace}
        onNote={onNote}
      />
      <SheetTold sheet={sheet} unsaved={unsaved} />
      <RefusalAlert error={error} />
      <Text size="sm" role="status">
        {t('survey.sheet.progress', { done: format.number(done), all: format.number(whole) })}{' '}
        {saving
          ? t('survey.sheet.saving')
          : unsaved.size > 0
            ? t('survey.sheet.unsaved', { count: unsaved.size })
            : done > 0 && t('survey.sheet.saved')}
      </Text>
      {may && score !== undefined && (
        <SheetNote
          key={score.id}
          score={score}
          where={where}
          field={note}
          onLeave={() => cell.current?.focus()}
        />
      )}
    </>
  )
}
