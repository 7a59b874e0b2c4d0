import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { ChangeMark } from './ChangeTable.tsx'
import { ScoresLink } from './ScoresLink.tsx'
import type { Criterion } from './survey.ts'
import { useSurveyWords } from './words.ts'

interface Props {
  readonly criterion: Criterion
  readonly onClose: () => void
}

/** The means that every JST was given for one criterion; each opens the JST's points. */
export function CriterionScoresDialog({ criterion, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useSurveyWords()
  const { id } = useOffice().programme
  const query = useQuery(
    api.survey.ofCriterion.queryOptions({
      input: { programmeId: id, criterionId: criterion.id },
    }),
  )
  const mean = (value: number | null) =>
    value === null
      ? '–'
      : t('survey.jst.of', {
          points: format.hundredths(value),
          most: format.number(criterion.most),
        })
  const name = words.criterion(criterion)
  return (
    <Dialog opened onClose={onClose} size="44rem" title={t('survey.criterion.title', { name })}>
      <Loaded query={query} what={t('survey.reading')}>
        {(rows) =>
          rows.length === 0 ? (
            <Text c="dimmed">{t('survey.criterion.none')}</Text>
          ) : (
            <Table aria-label={name} verticalSpacing={2}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('survey.column.jst')}</Table.Th>
                  {(['before', 'after', 'change'] as const).map((column) => (
                    <Table.Th scope="col" className="biuro-number" key={column}>
                      {t(`survey.column.${column}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.teryt}>
                    <Table.Th scope="row" fw={500}>
                      <ScoresLink jst={row} text={words.jst(row)} />
                    </Table.Th>
                    <Table.Td className="biuro-number">{mean(row.before)}</Table.Td>
                    <Table.Td className="biuro-number">{mean(row.after)}</Table.Td>
                    <Table.Td className="biuro-number">
                      {row.before === null || row.after === null ? (
                        '–'
                      ) : (
                        <ChangeMark change={row.after - row.before} />
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Loaded>
    </Dialog>
  )
}
