import { Button, Table } from '@mantine/core'
import { IconArrowUp, IconMailOff, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { fullName } from '../../jst/full-name.ts'
import type { Participant } from '../training.ts'
import classes from './People.module.css'

interface Props {
  /** What the table holds, for a screen reader. */
  readonly label: string
  readonly people: readonly Participant[]
  readonly onWithdraw: (person: Participant) => void
}

const columns = ['name', 'jst', 'applied', 'remarks'] as const

/** People of a training in the order of their applications, each with their place. */
export function PeopleTable({ label, people, onWithdraw }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay(contract.training.withdraw)
  return (
    <div className={classes.scroll}>
      <Table stickyHeader aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" ta="right" w="3rem">
              {t('training.people.place')}
            </Table.Th>
            {columns.map((column) => (
              <Table.Th scope="col" key={column}>
                {t(`training.people.${column}`)}
              </Table.Th>
            ))}
            {may && (
              <Table.Th scope="col" ta="right">
                {t('training.people.actions')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr key={person.signupId}>
              <Table.Td className="biuro-number">{format.number(person.place)}</Table.Td>
              <Table.Th scope="row" fw={500}>
                <TextLink to="/osoby/$id" params={{ id: person.personId }}>
                  {person.name}
                </TextLink>
              </Table.Th>
              <Table.Td>
                <TextLink to="/jst/$teryt" params={{ teryt: person.teryt }}>
                  {fullName(t, { name: person.jstName, kind: person.jstKind })}
                </TextLink>
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                <time dateTime={person.appliedAt}>{format.instant(person.appliedAt)}</time>
              </Table.Td>
              <Table.Td>
                <Remarks person={person} />
              </Table.Td>
              {may && (
                <Table.Td ta="right">
                  {person.presentDays === 0 && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t('training.people.withdrawOf', { name: person.name })}
                      onClick={() => onWithdraw(person)}
                    >
                      {t('training.people.withdraw')}
                    </Button>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** What is to be known of a person here: came off the waiting list, not invited, has left. */
function Remarks({ person }: { readonly person: Participant }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { movedUpAt, invited, leftOn } = person
  return (
    <div className={classes.remarks}>
      {movedUpAt !== null && (
        <StatusMark
          icon={IconArrowUp}
          tone="agreed"
          word={t('training.people.movedUp', { at: format.instant(movedUpAt) })}
        />
      )}
      {!invited && (
        <StatusMark icon={IconMailOff} tone="doubt" word={t('training.people.notInvited')} />
      )}
      {leftOn !== null && (
        <StatusMark
          icon={IconUserOff}
          tone="doubt"
          word={t('training.people.left', { day: format.day(leftOn) })}
        />
      )}
    </div>
  )
}
