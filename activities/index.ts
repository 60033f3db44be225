import { createBeginGathered } from './begin-triggered.ts';
import { createExpireMessage } from './expire-message.ts';
import { createLearnFacts } from './learn-facts.ts';
import { createLoadPlan } from './load-plan.ts';
import { createNotify } from './notify.ts';
import type { ActivityPorts } from './ports.ts';
import { createProject } from './project.ts';
import {
  createOfferMessage,
  createPublishMessage,
  createRelayMessage,
  createReleaseMessage,
} from './publish-message.ts';
import { createResolveParticipants } from './resolve-participants.ts';
import { createRunJob } from './run-job.ts';
import { createStartRecurring } from './start-recurring.ts';
import { createTellCalendar } from './tell-calendar.ts';
import { createThrowSignal } from './throw-signal.ts';

/** Everything a workflow can ask of the world. */
export const createActivities = (ports: ActivityPorts) => ({
  loadPlan: createLoadPlan(ports),
  project: createProject(ports),
  publishMessage: createPublishMessage(ports),
  relayMessage: createRelayMessage(ports),
  releaseMessage: createReleaseMessage(ports),
  learnFacts: createLearnFacts(ports),
  beginGathered: createBeginGathered(ports),
  offerMessage: createOfferMessage(ports),
  expireMessage: createExpireMessage(ports),
  throwSignal: createThrowSignal(ports),
  resolveParticipants: createResolveParticipants(ports),
  notify: createNotify(ports),
  runJob: createRunJob(ports),
  startRecurring: createStartRecurring(ports),
  tellCalendar: createTellCalendar(ports),
});
export type Activities = ReturnType<typeof createActivities>;
