import { expect, it } from 'vitest';
import { testCareer } from '../career.ts';

it('energy is logged in one line', async () => {
  const career = await testCareer();
  expect(
    await career('energy +2 "paired on the retry bug #pairing @lead" --flow --spent 90m'),
  ).toMatchInlineSnapshot(`
    "
    $ career energy +2 "paired on the retry bug #pairing @lead" --flow --spent 90m
    e1    +2 gave a lot · paired on the retry bug · flow · 1 h 30 · #pairing @lead · today 15:04
    "
  `);
  expect(await career('energy -1 status meeting ran over --at "yesterday 15:00"')).toMatchInlineSnapshot(`
    "
    $ career energy -1 status meeting ran over --at "yesterday 15:00"
    e2    −1 took some · status meeting ran over · yesterday 15:00
    "
  `);
});

it('a level that does not exist is refused and the words are kept', async () => {
  const career = await testCareer();
  expect(await career('energy 4 "good day with the new team"')).toMatchInlineSnapshot(`
    "
    $ career energy 4 "good day with the new team"
    ! career: “4” is not an energy level
    ! hint: −2 took a lot … 0 neither … +2 gave a lot; your text is in draft 1:
    !       career energy --draft 1 --editor
    exit 2
    "
  `);
  expect(await career('energy --draft 1 +2')).toMatchInlineSnapshot(`
    "
    $ career energy --draft 1 +2
    e1    +2 gave a lot · good day with the new team · today 15:04
    "
  `);
});
