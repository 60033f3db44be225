import { useMemo } from 'react';
import type { Component, Group } from '../../../engine/forms/component.ts';
import { joinPath } from '../../../engine/forms/rights.ts';
import { isHidden } from '../../../engine/forms/validate.ts';
import type { Variables } from '../../../engine/interpreter/values.ts';
import { useWords } from '../use-words.ts';
import { FormField } from './form-field.tsx';
import { childPath, isLeaf, labelOf, objectOf, proseOf, readAt } from './form-logic.ts';
import { FormRows } from './form-rows.tsx';
import type { FormState } from './use-form-state.ts';
import type { WidgetSet } from './widgets.ts';
import './form.css';

export interface Drawing {
  readonly state: FormState;
  readonly widgets: WidgetSet;
  readonly formId: string;
}
/** Where a level of fields stands: its values, and what its conditions see. */
export interface Level {
  readonly pointer: string;
  readonly dotted: string;
  readonly around: Variables;
}

interface FormViewProps {
  readonly state: FormState;
  readonly widgets: WidgetSet;
  readonly formId: string;
  readonly components?: readonly Component[]; // a part of the form; the wizard shows one a screen
}

/** A form as its schema says; what is hidden by its condition is not in the page. */
export function FormView({ state, widgets, formId, components }: FormViewProps) {
  const drawing = useMemo(() => ({ state, widgets, formId }), [state, widgets, formId]);
  const around = { ...(state.form.values as Variables), ...state.values, outcome: state.outcome };
  return (
    <Fields
      components={components ?? state.form.schema.components}
      drawing={drawing}
      level={{ pointer: '', dotted: '', around }}
    />
  );
}

interface FieldsProps {
  readonly components: readonly Component[];
  readonly drawing: Drawing;
  readonly level: Level;
}

export function Fields({ components, drawing, level }: FieldsProps) {
  return (
    <div className="form-grid">
      {components.map((component, index) =>
        isHidden(component, level.around, drawing.state.evaluate) ? null : (
          <Part
            key={'key' in component ? (component.key ?? index) : index}
            component={component}
            drawing={drawing}
            level={level}
          />
        ),
      )}
    </div>
  );
}

function Part({
  component,
  drawing,
  level,
}: Omit<FieldsProps, 'components'> & { component: Component }) {
  const { language } = useWords();
  if (isLeaf(component)) return <FormField field={component} drawing={drawing} level={level} />;
  switch (component.type) {
    case 'separator':
      return <hr className="form-wide" />;
    case 'text':
      return <p className="form-prose form-wide">{proseOf(component, language)}</p>;
    case 'dynamiclist':
      return (
        <FormRows
          list={component}
          drawing={drawing}
          level={level}
          renderRow={(inside) => (
            <Fields components={component.components} drawing={drawing} level={inside} />
          )}
        />
      );
    case 'group':
      return <FormGroup group={component} drawing={drawing} level={level} />;
  }
}

function FormGroup({ group, drawing, level }: Omit<FieldsProps, 'components'> & { group: Group }) {
  const { language } = useWords();
  const label = labelOf(group, language);
  const inside = group.key === undefined ? level : levelIn(level, group.key, drawing.state);
  return (
    <fieldset className="form-group form-wide">
      {label !== '' && <legend>{label}</legend>}
      <Fields components={group.components} drawing={drawing} level={inside} />
    </fieldset>
  );
}

function levelIn(level: Level, key: string, state: FormState): Level {
  const pointer = childPath(level.pointer, key);
  const own = objectOf(readAt(state.values, pointer));
  return {
    pointer,
    dotted: joinPath(level.dotted, key),
    around: { ...level.around, ...own },
  };
}
