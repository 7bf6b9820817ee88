import type { DemoCity } from '@rongqiao/demo-city';
import {
  type IntroductionEvent,
  insertIntroduction,
  insertIntroductions,
  insertMessages,
  insertSteps,
} from '../modules/introductions/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { introductionAnnouncer } from './announce-introductions.ts';
import { type DemoParties, demoScripts } from './demo-introduction-scripts.ts';
import { type DemoScript, playScript } from './demo-introductions.ts';
import { earlierScripts } from './earlier-demo-scripts.ts';

/**
 * Introductions of the example: some that wait for its accounts, some that have ended well, and behind them the earlier ones
 * that the reply figures of those organisations come from. The same city and day give the same ones.
 */
export async function seedDemoIntroductions(
  tx: Tx,
  { city, parties, now }: { city: DemoCity; parties: DemoParties; now: Date },
): Promise<void> {
  const announce = introductionAnnouncer(null);
  const scripts = demoScripts(city, parties);
  for (const script of scripts) {
    const { row, steps, messages } = playScript(script, now);
    const introduction = await insertIntroduction(tx, row);
    await insertSteps(tx, steps);
    await insertMessages(tx, messages);
    const last = lastStepOf(script);
    await announce(tx, { ...last, introduction, lapses: null, now: introduction.lastActivityAt });
  }
  const earlier = earlierScripts(city, scripts).map((script) => playScript(script, now));
  await insertIntroductions(
    tx,
    earlier.map(({ row }) => row),
  );
  await insertSteps(
    tx,
    earlier.flatMap(({ steps }) => steps),
  );
}

/** What the other side was told last. Parties without an account have acted as nobody in particular. */
function lastStepOf({ moves, people }: DemoScript): Pick<IntroductionEvent, 'step' | 'by'> {
  const { step, side } = moves.at(-1) ?? { step: 'invite' as const, side: 'inviter' as const };
  return { step, by: { userId: people?.[side] ?? '', side } };
}
