/** Words that say nothing by themselves, without their last s. */
export const commonWords: ReadonlySet<string> = new Set(
  `about after again also because been before being between both could didn’t didn't does doing done don’t don't
   down during each even ever every from have having into it’ it' just like made make many more most much need
   never nothing only other over same should some something still than that their them then there these they thi
   thing those through time took too under until very want wasn’t wasn't week went were what when where which while
   will with without would your`.split(/\s+/),
);
