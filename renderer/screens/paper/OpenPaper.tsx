import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isGuarded } from '#db/values/issued-document.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useFileDownload } from '../../ui/use-file-download.ts'
import { useFocusAfterWork } from '../../ui/use-focus-after-work.ts'
import type { Paper } from './papers.ts'

/** Opens the file of a paper; a guarded one asks first what it is needed for. */
export function OpenPaper({ paper }: { readonly paper: Paper }) {
  return isGuarded(paper.kind) ? <OpenGuarded paper={paper} /> : <OpenAtOnce paper={paper} />
}

const look = { variant: 'subtle', size: 'compact-sm' } as const

function OpenAtOnce({ paper: { id, number } }: { readonly paper: Paper }) {
  const { t } = useTranslation()
  const download = useFileDownload(() => client.document.file({ id }))
  const button = useFocusAfterWork(download.isPending)
  return (
    <Button
      {...look}
      ref={button}
      loading={download.isPending}
      aria-label={t('paper.register.openOne', { number })}
      onClick={() => download.mutate()}
    >
      {t('paper.register.open')}
    </Button>
  )
}

function OpenGuarded({ paper: { id, number, person } }: { readonly paper: Paper }) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const [asking, setAsking] = useState(false)
  const open = useMutation({
    mutationFn: async (purpose: string) => {
      const whose = { programmeId: programme.id, personId: person?.id ?? '' }
      const { changeSetId } = await client.privacy.openPersonFile({ ...whose, purpose })
      saveFile(await client.document.file({ id, changeSetId }))
    },
    onSuccess: () => setAsking(false),
  })
  return (
    <>
      <GuardedButton
        {...look}
        procedure={contract.privacy.openPersonFile}
        aria-label={t('paper.register.openOne', { number })}
        onClick={() => {
          open.reset()
          setAsking(true)
        }}
      >
        {t('paper.register.open')}
      </GuardedButton>
      <ConfirmWithReason
        aboutPerson
        opened={asking}
        title={t('paper.guarded.title', { number })}
        text={t('paper.guarded.text')}
        confirm={t('paper.register.open')}
        busy={open.isPending}
        error={open.error}
        onConfirm={open.mutate}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
