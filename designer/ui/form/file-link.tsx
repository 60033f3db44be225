import type { Json } from '../../../engine/interpreter/values.ts';
import { downloadLink } from '../../api/upload-file.ts';
import { objectOf } from './form-logic.ts';

/** An attachment by its name: a download where there is a file behind it. */
export function FileLink({ file }: { readonly file: Json }) {
  const { id, name } = objectOf(file);
  const link = downloadLink(String(id));
  if (link === null) return <>{String(name)}</>;
  return (
    <a href={link} download={String(name)}>
      {String(name)}
    </a>
  );
}
