"""Golden figures for the generator: sfc32 in whole numbers of any size, and the hash of its seed."""
import json, os
from array import array

MASK = 0xFFFFFFFF


def sfc32(a, b, c, count):
    counter, words = 1, []
    for step in range(12 + count):
        word = (a + b + counter) & MASK
        counter = (counter + 1) & MASK
        a = b ^ (b >> 9)
        b = (c + (c << 3)) & MASK
        c = (((c << 21) | (c >> 11)) + word) & MASK
        words.append(word)
    return words[12:]


def fnv(text, start):
    h = start
    for unit in array("H", text.encode("utf-16-le")):
        h = ((h ^ unit) * 0x01000193) & MASK
    h = ((h ^ (h >> 16)) * 0x85EBCA6B) & MASK
    h = ((h ^ (h >> 13)) * 0xC2B2AE35) & MASK
    return h ^ (h >> 16)


def uniform(text, count):
    words = sfc32(*(fnv(text, start) for start in (0x811C9DC5, 0x9E3779B9, 0x85EBCA6B)), 2 * count)
    return [((words[i] >> 5) * 2**26 + (words[i + 1] >> 6)) / 2**53 for i in range(0, 2 * count, 2)]


seeds = ["", "a", "seed", "Grüße, 世界 🌱", "2026-11-21" * 20]
figures = {
    "words": [{"seed": seed, "words": sfc32(*seed, 5)} for seed in [[0, 0, 0], [1, 2, 3], [0xDEADBEEF, 0xFFFFFFFF, 7]]],
    "uniform": [{"seed": seed, "values": uniform(seed, 5)} for seed in seeds],
}
with open(os.path.join(os.path.dirname(__file__), "generator.json"), "w") as out:
    json.dump(figures, out, indent=1)
    out.write("\n")
