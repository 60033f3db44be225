import { loadSecrets } from './secrets.ts';

// npm run secrets -- FILE: the passwords and keys of a production installation, made once.
const [file] = process.argv.slice(2);
if (!file) {
  console.error(
    'Expected the file to write, but none was named: npm run secrets -- secrets/bihuan.json',
  );
  process.exit(2);
}
loadSecrets(file);
console.log(`${file} holds this installation's secrets. Keep a copy apart from the backups.`);
