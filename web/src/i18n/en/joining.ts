import type { Translation } from '../translation.ts';
import type { joining as zh } from '../zh-CN/joining.ts';

export const joining: Translation<typeof zh> = {
  title: 'Ask to join “{{name}}”',
  lead: 'Its owners decide; where it has none yet, the authority of the region does. You will be told.',
  kind: 'There you are a',
  kinds: {
    student: 'student',
    teacher: 'teacher',
    mentor: 'mentor of an enterprise',
    worker: 'worker',
    cooperation_officer: 'cooperation officer',
    official: 'official',
  },
  message: 'A few words (optional)',
  messageHint: 'For example department and post, so that they can check.',
  ask: 'Ask to join',
  mine: 'My requests to join',
  none: 'You have not asked to join an organisation yet. Find it in the directory and ask on its page.',
  states: { pending: 'Waiting', approved: 'Approved', refused: 'Refused', withdrawn: 'Withdrawn' },
  waitsFor: {
    owners: 'The owners of the organisation decide.',
    officials: 'The organisation has no owner yet; the authority of its region decides.',
  },
  because: 'Reason: {{reason}}',
  withdrawOf: 'Withdraw the request to “{{name}}”',
  waiting: 'Requests to join ({{n}})',
  nobodyWaits: 'Nobody waits to join.',
  asks: '{{person}} asks to join “{{organisation}}”',
  decide: 'Decide',
  roleIfApproved: 'Role once approved',
  reasonHint:
    'Refusing needs a reason, which the person reads. Please check who they are before you approve.',
  queue: 'Requests to join',
  queueText: 'Where an organisation of your region has no owner yet, you decide who joins it.',
  nothingWaits: 'Requests to organisations without an owner appear here.',
  join: 'Ask to join this organisation',
  listed: 'The organisation may be listed already',
  listedText: 'It need not be registered again: find its page and ask to join.',
  findByName: 'Find it by name',
  findByCode: 'Find it by credit code',
  orJoin: 'Where the organisation is listed already, find it and ask to join instead.',
};
