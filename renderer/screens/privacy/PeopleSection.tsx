import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold, matchesFolded } from '#db/values/fold.ts'
import { contract } from '#electron/contract/contract.ts'
import { useEntryWords } from '../../app/entry-words.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FieldList, FieldRow } from '../../ui/FieldRow.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { useSearchText } from '../../ui/use-search-text.ts'
import { currentClause, lacksClause } from './clauses.ts'
import { ForgetDialog } from './ForgetDialog.tsx'
import { GiveClauseDialog } from './GiveClauseDialog.tsx'
import { HoldDialog } from './HoldDialog.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { listedName, type PrivacyOverview, type PrivacyPerson } from './privacy.ts'
import { RetentionDialog } from './RetentionDialog.tsx'
import { type PrivacySearch, peopleStandings } from './search.ts'

interface Props {
  readonly overview: PrivacyOverview
  readonly people: readonly PrivacyPerson[]
  readonly search: PrivacySearch
  readonly onSearch: (changes: Partial<PrivacySearch>) => void
}

type Open = 'retention' | 'clause' | 'forget' | { readonly hold: string }

/** The retention date, and every record with its clause, hold and what is to be done with it. */
export function PeopleSection({ overview, people, search, onSearch }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const [open, setOpen] = useState<Open | null>(null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const { rules, clauses, today, removed } = overview
  const clause = currentClause(clauses, today)
  const { standing } = search
  const [kept, keep] = useEntryWords()
  const { text: q, change: onWords, flush } = useSearchText(kept, keep)
  const shown = useMemo(() => {
    const query = fold(q)
    return people.filter(
      (person) =>
        (standing === undefined ||
          (standing === 'noClause' ? lacksClause(person, clause) : person.standing === standing)) &&
        matchesFolded(fold(`${listedName(person)} ${person.jst.name}`), query),
    )
  }, [people, standing, q, clause])
  // Only what is in sight is acted upon: a narrower list leaves nobody behind it marked.
  const chosen = shown.filter(({ id }) => marked.has(id))
  const close = () => setOpen(null)
  const done = () => {
    setOpen(null)
    setMarked(new Set())
  }
  const held = typeof open === 'object' && open !== null ? open.hold : null
  const holding = people.find(({ id }) => id === held)
  const counted = { count: chosen.length, number: format.number(chosen.length) }
  const none = chosen.length === 0 ? t('privacy.people.noneMarked') : null
  return (
    <>
      <Section
        title={t('privacy.retention.title')}
        actions={
          <GuardedButton
            procedure={contract.privacy.saveRetention}
            variant="default"
            size="compact-sm"
            onClick={() => setOpen('retention')}
          >
            {t('action.edit')}
          </GuardedButton>
        }
      >
        <FieldList>
          <FieldRow label={t('privacy.retention.until')}>
            {rules.retainUntil === null
              ? t('privacy.retention.undated')
              : format.day(rules.retainUntil)}
          </FieldRow>
          <FieldRow label={t('privacy.retention.basis')}>
            {rules.retentionBasis || t('value.none')}
          </FieldRow>
        </FieldList>
      </Section>
      <Section title={t('privacy.people.title')}>
        {removed > 0 && (
          <Group gap="sm">
            <Text size="sm">{t('privacy.forget.removed', { number: format.number(removed) })}</Text>
            {chosen.length === 0 && (
              <GuardedButton
                procedure={contract.privacy.pseudonymise}
                variant="default"
                size="compact-sm"
                color="red"
                onClick={() => setOpen('forget')}
              >
                {t('privacy.forget.doRemoved')}
              </GuardedButton>
            )}
          </Group>
        )}
        {people.length === 0 ? (
          <EmptyState title={t('privacy.people.none')} text={t('privacy.people.noneText')} />
        ) : (
          <>
            <Group gap="sm" align="flex-end">
              <TextInput
                label={t('privacy.people.q')}
                value={q}
                autoComplete="off"
                onChange={({ currentTarget: { value } }) => onWords(value)}
                onBlur={flush}
              />
              <NativeSelect
                label={t('privacy.people.standing')}
                value={standing ?? ''}
                data={[
                  { value: '', label: t('privacy.people.all') },
                  ...peopleStandings.map((one) => ({
                    value: one,
                    label: t(`privacy.standing.${one}`),
                  })),
                ]}
                onChange={({ currentTarget: { value } }) =>
                  onSearch({ standing: peopleStandings.find((one) => one === value) })
                }
              />
              <GuardedButton
                procedure={contract.privacy.giveClause}
                idle={clause === null ? t('privacy.clause.none') : none}
                onClick={() => setOpen('clause')}
              >
                {t('privacy.people.give', counted)}
              </GuardedButton>
              <GuardedButton
                procedure={contract.privacy.pseudonymise}
                variant="default"
                color="red"
                idle={none}
                onClick={() => setOpen('forget')}
              >
                {t('privacy.people.forget', counted)}
              </GuardedButton>
            </Group>
            <Text size="sm" role="status">
              {t('privacy.people.shown', {
                count: people.length,
                shown: format.number(shown.length),
                number: format.number(people.length),
              })}
            </Text>
            {shown.length === 0 ? (
              <EmptyState
                title={t('privacy.people.nothing')}
                text={t('privacy.people.nothingText')}
                action={
                  <Button
                    variant="default"
                    onClick={() => {
                      onWords('')
                      onSearch({ standing: undefined })
                    }}
                  >
                    {t('register.clear')}
                  </Button>
                }
              />
            ) : (
              <PeopleTable
                people={shown}
                marked={marked}
                onMark={setMarked}
                onHold={(id) => setOpen({ hold: id })}
              />
            )}
          </>
        )}
      </Section>
      {open === 'retention' && <RetentionDialog rules={rules} onClose={close} />}
      {open === 'clause' && clause !== null && (
        <GiveClauseDialog
          clauses={clauses}
          current={clause}
          people={chosen}
          today={today}
          onDone={done}
          onClose={close}
        />
      )}
      {open === 'forget' && (
        <ForgetDialog people={chosen} removed={removed} onDone={done} onClose={close} />
      )}
      {holding && <HoldDialog person={holding} onClose={close} />}
    </>
  )
}
