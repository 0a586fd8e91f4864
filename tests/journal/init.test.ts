import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { testCareer } from '../career.ts';

// As main.ts does.
beforeAll(() => {
  process.umask(0o077);
});

describe('career init', () => {
  it('asks for what is missing, and every question can be skipped', async () => {
    const career = await testCareer({ empty: true });
    career.answers(
      'A. Person',
      'Staff engineer, payments',
      '',
      'lead:manager mentor:mentor peer',
      '2 weeks',
      '13',
      'april',
      '#design, pairing',
      '',
    );
    expect(await career('init')).toMatchInlineSnapshot(`
      "
      $ career init
      Journal   ~/journal.db
                one private file that only you can read (0600); nothing of it is sent anywhere
      Name      A. Person
      Role      Staff engineer, payments
      People    @lead manager · @mentor mentor · @peer
      Retro     every 2 weeks
      Year      starts in April
      Gives     #design #pairing

      not said yet: level, what takes it; to be asked again: career init
      ! A new journal was made: ~/journal.db
      ! Enter skips a question; each answer is kept at once.
      ! 
      ! ? Your name, for the head of a review? A. Person
      ! ? Your role or title? Staff engineer, payments
      ! ? Your level, if there is such a thing? 
      ! ? Who matters at work? (aliases: lead:manager, mentor:mentor, peer) lead:manager mentor:mentor peer
      ! ? How often do you want to look back? (3 weeks) 2 weeks
      ! ? In which month does your employer’s year start? (January) 13
      !   “13” is not a month: 1 to 12, or a name such as april
      ! ? In which month does your employer’s year start? (January) april
      ! ? What do you think gives you energy? (tags: design, pairing) #design, pairing
      ! ? And what takes it? (tags: on-call, status-meetings) 
      ! 
      ! 
      ! On a company laptop, backups and the employer’s own tools may read this file
      ! too, and it can be asked for in a legal dispute. A journal on a drive of your
      ! own works as well: career init --db /path/to/journal.db
      ! 
      ! Next      career energy +1 "what you just did #tag"           ten seconds
      !           career goal add "what you want, in your own words"  a first goal
      !           career import git ~/src/my-project                  commits as wins
      !           career                                              where you stand
      "
    `);
    expect(await career('config get manager')).toContain('lead');
    expect(await career('person list')).toMatchInlineSnapshot(`
      "
      $ career person list
      n1  @lead    manager
      n2  @mentor  mentor
      n3  @peer
      "
    `);
  });

  it('run again, shows what is set and asks only for the rest', async () => {
    const career = await testCareer({ empty: true });
    await career('init --role "Staff engineer" --cadence 14 --fiscal-start 1 --person lead:manager');
    career.answers('A. Person', 'L6', '', 'on-call');
    expect(await career('init')).toMatchInlineSnapshot(`
      "
      $ career init
      Journal   ~/journal.db
                one private file that only you can read (0600); nothing of it is sent anywhere
      Name      A. Person
      Role      Staff engineer · L6
      People    @lead manager
      Retro     every 2 weeks
      Year      starts in January
      Takes     #on-call

      not said yet: what gives energy; to be asked again: career init
      ! Enter skips a question; each answer is kept at once.
      ! 
      ! ? Your name, for the head of a review? A. Person
      ! ? Your level, if there is such a thing? L6
      ! ? What do you think gives you energy? (tags: design, pairing) 
      ! ? And what takes it? (tags: on-call, status-meetings) on-call
      ! 
      ! 
      ! Next      career energy +1 "what you just did #tag"           ten seconds
      !           career goal add "what you want, in your own words"  a first goal
      !           career import git ~/src/my-project                  commits as wins
      !           career                                              where you stand
      "
    `);
    career.answers('^C');
    expect(await career('init')).toMatchInlineSnapshot(`
      "
      $ career init
      ! Enter skips a question; each answer is kept at once.
      ! 
      ! ? What do you think gives you energy? (tags: design, pairing) ^C
      ! career: stopped; what you answered is kept
      ! hint: to go on: career init
      exit 130
      "
    `);
  });

  it('takes every answer as a flag', async () => {
    const career = await testCareer({ empty: true });
    expect(
      await career(
        'init --name "A. Person" --role "Staff engineer" --level L6 --manager lead --person mentor:mentor --person peer --cadence "3 weeks" --fiscal-start october --gives design,pairing --takes on-call',
      ),
    ).toMatchInlineSnapshot(`
      "
      $ career init --name "A. Person" --role "Staff engineer" --level L6 --manager lead --person mentor:mentor --person peer --cadence "3 weeks" --fiscal-start october --gives design,pairing --takes on-call
      Journal   ~/journal.db
                one private file that only you can read (0600); nothing of it is sent anywhere
      Name      A. Person
      Role      Staff engineer · L6
      People    @lead manager · @mentor mentor · @peer
      Retro     every 3 weeks
      Year      starts in October
      Gives     #design #pairing
      Takes     #on-call
      ! A new journal was made: ~/journal.db
      ! 
      ! On a company laptop, backups and the employer’s own tools may read this file
      ! too, and it can be asked for in a legal dispute. A journal on a drive of your
      ! own works as well: career init --db /path/to/journal.db
      ! 
      ! Next      career energy +1 "what you just did #tag"           ten seconds
      !           career goal add "what you want, in your own words"  a first goal
      !           career import git ~/src/my-project                  commits as wins
      !           career                                              where you stand
      "
    `);
    expect(await career.json('init')).toMatchObject({
      journal: { created: false },
      settings: { role: 'Staff engineer', 'retro.cadence': 21, 'fiscal.start': 10, manager: 'lead' },
      people: [
        { alias: 'lead', ring: 'manager' },
        { alias: 'mentor', ring: 'mentor' },
        { alias: 'peer', ring: null },
      ],
      missing: [],
    });
    expect(await career('undo')).toMatchInlineSnapshot(`
      "
      $ career undo
      undone: set up · n1 n2 n3 are gone
      ! To do it again: career redo
      "
    `);
  });

  it('says what is wrong before anything is made', async () => {
    const career = await testCareer({ empty: true });
    expect(await career('init --person lead:boss')).toMatchInlineSnapshot(`
      "
      $ career init --person lead:boss
      ! career: “boss” is not one of mentor, peer, industry, sponsor, report, manager
      ! hint: type one of these words
      exit 2
      "
    `);
    expect(await career('init --cadence never')).toMatchInlineSnapshot(`
      "
      $ career init --cadence never
      ! career: “never” is not a number of days from 1 to 365
      ! hint: for example 14, or 2 weeks
      exit 2
      "
    `);
    expect(readdirSync(career.folder)).toEqual([]);
  });

  it('makes the journal where --db says, and tells how to find it again', async () => {
    const career = await testCareer({ empty: true });
    const path = join(career.folder, 'own drive', 'journal.db');
    const { stdout, stderr } = await career.outcome(['init', '--db', path]);
    expect(statSync(path).isFile()).toBe(true);
    expect(stdout.replaceAll(career.folder, '~')).toMatchInlineSnapshot(`
      "Journal   ~/own drive/journal.db
                one private file that only you can read (0600); nothing of it is sent anywhere
      Retro     every 3 weeks
      Year      starts in January

      not said yet: name, role, level, people, what gives energy, what takes it; to be asked again: career --db '~/own drive/journal.db' init
      "
    `);
    expect(stderr).toMatchInlineSnapshot(`
      "A new journal was made: ~/own drive/journal.db

      On a company laptop, backups and the employer’s own tools may read this file
      too, and it can be asked for in a legal dispute. A journal on a drive of your
      own works as well: career init --db /path/to/journal.db

      So that every command finds it: export CAREER_DB='~/own
      drive/journal.db'

      Next      career energy +1 "what you just did #tag"           ten seconds
                career goal add "what you want, in your own words"  a first goal
                career import git ~/src/my-project                  commits as wins
                career                                              where you stand
      "
    `);
    chmodSync(path, 0o644);
    expect((await career.outcome(['init', '--db', path])).stdout).toContain('chmod 600');
  });

  it('knows people it met before', async () => {
    const career = await testCareer();
    await career('energy +1 "pairing @mentor"');
    await career('init --person mentor:mentor --person mentor');
    expect(await career('person list')).toMatchInlineSnapshot(`
      "
      $ career person list
      n1  @mentor  mentor  1 record, last today
      "
    `);
  });
});
