"""Page -> Explanation: for each field the source that won, where it stands, and what was rejected and why."""

from hangisa.explanation.explain import explain, explain_text
from hangisa.explanation.parts import Candidate, Explained, Explanation, LeftOut, Refusal

__all__ = ["Candidate", "Explained", "Explanation", "LeftOut", "Refusal", "explain", "explain_text"]
