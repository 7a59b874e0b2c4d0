import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import type { GivenPaper } from './use-asked-again.ts'

interface Props {
  readonly given: readonly GivenPaper[]
  /** Whether the person is asked whether to give them out once more. */
  readonly isAsked: boolean
  /** Leaves those out; not given where nothing would be left. */
  readonly onRest?: (() => void) | undefined
}

/** So many are named; the others are counted. */
const named = 6

/** Says that papers of the same stand in the register, and asks before there are more of them. */
export function GivenBefore({ given, isAsked, onRest }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  if (given.length === 0) return null
  const words = ({ number, issuedOn, of }: GivenPaper) => {
    const paper = t('paper.again.paper', { number, day: format.day(issuedOn) })
    return of === '' ? paper : t('paper.made.row', { name: of, why: paper })
  }
  return (
    <Alert
      role={isAsked ? 'alert' : 'note'}
      color="orange"
      variant="outline"
      icon={<IconFileCheck stroke={1.75} aria-hidden />}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm" fw={600}>
          {t('paper.again.title', { count: given.length })}
        </Text>
        <List size="sm">
          {given.slice(0, named).map((paper) => (
            <List.Item key={paper.id}>{words(paper)}</List.Item>
          ))}
        </List>
        {given.length > named && (
          <Text size="sm">{t('paper.again.more', { count: given.length - named })}</Text>
        )}
        {isAsked && <Text size="sm">{t('paper.again.ask')}</Text>}
        {onRest && (
          <Button variant="default" size="compact-sm" onClick={onRest}>
            {t('paper.again.rest')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
