import { Button, Group, MultiSelect, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { IssuedMany } from '#electron/contract/document.ts'
import { api } from '../../api.ts'
import { type Guarded, useOffice } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormRefusal } from '../../ui/FormRefusal.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { UnderWay } from '../../ui/UnderWay.tsx'
import { useFocusAfterWork } from '../../ui/use-focus-after-work.ts'
import { byWords } from './by-words.ts'
import { GivenBefore } from './GivenBefore.tsx'
import { MadePapers } from './MadePapers.tsx'
import { standsAs } from './papers.ts'
import { useAskedAgain } from './use-asked-again.ts'
import { useIssuePapers } from './use-issue-papers.ts'

export interface ManyPapers {
  readonly kind: 'trainingCertificate' | 'implementationCertificate'
  readonly procedure: Guarded
  readonly title: string
  /** What may be issued; the title of each paper ends with its `number`. */
  readonly things: readonly {
    readonly id: string
    readonly number: string
    readonly name: string
  }[]
  readonly issue: (ids: readonly string[], ticket: string) => Promise<IssuedMany>
}

const { compare } = new Intl.Collator('pl', { numeric: true })

/** Which of the papers to give out, how far it is, and what came of it. It stays while it runs. */
export function IssueManyDialog({
  onClose,
  ...papers
}: ManyPapers & { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const [busy, setBusy] = useState(false)
  const { kind } = papers
  const given = useQuery(
    api.document.standing.queryOptions({ input: { programmeId: programme.id, kind } }),
  )
  return (
    <Dialog
      opened
      size="lg"
      title={papers.title}
      onClose={() => {
        if (!busy) onClose()
      }}
    >
      <Loaded query={given} what={t('paper.register.loading')}>
        {(standing) => <ManyForm {...papers} given={standing} onBusy={setBusy} />}
      </Loaded>
    </Dialog>
  )
}

interface FormProps extends ManyPapers {
  /** The papers of the kind that stand in the register. */
  readonly given: readonly {
    readonly title: string
    readonly id: string
    readonly number: string
    readonly issuedOn: Day
  }[]
  readonly onBusy: (busy: boolean) => void
}

function ManyForm({ kind, procedure, things, given, issue, onBusy }: FormProps) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const inOrder = things.toSorted((one, other) => compare(one.number, other.number))
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  // Until somebody chooses, those that the register does not have, as it is known by now.
  const missing = inOrder.filter(
    ({ number }) => !given.some(({ title }) => standsAs(title, number)),
  )
  const chosen = picked ?? missing.map(({ id }) => id)
  const { ticket, made, error, mutate } = useIssuePapers(
    async (ids: readonly string[], ticket) => {
      onBusy(true)
      try {
        const done = await issue(ids, ticket)
        const issued = new Set(done.issued.map(({ of }) => of))
        setPicked(ids.filter((id) => !issued.has(id)))
        return done
      } finally {
        onBusy(false)
      }
    },
    () => ({ kind }),
  )
  const make = useFocusAfterWork(ticket !== null)
  // The list is read by now, maybe after the dialogue took the focus.
  useEffect(() => make.current?.focus(), [make])
  const before = inOrder.flatMap(({ id, number: own }) => {
    const paper = chosen.includes(id) ? given.find(({ title }) => standsAs(title, own)) : undefined
    return paper === undefined ? [] : [{ ...paper, of: own, thing: id }]
  })
  const again = useAskedAgain(before)
  const labels = new Map(inOrder.map(({ id, number, name }) => [id, `${number}, ${name}`]))
  return (
    <Stack gap="sm">
      <Text size="sm">{t('paper.issue.manyText')}</Text>
      <MultiSelect
        searchable
        clearable
        hidePickedOptions
        selectFirstOptionOnChange
        filter={byWords}
        limit={100}
        label={t('paper.issue.which')}
        data={inOrder.map(({ id }) => ({ value: id, label: labels.get(id) ?? id }))}
        value={[...chosen]}
        onChange={setPicked}
        disabled={ticket !== null}
        styles={{ pillsList: { maxHeight: '9rem', overflowY: 'auto' } }}
      />
      {ticket === null && (
        <GivenBefore
          given={before}
          isAsked={again.isAsked}
          onRest={
            before.length < chosen.length
              ? () => setPicked(chosen.filter((id) => !before.some(({ thing }) => thing === id)))
              : undefined
          }
        />
      )}
      {ticket === null ? (
        <Group gap="xs">
          <GuardedButton
            ref={make}
            procedure={procedure}
            idle={chosen.length > 0 ? null : t('paper.issue.idle')}
            onClick={() => again.press(() => mutate(chosen))}
          >
            {t(again.isAsked ? 'paper.again.do' : 'paper.new.make', { count: chosen.length })}
          </GuardedButton>
          <Button variant="subtle" size="compact-sm" onClick={() => setPicked([])}>
            {t('paper.new.none')}
          </Button>
        </Group>
      ) : (
        <UnderWay
          ticket={ticket}
          bar={t('paper.new.bar')}
          begins={t('paper.new.begins')}
          words={({ done, total }) => t('paper.new.progress', { done, total })}
        />
      )}
      <FormRefusal error={error} typed={chosen} />
      {made && <MadePapers programmeId={programme.id} made={made} names={labels} />}
    </Stack>
  )
}
