import { Checkbox } from '@mantine/core'
import { IconCirclePlus, IconEqual, IconMinus, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Section } from '../../ui/Section.tsx'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'
import { BeforeAfterTable } from './BeforeAfterTable.tsx'
import type { Comparison, VersionSummary } from './budget.ts'

const looks: Readonly<Record<Comparison['lines'][number]['change'], StatusLook>> = {
  added: { icon: IconCirclePlus, tone: 'good' },
  removed: { icon: IconMinus, tone: 'against' },
  changed: { icon: IconPencil, tone: 'sent' },
  same: { icon: IconEqual, tone: 'none' },
}

interface Props {
  readonly before: VersionSummary
  readonly after: VersionSummary
}

/** Two versions line by line: what was added, taken out and changed, and by how much. */
export function CompareSection({ before, after }: Props) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const query = useQuery(
    api.budget.compare.queryOptions({ input: { beforeId: before.id, afterId: after.id } }),
  )
  return (
    <Section
      title={t('budget.compare.title', { before: before.ordinal, after: after.ordinal })}
      actions={
        <Checkbox
          label={t('budget.compare.all')}
          checked={all}
          onChange={({ currentTarget }) => setAll(currentTarget.checked)}
        />
      }
    >
      <Loaded query={query} what={t('budget.compare.reading')}>
        {(data) => <CompareTable comparison={data} all={all} before={before} after={after} />}
      </Loaded>
    </Section>
  )
}

interface TableProps extends Props {
  readonly comparison: Comparison
  readonly all: boolean
}

function CompareTable({ comparison, all, before, after }: TableProps) {
  const { t } = useTranslation()
  const lines = comparison.lines.filter(({ change }) => all || change !== 'same')
  return (
    <BeforeAfterTable
      label={t('budget.compare.title', { before: before.ordinal, after: after.ordinal })}
      headings={{
        line: t('budget.line.name'),
        before: t('budget.version.number', { number: before.ordinal }),
        after: t('budget.version.number', { number: after.ordinal }),
        difference: t('budget.compare.difference'),
        total: t('budget.linesTotal'),
      }}
      said={{
        heading: t('budget.compare.change'),
        of: ({ change }) => (
          <StatusMark {...looks[change]} word={t(`budget.compare.kind.${change}`)} />
        ),
      }}
      lines={lines}
      total={comparison}
      none={t('budget.compare.none')}
    />
  )
}
