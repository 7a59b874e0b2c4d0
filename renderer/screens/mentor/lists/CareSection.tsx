import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../../app/office.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Section } from '../../../ui/Section.tsx'
import { AssignDialog } from '../dialogs/AssignDialog.tsx'
import type { CaredJst, MentorsPage } from '../mentor.ts'
import { type MentorsSearch, nobody } from '../search.ts'
import { CareTable } from './CareTable.tsx'
import classes from './Lists.module.css'
import { careId } from './MentorsTable.tsx'

interface Props {
  readonly page: MentorsPage
  readonly search: MentorsSearch
  readonly change: (changes: Partial<MentorsSearch>) => void
}

/** The JSTs that take part with their mentors, those without one first; one or many at once. */
export function CareSection({ page, search, change }: Props) {
  const { t } = useTranslation()
  const may = useMay(contract.mentor.assign) && page.mentors.some(({ active }) => active)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<readonly string[] | null>(null)
  const { mentor: of } = search
  const rows = page.jsts.filter(
    ({ mentor }) => of === undefined || (mentor === null ? of === nobody : mentor.id === of),
  )
  const chosen = rows.filter(({ teryt }) => picked.has(teryt))
  const without = page.jsts.filter(({ mentor }) => mentor === null).length
  const about = page.jsts.filter(({ teryt }) => asked?.includes(teryt))
  if (page.jsts.length === 0) {
    return (
      <EmptyState
        title={t('mentor.care.title')}
        text={t('mentor.care.empty')}
        action={<LinkButton to="/jst">{t('mentor.care.toRegister')}</LinkButton>}
      />
    )
  }
  const ask = (jsts: readonly CaredJst[]) => setAsked(jsts.map(({ teryt }) => teryt))
  return (
    <div id={careId} className={classes.place}>
      <Section
        title={t('mentor.care.title')}
        actions={
          may &&
          chosen.length > 0 && (
            <Group gap="xs" data-screen-only>
              <Text size="sm" role="status">
                {t('mentor.care.selected', { count: chosen.length })}
              </Text>
              <Button size="compact-md" onClick={() => ask(chosen)}>
                {t('mentor.care.bulk')}
              </Button>
            </Group>
          )
        }
      >
        <Group gap="md" align="flex-end">
          <NativeSelect
            label={t('mentor.care.filter')}
            w="16rem"
            value={of ?? ''}
            data={[
              { value: '', label: t('mentor.care.all') },
              { value: nobody, label: t('mentor.care.none') },
              ...page.mentors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => change({ mentor: currentTarget.value || undefined })}
          />
          {without > 0 && (
            <Text fw={600} className={classes.late ?? ''}>
              {t('mentor.care.without', { count: without })}
            </Text>
          )}
        </Group>
        {rows.length === 0 ? (
          <Text c="dimmed">{t('mentor.care.nothing')}</Text>
        ) : (
          <CareTable
            rows={rows}
            picked={picked}
            onPick={may ? setPicked : null}
            onAssign={may ? (jst) => ask([jst]) : null}
          />
        )}
        {asked !== null && (
          <AssignDialog
            jsts={about}
            mentors={page.mentors}
            onClose={() => setAsked(null)}
            onDone={() => setPicked(new Set())}
          />
        )}
      </Section>
    </div>
  )
}
