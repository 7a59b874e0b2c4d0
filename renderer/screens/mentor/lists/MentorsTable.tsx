import { Anchor, Button, Group, Table, Text } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { MentorRow } from '../mentor.ts'
import type { MentorsSearch } from '../search.ts'
import classes from './Lists.module.css'

const figures = ['jsts', 'planned', 'overdue', 'held', 'overdueSteps'] as const
type Figure = (typeof figures)[number]

/** The address of what a figure is made of. */
const madeOf = (figure: Figure, mentor: string): MentorsSearch => {
  if (figure === 'jsts') return { mentor }
  return figure === 'overdueSteps'
    ? { view: 'steps', mentor, steps: 'late' }
    : { view: 'visits', mentor, state: figure }
}

interface Props {
  readonly mentors: readonly MentorRow[]
  /** Null for those who may only read. */
  readonly onEdit: ((mentor: MentorRow) => void) | null
}

/** The mentors with their workload on the day; each number opens what it is made of. */
export function MentorsTable({ mentors, onEdit }: Props) {
  const { t } = useTranslation()
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table aria-label={t('mentor.table')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('mentor.column.name')}</Table.Th>
            {figures.map((figure) => (
              <Table.Th scope="col" key={figure} ta="right">
                {t(`mentor.column.${figure}`)}
              </Table.Th>
            ))}
            {onEdit && (
              <Table.Th scope="col" ta="right">
                {t('mentor.column.changes')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mentors.map((mentor) => (
            <Table.Tr key={mentor.id}>
              <Table.Th scope="row" fw={550} miw="21rem">
                {mentor.name}
                <Contact mentor={mentor} />
              </Table.Th>
              {figures.map((figure) => (
                <Table.Td key={figure} className="biuro-number">
                  <FigureLink mentor={mentor} figure={figure} />
                </Table.Td>
              ))}
              {onEdit && (
                <Table.Td ta="right">
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('mentor.edit', { name: mentor.name })}
                    onClick={() => onEdit(mentor)}
                  >
                    {t('action.edit')}
                  </Button>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function FigureLink({ mentor, figure }: { readonly mentor: MentorRow; readonly figure: Figure }) {
  const { t } = useTranslation()
  const number = useFormat().number(mentor[figure])
  const late = (figure === 'overdue' || figure === 'overdueSteps') && mentor[figure] > 0
  return (
    <TextLink
      to="/wdrozenia/opiekunowie"
      search={madeOf(figure, mentor.id)}
      {...(figure === 'jsts' ? { hash: careId } : {})}
      {...(late ? { className: classes.late ?? '', fw: 600 } : {})}
      aria-label={t(`mentor.figure.${figure}`, { name: mentor.name, number })}
    >
      {number}
    </TextLink>
  )
}

/** The fragment of the address that leads to the JSTs in care. */
export const careId = 'opieka'

/** How to reach a mentor, and whether one no longer works. */
function Contact({ mentor: { phone, email, active } }: { readonly mentor: MentorRow }) {
  const { t } = useTranslation()
  return (
    <Group gap="xs">
      {!active && <StatusMark icon={IconUserOff} tone="none" word={t('mentor.inactive')} />}
      <Text size="sm" c="dimmed" fw={400}>
        {phone !== '' && <Anchor href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Anchor>}
        {phone !== '' && email !== '' && ' · '}
        {email !== '' && <Anchor href={`mailto:${email}`}>{email}</Anchor>}
      </Text>
    </Group>
  )
}
