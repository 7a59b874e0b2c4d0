import { Button, Checkbox, Table, Text } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { fullName } from '../../jst/full-name.ts'
import { MediumTownMark } from '../../volunteer/MediumTownMark.tsx'
import { type CaredJst, mentorPlace } from '../mentor.ts'

interface Props {
  readonly rows: readonly CaredJst[]
  readonly picked: ReadonlySet<string>
  /** Null for those who may only read. */
  readonly onPick: ((picked: ReadonlySet<string>) => void) | null
  readonly onAssign: ((jst: CaredJst) => void) | null
}

/** Each JST with its mentor, its visits, and the button that assigns or changes the mentor. */
export function CareTable({ rows, picked, onPick, onAssign }: Props) {
  const { t } = useTranslation()
  const all = rows.every(({ teryt }) => picked.has(teryt))
  const some = rows.some(({ teryt }) => picked.has(teryt))
  const toggle = (teryt: string) => {
    const next = new Set(picked)
    if (!next.delete(teryt)) next.add(teryt)
    onPick?.(next)
  }
  const heads = ['jst', 'implementation', 'mentor', 'held', 'next'] as const
  return (
    <Table.ScrollContainer minWidth={760} type="native">
      <Table aria-label={t('mentor.care.table')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {onPick && (
              <Table.Th scope="col" w="2.25rem">
                <Checkbox
                  size="xs"
                  aria-label={t('mentor.care.selectAll')}
                  checked={all}
                  indeterminate={some && !all}
                  onChange={() => onPick(new Set(all ? [] : rows.map(({ teryt }) => teryt)))}
                />
              </Table.Th>
            )}
            {heads.map((head) => (
              <Table.Th scope="col" key={head} {...(head === 'held' ? { ta: 'right' } : {})}>
                {t(`mentor.care.column.${head}`)}
              </Table.Th>
            ))}
            {onAssign && (
              <Table.Th scope="col" ta="right">
                {t('mentor.care.column.change')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((jst) => (
            <Table.Tr key={jst.teryt}>
              {onPick && (
                <Table.Td>
                  <Checkbox
                    size="xs"
                    aria-label={t('mentor.care.select', { name: fullName(t, jst) })}
                    checked={picked.has(jst.teryt)}
                    onChange={() => toggle(jst.teryt)}
                  />
                </Table.Td>
              )}
              <CareCells jst={jst} />
              {onAssign && (
                <Table.Td ta="right">
                  <Button
                    variant={jst.mentor === null ? 'light' : 'subtle'}
                    size="compact-sm"
                    aria-label={t(
                      jst.mentor === null ? 'mentor.care.assignOne' : 'mentor.care.changeOne',
                      { name: fullName(t, jst) },
                    )}
                    onClick={() => onAssign(jst)}
                  >
                    {t(jst.mentor === null ? 'mentor.care.assign' : 'mentor.care.change')}
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

function CareCells({ jst }: { readonly jst: CaredJst }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { teryt, name, kind, mediumTown, implementation, mentor, held, nextVisit } = jst
  const number = format.number(held)
  return (
    <>
      <Table.Th scope="row" fw={500}>
        <TextLink to="/jst/$teryt" params={{ teryt }} hash={mentorPlace}>
          {name}
        </TextLink>{' '}
        <Text span size="sm" c="dimmed">
          {t(`kind.${kind}`)}
        </Text>{' '}
        {mediumTown && <MediumTownMark />}
      </Table.Th>
      <Table.Td>{t(`state.implementation.${implementation}`)}</Table.Td>
      <Table.Td>
        {mentor === null ? (
          <StatusMark icon={IconUserQuestion} tone="doubt" word={t('mentor.care.missing')} />
        ) : (
          <>
            {mentor.name}{' '}
            <Text span size="sm" c="dimmed">
              {t('mentor.care.since', { day: format.day(mentor.since) })}
            </Text>
          </>
        )}
      </Table.Td>
      <Table.Td className="biuro-number">
        <TextLink
          to="/wdrozenia/opiekunowie"
          search={{ view: 'visits', jst: teryt, state: 'held' }}
          aria-label={t('mentor.care.heldOf', { name: fullName(t, jst), number })}
        >
          {number}
        </TextLink>
      </Table.Td>
      <Table.Td>
        <DayText day={nextVisit} />
      </Table.Td>
    </>
  )
}
