import { NativeSelect, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stepCodes } from '#db/values/next-step.ts'
import { useFormat } from '../../../ui/format.ts'
import { certificateStates } from '../search.ts'
import type { CertificateList } from '../standard.ts'
import { stateOf } from './rows.ts'

const route = getRouteApi('/wdrozenia/certyfikaty')

/** What the list is narrowed by: a name, where the certificate stands, the next step. */
export function CertificateFilters({ list }: { readonly list: CertificateList }) {
  const { t } = useTranslation()
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true })
  const steps = stepCodes.filter((code) => list.jsts.some(({ step }) => step === code))
  return (
    <>
      <TextInput
        type="search"
        w="12rem"
        label={t('standard.search')}
        value={search.q ?? ''}
        onChange={({ currentTarget }) => change({ q: currentTarget.value || undefined })}
      />
      <NativeSelect
        w="12rem"
        label={t('implementationCertificate.state.label')}
        value={search.state ?? ''}
        data={[
          { value: '', label: t('implementationCertificate.state.all') },
          ...certificateStates.map((value) => ({
            value,
            label: t('implementationCertificate.state.counted', {
              state: t(`implementationCertificate.state.${value}`),
              number: format.number(list.jsts.filter((jst) => stateOf(jst) === value).length),
            }),
          })),
        ]}
        onChange={({ currentTarget }) =>
          change({ state: certificateStates.find((one) => one === currentTarget.value) })
        }
      />
      <NativeSelect
        w="16rem"
        label={t('implementationCertificate.step')}
        value={search.step ?? ''}
        data={[
          { value: '', label: t('implementationCertificate.state.all') },
          ...steps.map((value) => ({ value, label: t(`step.${value}`) })),
        ]}
        onChange={({ currentTarget }) =>
          change({ step: stepCodes.find((one) => one === currentTarget.value) })
        }
      />
    </>
  )
}
