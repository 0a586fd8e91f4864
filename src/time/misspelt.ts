import { closest, distance } from 'fastest-levenshtein';
import { monthNames, namePlace, weekdayNames } from './calendar.ts';

const vocabulary = [
  ...weekdayNames,
  ...monthNames,
  ...['today', 'yesterday', 'tomorrow', 'now', 'ago', 'last', 'next', 'this', 'from', 'since'],
  ...['minutes', 'minute', 'hours', 'hour', 'days', 'day', 'weeks', 'week', 'months', 'month'],
  ...['quarters', 'quarter', 'years', 'year', 'end', 'after', 'before', 'the', 'half', 'past'],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve'],
];

/** The words of time that were probably meant, `2 minutes ago` for `2 minuts ago`; undefined when none is near. */
export function respelt(words: string): string | undefined {
  const meant = words.replace(/\p{L}{3,}/gu, (word) => {
    if (vocabulary.includes(word) || namePlace(weekdayNames, word) || namePlace(monthNames, word))
      return word;
    const swapped = vocabulary.find((each) => inOrder(each) === inOrder(word));
    if (swapped) return swapped;
    const near = closest(word, vocabulary);
    const limit = word.length < 5 ? 1 : 2;
    return distance(word, near) <= limit ? near : word;
  });
  return meant === words ? undefined : meant;
}

const inOrder = (word: string): string => [...word].sort().join('');
