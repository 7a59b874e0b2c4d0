import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../../api.ts'
import { useMay } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import type { EnquiryPage } from '../enquiry.ts'
import { FollowUpDialog } from '../follow-ups/FollowUpDialog.tsx'
import { type FollowUpAct, followUpActs } from '../follow-ups/follow-up.ts'

type Promised = EnquiryPage['followUps'][number]

const acts = [...followUpActs, 'change'] as const

/** What was promised, by whom and by when, what became of it, and what is done with it now. */
export function Promises({ enquiry }: { readonly enquiry: EnquiryPage }) {
  const { t } = useTranslation()
  const { followUps, programmeId } = enquiry
  const may = useMay(contract.followUp.close)
  const entry = useQuery(api.enquiry.entry.queryOptions({ input: { programmeId } }))
  const [asked, setAsked] = useState<{ promised: Promised; act: FollowUpAct } | null>(null)
  if (followUps.length === 0) return <Text c="dimmed">{t('enquiry.page.noFollowUps')}</Text>
  const page = entry.data && { day: entry.data.today, owners: entry.data.owners }
  return (
    <>
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {followUps.map((one) => (
          <li key={one.id}>
            <Told promised={one} />
            {may && page && one.doneAt === null && (
              <Group gap={2}>
                {acts.map((act) => (
                  <Button
                    key={act}
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t(`followUp.${act}Of`, { step: one.step })}
                    onClick={() => setAsked({ promised: one, act })}
                  >
                    {t(`followUp.${act}`)}
                  </Button>
                ))}
              </Group>
            )}
          </li>
        ))}
      </ul>
      {asked && page && (
        <FollowUpDialog
          act={asked.act}
          followUp={followUps.find(({ id }) => id === asked.promised.id) ?? asked.promised}
          page={page}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

function Told({ promised: one }: { readonly promised: Promised }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      {t('enquiry.page.followUp', {
        ...{ step: one.step, owner: one.owner.name, day: format.day(one.dueOn) },
      })}
      {one.handover !== '' && ` · ${t('enquiry.page.handover', { text: one.handover })}`}
      {one.doneAt === null
        ? one.snoozedUntil !== null &&
          ` · ${t('enquiry.page.snoozed', { day: format.day(one.snoozedUntil) })}`
        : ` · ${t('enquiry.page.done', { at: format.instant(one.doneAt), result: one.result })}`}
    </>
  )
}
