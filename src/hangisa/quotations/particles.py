"""Words to stem and particle (조사), the particle checked against the final consonant (받침)."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from hangisa.quotations.script import ASIDE

Role = Literal["topic", "subject", "also", "none"]
# Particles that mark who speaks, longest first, with whether the stem ends in a consonant.
PARTICLES: tuple[tuple[str, Role, bool | None], ...] = (
    ("께서는", "topic", None),
    ("께서도", "also", None),
    ("께서", "subject", None),
    ("은", "topic", True),
    ("는", "topic", False),
    ("이", "subject", True),
    ("가", "subject", False),
    ("도", "also", None),
)
# A word with one of these is no part of the noun phrase to its right.
CLOSING: tuple[tuple[str, bool | None], ...] = (
    ("에게", None),
    ("에서", None),
    ("에는", None),
    ("에선", None),
    ("에도", None),
    ("으로", True),
    ("부터", None),
    ("까지", None),
    ("보다", None),
    ("처럼", None),
    ("에", None),
    ("을", True),
    ("를", False),
    ("은", True),
    ("는", False),
    ("와", False),
    ("과", True),
    ("의", None),
    ("로", False),
    ("께", None),
    ("이", True),
    ("가", False),
)

SPEAKING_SYLLABLES = frozenset(particle[-1] for particle, _, _ in PARTICLES)
CLOSING_SYLLABLES = frozenset(particle[-1] for particle, _ in CLOSING)


@dataclass(slots=True)
class Word:
    """A word without its particle; offsets of the stem in the text."""

    stem: str
    start: int
    end: int
    role: Role


def final_consonant(char: str) -> bool | None:
    """Return whether a syllable ends in a consonant; None for what is no Hangul syllable."""
    code = ord(char) - 0xAC00
    return bool(code % 28) if 0 <= code < 11172 else None


def agrees(stem: str, consonant: bool | None) -> bool:
    """Return whether a stem may take a particle of that kind; Latin and digits may take any."""
    last = final_consonant(stem[-1]) if stem else None
    return bool(stem) and (consonant is None or last is None or last == consonant)


def cut(token: str, start: int) -> Word:
    """Split a word that begins at `start`: `대표는` -> `대표`, topic."""
    core, role = stem_and_role(token)
    return Word(core, start, start + len(core), role)


@lru_cache(maxsize=16384)  # the words of Korean news repeat
def stem_and_role(token: str) -> tuple[str, Role]:
    """Return a word without its particle, and what the particle makes of it."""
    body = token.rstrip(",·ㆍ ")
    if body[-1:] in SPEAKING_SYLLABLES:
        for particle, role, consonant in PARTICLES:
            if body.endswith(particle):
                stem = body[: -len(particle)]
                core = stem.rstrip(ASIDE)
                if agrees(core if core == stem else core + "a", consonant):
                    return core, role
    return body.rstrip(ASIDE), "none"


@lru_cache(maxsize=16384)
def closed(token: str) -> bool:
    """Return whether a word ends in a particle that closes its phrase."""
    core = token.rstrip(ASIDE)
    return core[-1:] in CLOSING_SYLLABLES and any(
        len(core) > len(particle) + 1
        and core.endswith(particle)
        and agrees(core[: -len(particle)], consonant)
        for particle, consonant in CLOSING
    )
