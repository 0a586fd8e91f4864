import type { Template } from './shape.ts';

type Made = Omit<Template, 'group'> & Partial<Pick<Template, 'group'>>;

/** Programs to start from, without prices and without promises of what they lead to. */
const made: readonly Made[] = [
  {
    name: 'engagement',
    title: 'Coaching engagement',
    summary: 'Three months of weekly talks, with goals at the beginning and a look back at the end.',
    months: 3,
    sessions: 12,
    every: 7,
    phases: [
      { name: 'beginning', from: 1, to: 1, focus: ['goals', 'where I am'] },
      { name: 'middle', from: 2, to: 2, focus: ['challenges and approaches', 'experiments'] },
      { name: 'end', from: 3, to: 3, focus: ['what holds', 'renew or end'] },
    ],
    components: ['weekly sessions', 'goals set and tracked', 'end review'],
    skills: [],
    goals: [],
  },
  {
    name: 'technical-leadership',
    title: 'Technical leadership: senior to staff and beyond',
    summary: 'Six months from system design over collaboration across teams to influence.',
    months: 6,
    sessions: 24,
    every: 7,
    phases: [
      {
        name: 'system design fundamentals',
        from: 1,
        to: 2,
        focus: ['architecture review sessions', 'design pattern workshops', 'scalability case studies'],
      },
      {
        name: 'cross-team collaboration',
        from: 3,
        to: 4,
        focus: [
          'technical proposal writing',
          'stakeholder presentation practice',
          'consensus building exercises',
        ],
      },
      {
        name: 'technical influence',
        from: 5,
        to: 6,
        focus: [
          'architecture decision leadership',
          'mentoring junior developers',
          'defining technical standards',
        ],
      },
    ],
    components: ['weekly sessions', 'a learning plan of your own', 'guidance on real projects'],
    skills: [
      'architectural patterns',
      'scalability planning',
      'technology evaluation',
      'technical decision making',
      'cross-team collaboration',
      'technical communication',
      'consensus building',
      'change management',
      'project planning',
      'risk management',
      'quality assurance',
      'performance tuning',
    ],
    goals: ['My work changes how more than one team works, and I can show how.'],
  },
  {
    name: 'management-transition',
    title: 'Management transition: from engineer to engineering manager',
    summary: 'Nine months in three phases: foundation, leadership, scaling.',
    months: 9,
    sessions: 36,
    every: 7,
    phases: [
      {
        name: 'foundation',
        from: 1,
        to: 3,
        focus: ['management fundamentals', 'team dynamics', 'one-on-one skills', 'performance feedback'],
      },
      {
        name: 'leadership',
        from: 4,
        to: 6,
        focus: ['strategic thinking', 'roadmap planning', 'stakeholder management', 'conflict resolution'],
      },
      {
        name: 'scaling',
        from: 7,
        to: 9,
        focus: ['team scaling', 'process optimization', 'culture development', 'organizational impact'],
      },
    ],
    components: ['weekly sessions', 'a learning plan of your own', 'difficult conversations rehearsed'],
    skills: [
      'management fundamentals',
      'team dynamics',
      'one-on-one skills',
      'performance feedback',
      'strategic thinking',
      'roadmap planning',
      'stakeholder management',
      'conflict resolution',
      'team building',
      'difficult conversations',
      'delegation skills',
    ],
    goals: ['My team knows what is expected, and says early when it is not met.'],
  },
  {
    name: 'individual',
    title: 'Individual program',
    summary: 'Three to six months of talks and practical exercises, made for one person.',
    months: 6,
    sessions: 24,
    every: 7,
    phases: [],
    components: [
      'weekly coaching sessions',
      'a learning plan of your own',
      'guidance on real projects',
      'interview preparation',
      'career strategy',
    ],
    skills: [],
    goals: [],
  },
  {
    name: 'group',
    title: 'Group program',
    summary: 'Six months, four to six people: sessions every two weeks and learning from peers.',
    group: { from: 4, to: 6 },
    months: 6,
    sessions: 12,
    every: 14,
    phases: [],
    components: [
      'group sessions every two weeks',
      'peer learning exercises',
      'a project together',
      'shared resources',
      'time to get to know each other',
    ],
    skills: [],
    goals: [],
  },
  ...(
    [
      ['corporate-leadership', 'Leadership development'],
      ['corporate-technical', 'Technical skills acceleration'],
      ['corporate-transition', 'Management transition support'],
      ['corporate-potential', 'Program for people with more ahead of them'],
    ] as const
  ).map(
    ([name, title]): Made => ({
      name,
      title,
      summary: 'A company’s own: workshops on site, talks by video, both, or training those who train.',
      months: 6,
      sessions: 12,
      every: 14,
      phases: [],
      components: ['workshops', 'mentoring talks', 'a project for real'],
      skills: [],
      goals: [],
    }),
  ),
];

export const templates: readonly Template[] = made.map((each) => ({ group: null, ...each }));

/** Goals by role, to start from; every one is offered and none is taken over as it stands. */
export const roleGoals: readonly { readonly role: string; readonly goals: readonly string[] }[] = [
  {
    role: 'Chief Technology Officer',
    goals: ['foster a culture where employees can speak up', 'be aware of issues before they arise'],
  },
  {
    role: 'Head of Product',
    goals: ['everyone can say what we leave out this quarter', 'what was learned changes what is built'],
  },
  {
    role: 'Head of Engineering',
    goals: ['leads grow leads', 'what was promised to other teams is kept or moved in time'],
  },
  {
    role: 'Product Manager',
    goals: [
      'deliberate, transparent prioritization',
      'communicate effectively with stakeholders',
      'work better with developers',
    ],
  },
  {
    role: 'Architect',
    goals: [
      'balance contributing and consulting',
      'make people aware of your contributions',
      'an approach for choosing a language or framework',
    ],
  },
  {
    role: 'Engineering Manager',
    goals: ['people say early what is in their way', 'the team decides without me'],
  },
  { role: 'Tech Lead', goals: ['designs get their answer within a week', 'the next lead is growing'] },
];

export const templateNamed = (words: string): Template | undefined =>
  templates.find(({ name }) => name === words.trim().toLowerCase());
