import type { FieldForm } from '#domain/contribution/entry-fields.ts';
import type { Translate } from '../../i18n/index.ts';

/**
 * What is written as the value of a field, in words, one part after the other.
 * @example fieldForm({ is: 'text', most: 60 }, translator('en')) // ['text on one line', 'at most 60 characters']
 */
export function fieldForm(form: FieldForm, t: Translate): readonly string[] {
  switch (form.is) {
    case 'choice':
      return [t('fields.choice', { values: form.values.join(t('list.comma')) })];
    case 'yes':
      return [t('fields.yes')];
    case 'group':
      return [t('fields.group')];
    case 'number': {
      const { least, most } = form;
      return [t('fields.number'), ...(least === undefined || most === undefined ? [] : [t('fields.range', { least, most })])];
    }
    case 'list': {
      const least = form.least === undefined ? [] : [t('fields.least', { n: form.least })];
      const most = form.most === undefined ? [] : [t('fields.most', { n: form.most })];
      const [item = '', ...limits] = fieldForm(form.of, t);
      return [t('fields.list'), ...least, ...most, t('fields.each', { form: item }), ...limits];
    }
    case 'text':
      return [
        form.looks === undefined ? t('fields.text') : t(`fields.looks.${form.looks}`),
        ...(form.most === undefined ? [] : [t('fields.characters', { n: form.most })]),
      ];
    default:
      return form satisfies never;
  }
}
