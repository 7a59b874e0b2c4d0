import { Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { Section } from '../../../ui/Section.tsx'
import { type Participant, pageParts, type TrainingPage } from '../training.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { SignUpDialog } from './SignUpDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import { WithdrawnTable } from './WithdrawnTable.tsx'

/** Who has a seat, who waits for one and in which place, and who withdrew. */
export function ParticipantsSection({ training }: { readonly training: TrainingPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [signingUp, setSigningUp] = useState(false)
  const [leaving, setLeaving] = useState<Participant | null>(null)
  const { seatedPeople, waitingPeople, withdrawnPeople, capacity, cancelledOn } = training
  const nobody = seatedPeople.length + waitingPeople.length === 0
  return (
    <>
      <Section
        id={pageParts.participants}
        title={t('training.people.title')}
        actions={
          cancelledOn === null && (
            <GuardedButton
              procedure={contract.training.signUp}
              variant="default"
              size="compact-md"
              onClick={() => setSigningUp(true)}
            >
              {t('training.people.signUp')}
            </GuardedButton>
          )
        }
      >
        {nobody ? (
          <Text c="dimmed">{t('training.people.none')}</Text>
        ) : (
          <>
            <Text>
              {t('training.people.summary', {
                seated: format.number(seatedPeople.length),
                capacity: format.number(capacity),
                waiting: format.number(waitingPeople.length),
              })}
            </Text>
            <PeopleTable
              label={t('training.people.title')}
              people={seatedPeople}
              onWithdraw={setLeaving}
            />
          </>
        )}
        {waitingPeople.length > 0 && (
          <Stack gap={6} id={pageParts.waiting} component="section">
            <Title order={3}>{t('training.people.waiting')}</Title>
            <Text size="sm" c="dimmed">
              {t('training.people.waitingWhy')}
            </Text>
            <PeopleTable
              label={t('training.people.waiting')}
              people={waitingPeople}
              onWithdraw={setLeaving}
            />
          </Stack>
        )}
        {withdrawnPeople.length > 0 && <WithdrawnTable people={withdrawnPeople} />}
      </Section>
      {signingUp && <SignUpDialog training={training} onClose={() => setSigningUp(false)} />}
      {leaving && (
        <WithdrawDialog
          person={leaving}
          next={seatedPeople.includes(leaving) ? (waitingPeople[0]?.name ?? null) : null}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  )
}
