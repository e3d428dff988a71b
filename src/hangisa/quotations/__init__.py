"""Paragraphs to quotations with their speakers: a rule grammar of Korean reporting."""

from hangisa.quotations.article import ArticleText, find_quotations, quotations
from hangisa.quotations.headline import headline_quotes

__all__ = ["ArticleText", "find_quotations", "headline_quotes", "quotations"]
