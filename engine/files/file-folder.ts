import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Bytes outside the web root, under names nobody chose. */
export interface FileFolder {
  write(countyId: string, id: string, bytes: Uint8Array): Promise<void>;
  read(countyId: string, id: string): Promise<Buffer>;
}

export const createFileFolder = (root: string): FileFolder => {
  const pathOf = (countyId: string, id: string): string => join(root, countyId, id.slice(0, 2), id);
  return {
    write: async (countyId, id, bytes) => {
      const path = pathOf(countyId, id);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const file = await open(path, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync(); // the row that names it must never be ahead of the disk
      } finally {
        await file.close();
      }
    },
    read: (countyId, id) => readFile(pathOf(countyId, id)),
  };
};
