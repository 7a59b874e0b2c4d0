import { Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { openNote } from '../../../app/note-state.ts'
import { useTakesCalls } from '../../../app/office.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { useRovingTable } from '../../../ui/use-roving-table.ts'
import { fullName } from '../../jst/full-name.ts'
import type { SilentJst } from './follow-up.ts'
import { PhoneLink } from './PhoneLink.tsx'

const heads = ['jst', 'days', 'last', 'phone', 'mentor'] as const

/** The silent JSTs, the longest first: what was heard last, whom to call. */
export function SilentTable({ jsts }: { readonly jsts: readonly SilentJst[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const roving = useRovingTable()
  const may = useTakesCalls()
  return (
    <Table.ScrollContainer minWidth={860} type="native">
      <Table {...roving} aria-label={t('followUp.silentTable')} verticalSpacing={4}>
        <Table.Caption style={{ captionSide: 'top', textAlign: 'left', marginTop: 0 }}>
          {t('followUp.silentCaption', {
            ...{ count: jsts.length, number: format.number(jsts.length) },
          })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th scope="col" key={head} {...(head === 'days' ? { ta: 'right' } : {})}>
                {t(`followUp.column.${head}`)}
              </Table.Th>
            ))}
            {may && (
              <Table.Th scope="col" ta="right">
                {t('followUp.column.actions')}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jsts.map((jst) => (
            <Table.Tr key={jst.teryt}>
              <Table.Th scope="row" fw={500}>
                <TextLink to="/jst/$teryt" params={{ teryt: jst.teryt }}>
                  {fullName(t, jst)}
                </TextLink>
              </Table.Th>
              <Table.Td ta="right">{format.number(jst.days)}</Table.Td>
              <Table.Td>
                <DayText day={jst.lastOn} />
                <Text size="xs" c="dimmed">
                  {t(`followUp.sound.${jst.lastKind}`)}
                </Text>
              </Table.Td>
              <Table.Td>
                <PhoneLink phone={jst.phone} />
              </Table.Td>
              <Table.Td>
                {jst.mentor === null ? t('value.none') : jst.mentor.name}
                {jst.mentor !== null && jst.mentor.phone !== '' && (
                  <Text size="xs">
                    <PhoneLink phone={jst.mentor.phone} />
                  </Text>
                )}
              </Table.Td>
              {may && (
                <Table.Td ta="right">
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('followUp.writeNoteOf', { name: fullName(t, jst) })}
                    onClick={() => {
                      const { teryt: jstId, name: callerName, phone: callerPhone } = jst
                      openNote({ callerKind: 'jst', jstId, callerName, callerPhone })
                    }}
                  >
                    {t('followUp.writeNote')}
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
