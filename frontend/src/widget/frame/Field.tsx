/** @jsxImportSource preact */
import { useEffect, useId } from 'preact/hooks';
import { useTexts } from './texts.ts';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email';
  longest: number;
  is_optional?: boolean;
  hint?: string;
  /** Several lines. */
  rows?: number;
  autocomplete?: string;
  /** Where one begins. */
  is_first?: boolean;
  /** Has just been asked for. */
  takes_focus?: boolean;
}

/** One thing that is asked for. The browser itself says what is missing or wrong with it. */
export function Field({ label, value, onChange, type = 'text', longest, hint, rows, ...rest }: FieldProps) {
  const { t } = useTexts();
  const id = useId();
  const { is_optional = false, is_first = false, takes_focus = false, autocomplete } = rest;
  useEffect(() => {
    if (takes_focus) document.getElementById(id)?.focus();
  }, [takes_focus, id]);
  const shared = {
    id,
    value,
    maxLength: longest,
    required: !is_optional,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    'data-first': is_first || undefined,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>
        {label} {is_optional && <span class="faint">({t.optional})</span>}
      </label>
      {rows ? (
        <textarea {...shared} rows={rows} />
      ) : type === 'email' ? (
        <input {...shared} type="email" autocomplete={autocomplete} />
      ) : (
        <input {...shared} type="text" autocomplete={autocomplete} />
      )}
      {hint && (
        <p id={`${id}-hint`} class="faint">
          {hint}
        </p>
      )}
    </div>
  );
}
