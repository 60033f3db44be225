import type { Component } from '../../../engine/forms/component.ts';
import { joinPath } from '../../../engine/forms/rights.ts';
import type { FormSchema } from '../../../engine/forms/schema.ts';
import type { PreparedForm } from '../../../engine/http/contract/form.ts';
import type { Variables } from '../../../engine/interpreter/values.ts';
import { useWords } from '../use-words.ts';
import { isBlank, isLeaf, labelOf, objectOf, rowsOf } from './form-logic.ts';
import { optionsOf } from './options.ts';
import { ReadValue } from './read-value.tsx';

interface ReadFormProps {
  readonly schema: FormSchema;
  readonly values: Variables;
  readonly choices: PreparedForm['choices'];
}

/** A form as it was filled in: only what was said, in the order it was asked. */
export function ReadForm({ schema, values, choices }: ReadFormProps) {
  return <Said components={schema.components} values={values} choices={choices} dotted="" />;
}

interface SaidProps extends Pick<ReadFormProps, 'values' | 'choices'> {
  readonly components: readonly Component[];
  readonly dotted: string;
}

function Said({ components, values, choices, dotted }: SaidProps) {
  const { t, language } = useWords();
  return (
    <dl className="facts">
      {components.map((component) => {
        if (component.type === 'text' || component.type === 'separator') return null;
        if (component.key === undefined) {
          if (component.type !== 'group') return null;
          return component.components.map((inner) => (
            <Said
              key={`${inner.type}${'key' in inner ? inner.key : ''}`}
              components={[inner]}
              values={values}
              choices={choices}
              dotted={dotted}
            />
          ));
        }
        const value = values[component.key];
        if (isBlank(value)) return null;
        const at = joinPath(dotted, component.key);
        const label = labelOf(component, language);
        if (isLeaf(component)) {
          const asking = {
            choices,
            evaluate: () => undefined,
            around: values,
            dotted: at,
            language,
          };
          return (
            <div key={at} className="fact">
              <dt>{label}</dt>
              <dd>
                <ReadValue field={component} value={value} options={optionsOf(component, asking)} />
              </dd>
            </div>
          );
        }
        const rows = component.type === 'dynamiclist' ? rowsOf(value) : [objectOf(value)];
        return (
          <div key={at} className="fact">
            <dt>{label}</dt>
            <dd>
              {rows.map((row, index) => (
                <div key={index} className="fact-row">
                  {component.type === 'dynamiclist' && (
                    <span className="muted">{t('form.rowNumber', { n: index + 1 })}</span>
                  )}
                  <Said
                    components={component.components}
                    values={row}
                    choices={choices}
                    dotted={at}
                  />
                </div>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
