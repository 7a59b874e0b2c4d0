import { Group, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { FormRefusal } from '../../ui/FormRefusal.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { UnderWay } from '../../ui/UnderWay.tsx'
import { useFocusAfterWork } from '../../ui/use-focus-after-work.ts'
import { fullName } from '../jst/full-name.ts'
import { GivenBefore } from './GivenBefore.tsx'
import { JstsPick, type PickedJst } from './JstsPick.tsx'
import { MadePapers } from './MadePapers.tsx'
import { MissingValues } from './MissingValues.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import type { Template } from './papers.ts'
import type { NewPaperSearch } from './search.ts'
import { useAskedAgain } from './use-asked-again.ts'
import { useGivenFrom } from './use-given-from.ts'
import { useIssuePapers } from './use-issue-papers.ts'

interface Props {
  readonly programmeId: string
  /** Those in use, at least one. */
  readonly templates: readonly Template[]
  readonly jsts: readonly PickedJst[]
  readonly search: NewPaperSearch
  readonly onTemplate: (id: string) => void
}

/** Which template for which JSTs, what the paper will say, and what came of it. */
export function NewPaperForm({ programmeId, templates, jsts, search, onTemplate }: Props) {
  const { t } = useTranslation()
  const names = new Map(jsts.map((jst) => [jst.teryt, fullName(t, jst)]))
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    (search.jst ?? '').split('.').filter((teryt) => names.has(teryt)),
  )
  const issue = useIssuePapers(
    async (asked: { readonly templateId: string; readonly teryts: readonly string[] }, ticket) => {
      const made = await client.document.issue({ ...asked, teryts: [...asked.teryts], ticket })
      const issued = new Set(made.issued.map(({ of }) => of))
      setChosen((now) => now.filter((teryt) => !issued.has(teryt)))
      return made
    },
    ({ templateId }) => ({ template: templateId }),
  )
  const make = useFocusAfterWork(issue.ticket !== null)
  const [first] = templates
  const template =
    templates.find(({ id }) => id === search.template) ??
    (templates.length === 1 && first !== undefined ? first : null)
  const given = useGivenFrom(programmeId, template, chosen, names)
  const again = useAskedAgain(given)
  const [shown] = chosen
  const subject = jsts.find(({ teryt }) => teryt === shown)
  const ready = template !== null && chosen.length > 0
  const remain = issue.made?.givenUp && chosen.length > 0
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" mt="sm">
      <Stack gap="sm">
        <Select
          label={t('paper.new.template')}
          allowDeselect={false}
          data={templates.map(({ id, name }) => ({ value: id, label: name }))}
          value={template?.id ?? null}
          onChange={(id) => {
            if (id !== null) onTemplate(id)
          }}
        />
        <JstsPick jsts={jsts} chosen={chosen} onChoose={setChosen} />
        {template !== null && chosen.length > 1 && issue.ticket === null && (
          <MissingValues templateId={template.id} teryts={chosen} names={names} />
        )}
        {issue.ticket === null && (
          <GivenBefore
            given={given}
            isAsked={again.isAsked}
            onRest={
              given.length < chosen.length
                ? () =>
                    setChosen(chosen.filter((teryt) => !given.some((one) => one.teryt === teryt)))
                : undefined
            }
          />
        )}
        {issue.ticket === null ? (
          <Group gap="sm">
            <GuardedButton
              ref={make}
              procedure={contract.document.issue}
              idle={ready ? null : t('paper.new.idle')}
              leftSection={<IconFilePlus size={18} stroke={1.75} aria-hidden />}
              onClick={() => {
                if (template === null) return
                again.press(() => issue.mutate({ templateId: template.id, teryts: chosen }))
              }}
            >
              {t(again.isAsked ? 'paper.again.do' : 'paper.new.make', { count: chosen.length })}
            </GuardedButton>
            <Text size="sm" role="status">
              {t(remain ? 'paper.new.remain' : 'paper.new.chosen', { count: chosen.length })}
            </Text>
          </Group>
        ) : (
          <UnderWay
            ticket={issue.ticket}
            bar={t('paper.new.bar')}
            begins={t('paper.new.begins')}
            words={({ done, total }) => t('paper.new.progress', { done, total })}
          />
        )}
        <FormRefusal error={issue.error} typed={[template?.id, chosen]} />
        {issue.made && <MadePapers programmeId={programmeId} made={issue.made} names={names} />}
      </Stack>
      {template !== null && subject !== undefined ? (
        <PaperPreview templateId={template.id} jst={subject} />
      ) : (
        <Text c="dimmed">{t('paper.preview.pick')}</Text>
      )}
    </SimpleGrid>
  )
}
