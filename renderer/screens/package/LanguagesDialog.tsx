import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconLanguage, IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deliverableKinds, translatedKinds } from '#db/values/implementing.ts'
import { languageCodes } from '#db/values/language.ts'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { FoundSelect } from '../../ui/FoundSelect.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import type { PackageList } from './package.ts'

interface Props {
  readonly programmeId: string
  readonly rules: PackageList['rules']
}

/** The languages of the publications as they stand, and the way to change them. */
export function LanguagesButton({ programmeId, rules }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      {rules.proposed && <ProposedMark />}
      <GuardedButton
        procedure={contract.package.saveLanguages}
        variant="default"
        leftSection={<IconLanguage size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {`${t('package.languages.button')}: ${rules.languages.map((one) => one.toUpperCase()).join(', ')}`}
      </GuardedButton>
      {open && (
        <LanguagesDialog programmeId={programmeId} rules={rules} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

/** Adds and takes away languages; saving confirms the proposed ones. */
function LanguagesDialog({
  programmeId,
  rules,
  onClose,
}: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const joined = rules.languages.join(' ')
  const saved = useMemo(() => ({ languages: joined }), [joined])
  const named = (code: string) => `${format.language(code)} (${code.toUpperCase()})`
  return (
    <RecordDialog<{ readonly languages: string }>
      title={t('package.languages.title')}
      draftKey={`packageLanguages/${programmeId}`}
      feature="package"
      saved={saved}
      version={rules.version}
      required="languages"
      save={(value, version) =>
        client.package.saveLanguages({ programmeId, version, languages: codesIn(value.languages) })
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => {
        const codes = codesIn(value.languages)
        const put = (next: readonly string[]) => change({ languages: next.join(' ') })
        return (
          <>
            <Text size="sm">{t('package.languages.lead')}</Text>
            <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {codes.map((code) => (
                <Group key={code} component="li" gap={4}>
                  <Text>{named(code)}</Text>
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('package.languages.remove', { language: named(code) })}
                    onClick={() => put(codes.filter((one) => one !== code))}
                  >
                    <IconX size={16} stroke={1.75} aria-hidden />
                  </ActionIcon>
                </Group>
              ))}
            </Stack>
            <FoundSelect
              key={value.languages}
              data-autofocus
              label={t('package.languages.add')}
              error={missing}
              options={languageCodes
                .filter((code) => !codes.includes(code))
                .map((code) => ({ value: code, label: named(code) }))}
              value={null}
              onChange={(code) => {
                if (code !== null) put([...codes, code])
              }}
            />
            <Text size="sm" role="status">
              {t('package.languages.count', { count: packageSize(codes.length) })}{' '}
              {rules.proposed && t('package.languages.confirm')}
            </Text>
          </>
        )
      }}
    </RecordDialog>
  )
}

const codesIn = (joined: string): string[] => joined.split(' ').filter((code) => code !== '')

/** How many parts a package has in so many languages. */
const packageSize = (languages: number): number =>
  deliverableKinds.length - translatedKinds.size + translatedKinds.size * languages
