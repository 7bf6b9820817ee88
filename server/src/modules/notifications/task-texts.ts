import type { NotificationKind } from '@rongqiao/contracts';
import type { NotificationFacts } from './notification-facts.ts';
import type { NotificationText } from './notification-text.ts';

type TaskKind = Extract<NotificationKind, `task.${string}`>;

/** What people are told of tasks. */
export const TASK_TEXTS: Record<TaskKind, (facts: NotificationFacts) => NotificationText> = {
  'task.assigned': ({ task, lapsesOn }) => ({
    title: { zh: '有新的任务', en: 'A new task' },
    text: {
      zh: `“${task}”由本单位承担${lapsesOn ? `，时限 ${lapsesOn}` : ''}，请安排并按期报告进展。`,
      en: `“${task}” is now your unit’s${lapsesOn ? `, due ${lapsesOn}` : ''}. Please see to it and report in time.`,
    },
  }),
  'task.due_soon': ({ task, lapsesOn }) => ({
    title: { zh: '任务临近完成时限', en: 'A task is due soon' },
    text: {
      zh: `“${task}”的完成时限是 ${lapsesOn}，请抓紧办理，完成后报告。`,
      en: `“${task}” is due on ${lapsesOn}. Please see to it and report once it is done.`,
    },
  }),
  'task.overdue': ({ task, lapsesOn }) => ({
    title: { zh: '任务已超过完成时限', en: 'A task is overdue' },
    text: {
      zh: `“${task}”应在 ${lapsesOn} 前完成，现已逾期，请说明原因并尽快完成。`,
      en: `“${task}” was due on ${lapsesOn} and is overdue. Please say why and complete it.`,
    },
  }),
  'task.report_due': ({ task, lapsesOn }) => ({
    title: { zh: '请报告任务进展', en: 'A progress report is due' },
    text: {
      zh: `“${task}”的进展报告请在 ${lapsesOn} 前提交。`,
      en: `The progress report about “${task}” is due on ${lapsesOn}.`,
    },
  }),
  'task.report_late': ({ task, lapsesOn }) => ({
    title: { zh: '进展报告逾期未报', en: 'A progress report is late' },
    text: {
      zh: `“${task}”的进展报告应在 ${lapsesOn} 前提交，现已逾期，请尽快报告。`,
      en: `The progress report about “${task}” was due on ${lapsesOn}. Please report as soon as you can.`,
    },
  }),
  'task.report_confirmed': ({ task }) => ({
    title: { zh: '进展报告已确认', en: 'A progress report was confirmed' },
    text: {
      zh: `主管部门确认了本单位关于“${task}”的进展报告。`,
      en: `Your unit’s progress report about “${task}” was confirmed.`,
    },
  }),
  'task.report_returned': ({ task, because }) => ({
    title: { zh: '进展报告被退回', en: 'A progress report was returned' },
    text: {
      zh: `本单位关于“${task}”的进展报告被退回：${because}。请核实后更正。`,
      en: `Your unit’s progress report about “${task}” was returned: ${because}. Please check and correct it.`,
    },
  }),
  'task.supervised': ({ task, lapsesOn, because }) => ({
    title: { zh: '收到督查意见', en: 'A supervision note' },
    text: {
      zh: `关于“${task}”的督查意见：${because}。请在 ${lapsesOn} 前答复。`,
      en: `A supervision note about “${task}”: ${because}. Please answer by ${lapsesOn}.`,
    },
  }),
  'task.insisted': ({ task, lapsesOn, because }) => ({
    title: { zh: '督查意见需要再次答复', en: 'A supervision note stands' },
    text: {
      zh: `关于“${task}”的督查意见还没有办结：${because}。请在 ${lapsesOn} 前再次答复。`,
      en: `The supervision note about “${task}” stands: ${because}. Please answer again by ${lapsesOn}.`,
    },
  }),
  'task.note_due': ({ task, lapsesOn }) => ({
    title: { zh: '督查意见即将到期', en: 'A supervision note is due soon' },
    text: {
      zh: `关于“${task}”的督查意见请在 ${lapsesOn} 前答复。`,
      en: `Please answer the supervision note about “${task}” by ${lapsesOn}.`,
    },
  }),
  'task.note_overdue': ({ task, lapsesOn }) => ({
    title: { zh: '督查意见逾期未答复', en: 'A supervision note is overdue' },
    text: {
      zh: `关于“${task}”的督查意见应在 ${lapsesOn} 前答复，现已逾期。`,
      en: `The supervision note about “${task}” was to be answered by ${lapsesOn} and is overdue.`,
    },
  }),
  'task.note_replied': ({ task }) => ({
    title: { zh: '督查意见已答复', en: 'A supervision note was answered' },
    text: {
      zh: `责任单位答复了您关于“${task}”的督查意见，请办结或要求继续落实。`,
      en: `The unit answered your supervision note about “${task}”. Please close it or insist.`,
    },
  }),
  'task.note_closed': ({ task, because }) => ({
    title: { zh: '督查意见已办结', en: 'A supervision note is closed' },
    text: {
      zh: `关于“${task}”的督查意见已办结：${because}。`,
      en: `The supervision note about “${task}” is closed: ${because}.`,
    },
  }),
};
