import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { jstKinds } from '#db/values/jst.ts'
import { monitoringColumns } from '#db/values/monitoring-form.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useFileDownload } from '../../ui/use-file-download.ts'
import { personValueWords } from './person-file-words.ts'

const plain = [
  'sheet',
  'file.named',
  'file.pseudonymised',
  'notice.named',
  'notice.pseudonymised',
  'notice.sample',
  'person',
  'noPesel',
  'peselKnown',
  'peselNone',
  'training',
  'voivodeship',
] as const

/** The words of the monitoring form: headings, values and what the file says of itself. */
const words = (t: TFunction): Record<string, string> => ({
  ...Object.fromEntries(plain.map((key) => [key, t(`privacy.export.word.${key}`)])),
  ...Object.fromEntries(
    monitoringColumns.map((column) => [`column.${column}`, t(`privacy.export.column.${column}`)]),
  ),
  ...Object.fromEntries(jstKinds.map((kind) => [`kind.${kind}`, t(`kind.${kind}`)])),
  ...personValueWords(t),
})

interface Props {
  /** Whom the list shows, in its order. */
  readonly people: readonly string[]
}

/**
 * The people of a list in the columns of the participants' monitoring form: pseudonymised, or by
 * name once it was said what for.
 */
export function ExportPeople({ people }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme } = useOffice()
  const [asking, setAsking] = useState(false)
  const programmeId = programme.id
  const ids = [...people]
  const download = useFileDownload(() =>
    client.privacy.exportPeople({ programmeId, people: ids, changeSetId: null, words: words(t) }),
  )
  const named = useMutation({
    mutationFn: async (purpose: string) => {
      const { changeSetId } = await client.privacy.openExport({ programmeId, people: ids, purpose })
      return client.privacy.exportPeople({ programmeId, people: ids, changeSetId, words: words(t) })
    },
    onSuccess(file) {
      saveFile(file)
      setAsking(false)
    },
  })
  if (!useMay(contract.privacy.exportPeople)) return null
  const icon = <IconFileSpreadsheet size={16} stroke={1.75} aria-hidden />
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={icon}
        disabled={ids.length === 0}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {t('privacy.export.pseudonymised')}
      </Button>
      <GuardedButton
        procedure={contract.privacy.openExport}
        variant="default"
        size="compact-sm"
        leftSection={icon}
        idle={ids.length === 0 ? t('privacy.export.nobody') : null}
        onClick={() => {
          named.reset()
          setAsking(true)
        }}
      >
        {t('privacy.export.named')}
      </GuardedButton>
      <ConfirmWithReason
        aboutPerson
        opened={asking}
        title={t('privacy.export.title')}
        text={t('privacy.export.text', { count: ids.length, number: format.number(ids.length) })}
        confirm={t('privacy.export.do')}
        busy={named.isPending}
        error={named.error}
        onConfirm={named.mutate}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
