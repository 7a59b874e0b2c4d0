import { Button, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dayOf } from '#db/values/day.ts'
import { useLanguage } from '../../../app/language.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useRovingTable } from '../../../ui/use-roving-table.ts'
import { topicName } from '../../answer/topic-name.ts'
import { fullName } from '../../jst/full-name.ts'
import { type FollowUp, type FollowUpAct, followUpActs } from './follow-up.ts'
import { PhoneLink } from './PhoneLink.tsx'
import { StandingMark } from './StandingMark.tsx'

interface Props {
  readonly followUps: readonly FollowUp[]
  /** Null where the role may only read. */
  readonly ask: ((followUp: FollowUp, act: FollowUpAct) => void) | null
}

const heads = ['dueOn', 'step', 'caller', 'phone', 'owner'] as const

/** The promises, one Tab stop: whose, due when, from which conversation, whom to call. */
export function FollowUpsTable({ followUps, ask }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const roving = useRovingTable()
  return (
    <Table.ScrollContainer minWidth={960} type="native">
      <Table {...roving} aria-label={t('followUp.table')} verticalSpacing={4}>
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left', marginTop: 0 }}>
          {t('followUp.caption', {
            ...{ count: followUps.length, number: format.number(followUps.length) },
          })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th scope="col" key={head}>
                {t(`followUp.column.${head}`)}
              </Table.Th>
            ))}
            {ask && (
              <Table.Th scope="col" ta="right">
                {t('followUp.column.actions')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {followUps.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <DayText day={one.dueOn} />
                <StandingMark followUp={one} />
              </Table.Td>
              <Table.Th scope="row" fw={500} maw="24rem">
                {one.step}
                <Text size="xs" fw={400}>
                  <TextLink to="/kontakt/rozmowy/$id" params={{ id: one.enquiry.id }}>
                    {t('followUp.fromEnquiry', {
                      ordinal: format.number(one.enquiry.ordinal),
                      day: format.day(dayOf(new Date(one.enquiry.openedAt))),
                    })}
                  </TextLink>
                  {one.enquiry.topic !== null && ` · ${topicName(one.enquiry.topic, language)}`}
                </Text>
                {one.handover !== '' && (
                  <Text size="xs" c="dimmed" fw={400}>
                    {t('followUp.handedOver', { note: one.handover })}
                  </Text>
                )}
              </Table.Th>
              <Table.Td>
                {one.enquiry.callerName || (one.enquiry.jst === null && t('followUp.noName'))}
                {one.enquiry.jst !== null && (
                  <Text size="sm">
                    <TextLink to="/jst/$teryt" params={{ teryt: one.enquiry.jst.teryt }}>
                      {fullName(t, one.enquiry.jst)}
                    </TextLink>
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <PhoneLink phone={one.enquiry.phone} />
              </Table.Td>
              <Table.Td>{one.owner.name}</Table.Td>
              {ask && (
                <Table.Td>
                  <Group gap={2} justify="flex-end" wrap="nowrap">
                    {followUpActs.map((act) => (
                      <Button
                        key={act}
                        variant="subtle"
                        size="compact-sm"
                        aria-label={t(`followUp.${act}Of`, { step: one.step })}
                        onClick={() => ask(one, act)}
                      >
                        {t(`followUp.${act}`)}
                      </Button>
                    ))}
                  </Group>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
