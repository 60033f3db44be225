import type { Router } from 'express';
import multer from 'multer';
import { answered } from '../../answer.ts';
import type { createKeepFile } from '../../files/keep-file.ts';
import type { createReadFile } from '../../files/read-file.ts';
import { uploadResponse } from '../contract/file.ts';
import type { Guard, Serve } from '../endpoint.ts';
import { anybody } from '../guards.ts';
import { signedInOf } from '../identity.ts';
import { Problem } from '../problems.ts';

export interface FileUseCases {
  readonly keepFile: ReturnType<typeof createKeepFile>;
  readonly readFile: ReturnType<typeof createReadFile>;
}

const MOST_BYTES = 25 * 1024 * 1024;
const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MOST_BYTES, files: 1, fields: 0 },
  defParamCharset: 'utf8',
}).single('file');

/** Attachments: kept aside first, tied to a case by the form that refers to them, served as downloads only. */
export const fileRoutes = (
  router: Router,
  serve: Serve,
  { keepFile, readFile }: FileUseCases,
): void => {
  router.post('/files', (request, response, next) => {
    if (!signedInOf(response)) throw new Problem('notSignedIn'); // nobody unknown makes us read 25 MiB
    void receive(request, response, (error: unknown) =>
      next(error instanceof multer.MulterError ? new Problem('bodyTooLarge') : error),
    );
  });
  serve({
    method: 'post',
    path: '/files',
    guard: anybody('file.keep'),
    answer: uploadResponse,
    status: () => 201,
    handle: async ({ signedIn, request, key }) => {
      const { file } = request;
      if (!file) throw new Problem('badRequest');
      return keepFile(signedIn.person, { key, name: file.originalname, bytes: file.buffer });
    },
  });
  serve({
    method: 'get',
    path: '/files/:id',
    guard: fileGuard(readFile.find),
    answer: null,
    handle: async ({ signedIn, object, response }) => {
      const bytes = await readFile.bytes(signedIn.person, object);
      response
        .attachment(object.name)
        .type(object.type)
        .set('Content-Security-Policy', 'sandbox')
        .send(bytes);
      return answered(null);
    },
  });
};

type Find = ReturnType<typeof createReadFile>['find'];
type Found = NonNullable<Awaited<ReturnType<Find>>>;

const fileGuard = (find: Find): Guard<Found> => ({
  action: 'file.read',
  load: ({ signedIn, params }) => find(signedIn.person, params['id'] ?? ''),
  canSee: () => true, // who may not see it does not find it
  can: () => true,
});
