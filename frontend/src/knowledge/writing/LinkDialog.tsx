import { Button } from '@mui/material';
import { mdiLinkOff } from '@mdi/js';
import type { Editor } from '@tiptap/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { completeAddress } from './link-address.ts';
import { goToText } from './use-article-editor.ts';

/** Where a link leads; over what is selected, or with words of its own. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation();
  const present = editor.getAttributes('link')['href'] as string | undefined;
  const needs_words = editor.state.selection.empty && !present;
  const { control, handleSubmit } = useForm({ defaultValues: { address: present ?? '', words: '' } });
  const close = () => {
    onClose();
    // The dialog gives the focus back to what opened it; one goes on in the text.
    requestAnimationFrame(() => goToText(editor));
  };
  const set = handleSubmit(({ address, words }) => {
    const href = completeAddress(address)!;
    const chain = editor.chain();
    if (needs_words) {
      const text = words.trim() || address.trim();
      chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).unsetMark('link');
    } else chain.extendMarkRange('link').setLink({ href });
    chain.run();
    close();
  });
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    close();
  };
  return (
    <FormDialog
      open
      title={t('knowledge_staff.link.title')}
      submit={t('knowledge_staff.link.set')}
      maxWidth="xs"
      onSubmit={(event) => void set(event)}
      onClose={close}
    >
      <Field
        control={control}
        name="address"
        label={t('knowledge_staff.link.address')}
        helperText={t('knowledge_staff.link.address_hint')}
        autoComplete="off"
        inputProps={{ maxLength: 2000, inputMode: 'url', spellCheck: false }}
        rules={{
          required: t('frame.required'),
          validate: (address) => completeAddress(address) !== null || t('knowledge_staff.link.invalid'),
        }}
      />
      {needs_words && (
        <Field
          control={control}
          name="words"
          label={t('knowledge_staff.link.words')}
          autoComplete="off"
          inputProps={{ maxLength: 300 }}
        />
      )}
      {present && (
        <Button startIcon={<Icon path={mdiLinkOff} />} onClick={remove} sx={{ justifySelf: 'start' }}>
          {t('knowledge_staff.link.remove')}
        </Button>
      )}
    </FormDialog>
  );
}
