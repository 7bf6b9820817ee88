import type { Pack } from '../pack/schema.ts';

/** Answers to open questions: id of the question to id of the answer. */
export type Answers = Readonly<Record<string, string>>;

/** What officials have decided about a pack's questions. */
export function decisionsOf({ questions }: Pack): Answers {
  return Object.fromEntries(
    questions.flatMap(({ id, decision }) => (decision === null ? [] : [[id, decision.answer]])),
  );
}

/** The pack with the parameters as the answers set them, each from its first day on. */
export function applyAnswers(data: Pack, answers: Answers): Pack {
  const set = new Map<string, { value: string | number | boolean; clause: string }>();
  for (const { id, clause, answers: possible } of data.questions) {
    const chosen = possible.find((answer) => Object.hasOwn(answers, id) && answer.id === answers[id]);
    for (const [name, value] of Object.entries(chosen?.sets ?? {})) set.set(name, { value, clause });
  }
  if (set.size === 0) return data;
  const parameters = data.parameters.map((parameter) => {
    const given = set.get(parameter.name);
    const [first] = parameter.values;
    return given && first ? { ...parameter, values: [{ ...first, ...given }] } : parameter;
  });
  return { ...data, parameters };
}
