import { Group, Stack, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Phase, StandardAnswer } from '#db/values/implementing.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay, useOffice } from '../../../app/office.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { Section } from '../../../ui/Section.tsx'
import { fullName } from '../../jst/full-name.ts'
import { usualDay } from '../../recruitment/usual-day.ts'
import { MissingSteps } from '../MissingSteps.tsx'
import classes from '../Standards.module.css'
import type { Sheet, SheetElement } from '../standard.ts'
import { AuditsSection } from './AuditsSection.tsx'
import { CheckDialog } from './CheckDialog.tsx'
import { ElementFilters } from './ElementFilters.tsx'
import { restOf, shownElements } from './elements.ts'
import { RestDialog } from './RestDialog.tsx'
import { SheetTable } from './SheetTable.tsx'
import { type Cell, useAnswers } from './use-answers.ts'

const route = getRouteApi('/wdrozenia/standardy')

interface Rest {
  readonly phase: Phase
  readonly given: StandardAnswer
  readonly rest: readonly SheetElement[]
}

interface Props {
  readonly teryt: string
  readonly sheet: Sheet
}

/** The check-list of one JST: answers by keyboard, the audits, and what the certificate waits for. */
export function SheetView({ teryt, sheet }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { phase, answer } = route.useSearch()
  const { programme, status } = useOffice()
  const may = useMay(contract.standard.answer) && sheet.closed === null
  const [on, setOn] = useState(usualDay(programme.referenceDay, status.today))
  const [asked, setAsked] = useState(false)
  const [opened, setOpened] = useState<Cell | null>(null)
  const [rest, setRest] = useState<Rest | null>(null)
  const answers = useAnswers(teryt, sheet)
  // The dialogue shows the answer as it is saved by now, not as it was when it opened.
  const element = sheet.elements.find(({ id }) => id === opened?.element.id)
  const cell = opened && element ? { element, phase: opened.phase } : null
  const open = cell && !answers.isUnderWay(cell) ? cell : null
  const elements = shownElements(sheet.elements, phase, answer)
  return (
    <Stack gap="lg">
      <PageTitle
        subject={teryt}
        title={t('standard.sheet.title', { name: fullName(t, sheet) })}
        lead={
          sheet.closed === null
            ? t('standard.sheet.lead', {
                before: sheet.before.met,
                after: sheet.after.met,
                all: sheet.elements.length,
              })
            : refusalSentence(t, format, sheet.closed, 'standing')
        }
        actions={
          <>
            <LinkButton variant="default" size="compact-md" to="/wdrozenia/standardy">
              {t('standard.sheet.back')}
            </LinkButton>
            <LinkButton variant="default" size="compact-md" to="/jst/$teryt" params={{ teryt }}>
              {t('standard.sheet.jst')}
            </LinkButton>
          </>
        }
      />
      <ReadOnlyNote procedure={contract.standard.answer} />
      {sheet.agreementOn !== null && (
        <>
          <Section title={t('standard.sheet.elements')}>
            <Group gap="sm" align="flex-end">
              {may && (
                <DayField
                  required
                  w="11rem"
                  label={t('standard.sheet.day')}
                  value={on}
                  max={status.today}
                  openAt={sheet.day}
                  error={asked && on === null && t('standard.sheet.dayMissing')}
                  onChange={setOn}
                />
              )}
              <ElementFilters />
              {may && (
                <Text className={classes.keys} mb={6}>
                  <kbd>1</kbd> {t('standard.answer.met')} · <kbd>2</kbd>{' '}
                  {t('standard.answer.partly')} · <kbd>3</kbd> {t('standard.answer.notMet')} ·{' '}
                  <kbd>Shift+1–3</kbd> {t('standard.sheet.rest')} · <kbd>Enter</kbd>{' '}
                  {t('standard.sheet.evidence')}
                </Text>
              )}
            </Group>
            <RefusalAlert error={answers.error} />
            {elements.length === 0 ? (
              <Text c="dimmed">{t('standard.sheet.nothing')}</Text>
            ) : (
              <SheetTable
                elements={elements}
                answerAt={answers.answerAt}
                onAnswer={
                  may
                    ? (cell, given) => {
                        setAsked(on === null)
                        if (on !== null) answers.answer({ ...cell, answer: given, on })
                      }
                    : null
                }
                onOpen={setOpened}
                onRest={
                  may
                    ? (of, given) => {
                        const open = restOf(sheet.elements, of)
                        if (open.length > 0) setRest({ phase: of, given, rest: open })
                      }
                    : null
                }
                open={{
                  before: restOf(sheet.elements, 'before').length,
                  after: restOf(sheet.elements, 'after').length,
                }}
              />
            )}
          </Section>
          <AuditsSection teryt={teryt} sheet={sheet} />
          <Section title={t('standard.sheet.certificate')}>
            {sheet.certificate !== null ? (
              <Text>
                {t('standard.sheet.issued', {
                  number: sheet.certificate.number,
                  day: format.day(sheet.certificate.issuedOn),
                })}
              </Text>
            ) : sheet.missing.length === 0 ? (
              <Group gap="sm">
                <Text>{t('standard.sheet.ready')}</Text>
                <LinkButton size="compact-md" to="/wdrozenia/certyfikaty" search={{ q: teryt }}>
                  {t('jst.next.openCertificates')}
                </LinkButton>
              </Group>
            ) : (
              <MissingSteps teryt={teryt} missing={sheet.missing} />
            )}
          </Section>
        </>
      )}
      {rest && (
        <RestDialog
          {...rest}
          teryt={teryt}
          usual={on}
          day={sheet.day}
          onClose={() => setRest(null)}
        />
      )}
      {open && (
        <CheckDialog
          teryt={teryt}
          cell={open}
          usual={on}
          day={sheet.day}
          may={may}
          locked={sheet.audits[open.phase]?.acceptedOn ?? null}
          onClose={() => setOpened(null)}
        />
      )}
    </Stack>
  )
}
