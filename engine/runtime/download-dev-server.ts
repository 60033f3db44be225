import { TestWorkflowEnvironment } from '@temporalio/testing';

// A program of its own, so that a download that hangs can be ended by ending the process.
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Expected a folder to download into, but none was given');

const environment = await TestWorkflowEnvironment.createLocal({
  server: { executable: { type: 'cached-download', downloadDir: folder }, ui: false },
});
await environment.teardown();
