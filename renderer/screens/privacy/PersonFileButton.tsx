import { Checkbox, Stack, Text } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { useLanguage } from '../../app/language.ts'
import { useOffice } from '../../app/office.ts'
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useIssueReport } from '../report/use-issue-report.ts'
import { personFileWords } from './person-file-words.ts'

type Asked = Parameters<typeof client.privacy.personFile>[0]

interface Props {
  readonly personId: string
  readonly name: string
  /** Among the actions of a page rather than in a line of a list. */
  readonly onPage?: boolean
}

const inLine = { variant: 'subtle', size: 'compact-sm' } as const
const amongActions = { variant: 'default' } as const

/** A person's whole record as PDF; who takes it says what for, and that stays in the history. */
export function PersonFileButton({ personId, name, onPage = false }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { programme } = useOffice()
  const [asking, setAsking] = useState(false)
  const [given, setGiven] = useState(false)
  const issuing = useIssueReport(async (asked: Asked) => ({
    ...(await client.paper.personRecord({
      ...asked,
      title: t('paper.ownTitle.personRecord'),
      forWhom: t('paper.addressee.personRecord'),
    })),
    changeSetId: asked.changeSetId,
  }))
  const open = useMutation({
    mutationFn: async (purpose: string) => {
      const programmeId = programme.id
      const { changeSetId } = await client.privacy.openPersonFile({
        programmeId,
        personId,
        purpose,
      })
      const words = personFileWords(t)
      const asked = { programmeId, personId, changeSetId, language, words }
      if (given) await issuing.mutateAsync(asked)
      else saveFile(await client.privacy.personFile(asked))
    },
    onSuccess: () => setAsking(false),
  })
  return (
    <>
      <GuardedButton
        procedure={contract.privacy.openPersonFile}
        {...(onPage ? amongActions : inLine)}
        leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
        aria-label={t('privacy.file.ofOne', { name })}
        onClick={() => {
          open.reset()
          setGiven(false)
          setAsking(true)
        }}
      >
        {t('privacy.file.of')}
      </GuardedButton>
      <ConfirmWithReason
        aboutPerson
        opened={asking}
        title={t('privacy.file.ofOne', { name })}
        text={
          <Stack gap="xs">
            <Text>{t('privacy.file.text')}</Text>
            <Checkbox
              label={t('privacy.file.register')}
              checked={given}
              onChange={({ currentTarget }) => setGiven(currentTarget.checked)}
            />
          </Stack>
        }
        confirm={given ? t('paper.issue.do') : t('privacy.file.do')}
        busy={open.isPending}
        error={open.error}
        onConfirm={open.mutate}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
