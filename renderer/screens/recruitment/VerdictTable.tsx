import { Box, Table, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import { useFormat } from '../../ui/format.ts'
import { refusalSentence } from '../../ui/refusal-words.ts'
import { fullName } from '../jst/full-name.ts'
import type { ChosenJst } from './BulkMoveDialog.tsx'
import type { Verdict } from './bulk.ts'
import classes from './VerdictTable.module.css'

/** Longer selections are cut here, the refused ones first; the counts tell the rest. */
const shownAtOnce = 200

type Judged = Pick<ChosenJst, 'teryt' | 'name' | 'kind'>

interface Props {
  readonly jsts: readonly Judged[]
  /** Null until what the move needs is filled in. */
  readonly verdicts: readonly Verdict[] | null
  /** The agreement number of each JST, where the move has one. */
  readonly numbers: readonly string[] | null
  readonly onNumber: (teryt: string, number: string) => void
}

/** Each JST of a selection with what the move would meet there. */
export function VerdictTable({ jsts, verdicts, numbers, onNumber }: Props) {
  const { t } = useTranslation()
  const refusals = new Map(verdicts?.map(({ teryt, refusal }) => [teryt, refusal]))
  const all = jsts.map((jst, at) => ({ jst, number: numbers?.[at] ?? '' }))
  const shown =
    all.length <= shownAtOnce
      ? all
      : all
          .toSorted((a, b) => Number(refused(b.jst)) - Number(refused(a.jst)))
          .slice(0, shownAtOnce)
  return (
    // The box scrolls, so the keyboard must be able to stand on it.
    <Box
      component="section"
      className={classes.box}
      aria-label={t('recruitment.verdict.verdict')}
      tabIndex={0}
    >
      <Table stickyHeader verticalSpacing={3} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('recruitment.verdict.jst')}</Table.Th>
            {numbers && <Table.Th scope="col">{t('recruitment.field.number')}</Table.Th>}
            <Table.Th scope="col">{t('recruitment.verdict.verdict')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ jst, number }) => (
            <Table.Tr key={jst.teryt}>
              <Table.Th scope="row" fw={500}>
                {jst.name}{' '}
                <Text span size="sm" c="dimmed">
                  {t(`kind.${jst.kind}`)}
                </Text>
              </Table.Th>
              {numbers && (
                <Table.Td>
                  <TextInput
                    size="xs"
                    maxLength={80}
                    aria-label={t('recruitment.verdict.numberOf', { name: fullName(t, jst) })}
                    value={number}
                    onChange={({ currentTarget }) => onNumber(jst.teryt, currentTarget.value)}
                  />
                </Table.Td>
              )}
              <Table.Td>
                {verdicts !== null && <VerdictWords refusal={refusals.get(jst.teryt) ?? null} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {all.length > shown.length && (
        <Text size="sm" p="xs">
          {t('recruitment.verdict.more', { count: all.length - shown.length })}
        </Text>
      )}
    </Box>
  )

  function refused({ teryt }: Judged): boolean {
    return (refusals.get(teryt) ?? null) !== null
  }
}

function VerdictWords({ refusal }: { readonly refusal: Refusal | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const Icon = refusal === null ? IconCircleCheck : IconAlertTriangle
  return (
    <span className={classes.verdict} data-refused={refusal !== null || undefined}>
      <Icon size={15} stroke={2} aria-hidden />
      {refusal === null
        ? t('recruitment.verdict.allowed')
        : refusalSentence(t, format, refusal, 'ahead')}
    </span>
  )
}
