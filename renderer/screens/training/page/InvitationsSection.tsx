import { Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconCircleMinus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvitationAnswer } from '#db/values/training-plan.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useMay } from '../../../app/office.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { type StatusLook, StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { fullName } from '../../jst/full-name.ts'
import { pageParts, type TrainingPage } from '../training.ts'
import { InviteDialog } from './InviteDialog.tsx'
import classes from './People.module.css'

type Invitation = TrainingPage['invitations'][number]

const looks: Readonly<Record<InvitationAnswer, StatusLook>> = {
  signedUp: { icon: IconCircleCheck, tone: 'good' },
  withdrew: { icon: IconCircleMinus, tone: 'doubt' },
  none: { icon: IconCircleDashed, tone: 'none' },
}

/** The invited JSTs, and which of them have not answered. */
export function InvitationsSection({ training }: { readonly training: TrainingPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [inviting, setInviting] = useState(false)
  const [onlySilent, setOnlySilent] = useState(false)
  const { invitations, cancelledOn } = training
  const silent = invitations.filter(({ answer }) => answer === 'none')
  const answered = invitations.filter(({ answer }) => answer === 'signedUp')
  const shown = onlySilent ? silent : invitations
  return (
    <Section
      id={pageParts.invitations}
      title={t('training.invitation.title')}
      actions={
        cancelledOn === null && (
          <GuardedButton
            procedure={contract.training.invite}
            variant="default"
            size="compact-md"
            onClick={() => setInviting(true)}
          >
            {t('training.invitation.invite')}
          </GuardedButton>
        )
      }
    >
      {invitations.length === 0 ? (
        <Text c="dimmed">{t('training.invitation.none')}</Text>
      ) : (
        <>
          <Group justify="space-between" gap="xs">
            <Text>
              {t('training.invitation.summary', {
                invited: format.number(invitations.length),
                answered: format.number(answered.length),
                silent: format.number(silent.length),
              })}
            </Text>
            {silent.length > 0 && (
              <Checkbox
                size="xs"
                label={t('training.invitation.onlySilent')}
                checked={onlySilent}
                onChange={({ currentTarget }) => setOnlySilent(currentTarget.checked)}
              />
            )}
          </Group>
          <InvitationTable invitations={shown} />
        </>
      )}
      {inviting && <InviteDialog training={training} onClose={() => setInviting(false)} />}
    </Section>
  )
}

function InvitationTable({ invitations }: { readonly invitations: readonly Invitation[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const queries = useQueryClient()
  const may = useMay(contract.training.uninvite)
  const uninvite = useMutation({
    mutationFn: ({ id, version }: Invitation) => client.training.uninvite({ id, version }),
    onSettled: () => refreshFeatures(queries, ['training']),
  })
  return (
    <>
      <RefusalAlert error={uninvite.error} />
      <div className={classes.scroll}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              {(['jst', 'powiat', 'on', 'answer'] as const).map((column) => (
                <Table.Th scope="col" key={column}>
                  {t(`training.invitation.${column}`)}
                </Table.Th>
              ))}
              {may && (
                <Table.Th scope="col" ta="right">
                  {t('training.invitation.actions')}
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {invitations.map((invitation) => {
              const { id, teryt, powiatName, invitedOn, answer, people } = invitation
              const name = fullName(t, invitation)
              return (
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={500}>
                    <TextLink to="/jst/$teryt" params={{ teryt }}>
                      {name}
                    </TextLink>
                  </Table.Th>
                  <Table.Td>{powiatName}</Table.Td>
                  <Table.Td>
                    <DayText day={invitedOn} />
                  </Table.Td>
                  <Table.Td>
                    <StatusMark
                      {...looks[answer]}
                      word={
                        answer === 'signedUp'
                          ? t('training.invitation.answerOf.signedUp', {
                              count: people,
                              number: format.number(people),
                            })
                          : t(`training.invitation.answerOf.${answer}`)
                      }
                    />
                  </Table.Td>
                  {may && (
                    <Table.Td ta="right">
                      {answer === 'none' && (
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={t('training.invitation.uninviteOf', { name })}
                          loading={uninvite.isPending && uninvite.variables.id === id}
                          onClick={() => uninvite.mutate(invitation)}
                        >
                          {t('training.invitation.uninvite')}
                        </Button>
                      )}
                    </Table.Td>
                  )}
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </div>
    </>
  )
}
