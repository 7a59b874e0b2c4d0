import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type GalaWord, galaWords } from '#electron/contract/implementation-certificate.ts'
import { client } from '../../../api.ts'
import { useLanguage } from '../../../app/language.ts'
import { useOffice } from '../../../app/office.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { saveFile } from '../../../ui/save-file.ts'

const columns = ['position', 'number', 'jst', 'teryt', 'receivedBy', 'signature'] as const

/** The list for the gala: a document to sign, or a workbook. */
export function GalaButtons() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { programme } = useOffice()
  const download = useMutation({
    mutationFn: (kind: 'pdf' | 'xlsx') => {
      if (kind === 'xlsx') {
        return client.implementationCertificate.galaXlsx({
          programmeId: programme.id,
          columns: columns.map((key) => ({
            key,
            heading: t(`implementationCertificate.gala.${key}`),
          })),
          sheetName: t('implementationCertificate.gala.sheet'),
        })
      }
      const words = Object.fromEntries(
        galaWords.map((word) => [word, t(`implementationCertificate.gala.${word}`)]),
      ) as Record<GalaWord, string>
      return client.implementationCertificate.galaPdf({
        programmeId: programme.id,
        language,
        words,
      })
    },
    onSuccess: saveFile,
    onError: (error) =>
      notifications.show({
        message: <RefusalAlert error={error} />,
        autoClose: false,
        closeButtonProps: { 'aria-label': t('action.close') },
      }),
  })
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-md"
          loading={download.isPending}
          rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}
        >
          {t('implementationCertificate.gala.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => download.mutate('pdf')}>
          {t('implementationCertificate.gala.pdf')}
        </Menu.Item>
        <Menu.Item onClick={() => download.mutate('xlsx')}>
          {t('implementationCertificate.gala.xlsx')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
