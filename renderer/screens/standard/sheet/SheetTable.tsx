import { Button, Table, Text } from '@mantine/core'
import { IconLink, IconNote, IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Phase, phases, type StandardAnswer } from '#db/values/implementing.ts'
import { useFormat } from '../../../ui/format.ts'
import { useRovingTable } from '../../../ui/use-roving-table.ts'
import { AnswerMark } from '../AnswerMark.tsx'
import classes from '../Standards.module.css'
import type { Check, SheetElement } from '../standard.ts'
import { answerOfKey, restOfKey } from './answer-keys.ts'
import type { Cell } from './use-answers.ts'

interface Props {
  readonly elements: readonly SheetElement[]
  readonly answerAt: (cell: Cell) => StandardAnswer | 'open'
  /** Null where nothing can be answered. */
  readonly onAnswer: ((cell: Cell, answer: StandardAnswer) => void) | null
  readonly onOpen: (cell: Cell) => void
  /** Answers all that has no answer in a phase alike; null where nothing can be answered. */
  readonly onRest: ((phase: Phase, answer: StandardAnswer) => void) | null
  /** How many elements, shown or not, can be answered alike, for they have no answer. */
  readonly open: Readonly<Record<Phase, number>>
}

/**
 * One row per element, before and after beside each other. The arrows go from answer to answer,
 * 1, 2 and 3 set it, with Shift all that is open in the column, Enter opens its evidence.
 */
export function SheetTable({ elements, answerAt, onAnswer, onOpen, onRest, open }: Props) {
  const { t } = useTranslation()
  const table = useRovingTable()
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table aria-label={t('standard.sheet.table')} verticalSpacing={2} {...table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('standard.elements.element')}</Table.Th>
            {phases.map((phase) => (
              <Table.Th scope="col" key={phase} w={{ base: '10.5rem', md: '17rem' }}>
                {t(`standard.sheet.${phase}`)}
                {onRest !== null && open[phase] > 0 && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    className={classes.openRest ?? ''}
                    aria-label={t('standard.rest.openIn', {
                      phase: t(`standard.phase.${phase}`),
                      number: open[phase],
                    })}
                    onClick={() => onRest(phase, 'met')}
                  >
                    {t('standard.rest.open', { number: open[phase] })}
                  </Button>
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {elements.map((element) => (
            <Table.Tr key={element.id}>
              <Table.Th scope="row" fw={500}>
                {element.text}{' '}
                {element.required && (
                  <Text span size="xs" c="dimmed" fw={400}>
                    {t('standard.sheet.required')}
                  </Text>
                )}{' '}
                {!element.verified && (
                  <Text span size="xs" c="dimmed" fw={400}>
                    {t('proposed.mark')}
                  </Text>
                )}
              </Table.Th>
              {phases.map((phase) => (
                <Table.Td key={phase}>
                  <AnswerCell
                    cell={{ element, phase }}
                    answer={answerAt({ element, phase })}
                    onAnswer={onAnswer}
                    onOpen={onOpen}
                    onRest={onRest}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface CellProps extends Pick<Props, 'onAnswer' | 'onOpen' | 'onRest'> {
  readonly cell: Cell
  readonly answer: StandardAnswer | 'open'
}

function AnswerCell({ cell, answer, onAnswer, onOpen, onRest }: CellProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const check = cell.element[cell.phase]
  const day = check === null ? '' : format.day(check.assessedOn)
  const proofs = proofsOf(check)
  return (
    <button
      type="button"
      className={classes.answer}
      aria-label={t('standard.sheet.cell', {
        element: cell.element.text,
        phase: t(`standard.phase.${cell.phase}`),
        answer: t(`standard.answer.${answer}`),
      })}
      aria-description={[day, ...proofs.map((proof) => t(`standard.proof.${proof}`))]
        .filter((words) => words !== '')
        .join(', ')}
      onClick={() => onOpen(cell)}
      onKeyDown={(event) => {
        const rest = restOfKey(event)
        if (rest !== null && onRest !== null) {
          event.preventDefault()
          onRest(cell.phase, rest)
          return
        }
        const given = answerOfKey(event)
        if (given === null || onAnswer === null) return
        event.preventDefault()
        onAnswer(cell, given)
      }}
    >
      <AnswerMark answer={answer} />
      <Text span size="xs" c="dimmed" className={classes.number}>
        {day}
      </Text>
      <span className={classes.evidence}>
        {proofs.map((proof) => {
          const Icon = icons[proof]
          return <Icon key={proof} size={14} stroke={1.75} aria-hidden />
        })}
      </span>
    </button>
  )
}

const icons = { link: IconLink, file: IconPaperclip, note: IconNote } as const

const proofsOf = (check: Check | null): readonly (keyof typeof icons)[] =>
  check === null
    ? []
    : (['link', 'file', 'note'] as const).filter((kind) =>
        kind === 'file' ? check.file !== null : check[kind] !== '',
      )
