import { DEMO_CITY } from '@rongqiao/reference';
import { addDecision, addMatter, addMeeting, setMember, setMinutes } from '../modules/tasks/index.ts';
import { addDays, dayInChina } from '../platform/clock/clock.ts';
import { DEMO_MEETING, type TaskStory } from './demo-task-script.ts';

/** One meeting of the example's joint conference, with its members, matters, decisions and minutes. */
export async function seedDemoConference(story: TaskStory, today: Date): Promise<void> {
  const { context, official: caller, offices, tasks, ago, fileOf } = story;
  const now = ago(DEMO_MEETING.daysAgo);
  const acting = { caller, now, key: undefined };
  for (const [organisation, part] of DEMO_MEETING.members)
    await setMember(context, { regionCode: DEMO_CITY.code, organisation, part }, acting);
  const { title, place, matters } = DEMO_MEETING;
  const meeting = {
    regionCode: DEMO_CITY.code,
    policyId: 'qiaozhou-2026',
    title,
    place,
    heldOn: dayInChina(now),
  };
  const { id: meetingId } = await addMeeting(context, meeting, acting);
  for (const { title: subject, text, item, decisions } of matters) {
    const taskId = tasks.get(item);
    const matter = { title: subject, text, ...(taskId && { taskId }) };
    const added = await addMatter(context, { meetingId, matter }, acting);
    for (const { text: decided, office, dueInDays, public: open } of decisions) {
      const organisationId = offices.get(office);
      if (!organisationId) continue;
      const dueOn = addDays(dayInChina(today), dueInDays);
      const decision = { matterId: added.id, text: decided, organisationId, dueOn, public: open };
      await addDecision(context, { meetingId, decision }, acting);
    }
  }
  const [[office]] = DEMO_MEETING.members;
  const fileId = await fileOf(office, '联席会议纪要附表（示例）.xlsx', now);
  const owner = { ...caller, memberships: [...caller.memberships, ...story.clerkOf(office).memberships] };
  await setMinutes(context, { meetingId, fileId }, { ...acting, caller: owner });
}
