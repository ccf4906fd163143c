// The fields that the forms of this room share, with their rules and what browsers and password managers need to know.
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';

interface FormFieldProps<T extends FieldValues> {
  control: Control<T>;
  name: FieldPath<T>;
  label?: string;
}

export function EmailField<T extends FieldValues>(props: FormFieldProps<T>) {
  const { t } = useTranslation();
  return (
    <Field
      type="email"
      autoComplete="username"
      label={t('auth.email')}
      rules={{
        required: t('frame.required'),
        pattern: { value: /^\s*\S+@\S+\.\S+\s*$/, message: t('auth.email_invalid') },
      }}
      inputProps={{ inputMode: 'email', autoCapitalize: 'none', spellCheck: false, maxLength: 254 }}
      {...props}
    />
  );
}

export function NameField<T extends FieldValues>(props: FormFieldProps<T>) {
  const { t } = useTranslation();
  return (
    <Field
      autoComplete="name"
      label={t('auth.name')}
      helperText={t('auth.name_hint')}
      rules={{ required: t('frame.required'), validate: (text: string) => text.trim() !== '' || t('frame.required') }}
      inputProps={{ maxLength: 100 }}
      {...props}
    />
  );
}

export function CurrentPasswordField<T extends FieldValues>(props: FormFieldProps<T>) {
  const { t } = useTranslation();
  return (
    <PasswordField
      autoComplete="current-password"
      label={t('auth.password')}
      rules={{ required: t('frame.required') }}
      {...props}
    />
  );
}

export function NewPasswordField<T extends FieldValues>(props: FormFieldProps<T>) {
  const { t } = useTranslation();
  return (
    <PasswordField
      autoComplete="new-password"
      label={t('auth.new_password')}
      helperText={t('auth.password_hint')}
      rules={{
        required: t('frame.required'),
        minLength: { value: 8, message: t('auth.password_short') },
        maxLength: { value: 128, message: t('frame.too_long', { count: 128 }) },
      }}
      {...props}
    />
  );
}
