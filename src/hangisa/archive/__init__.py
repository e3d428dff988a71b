"""Saved pages and archives in, page by page; what was fetched out, as WARC."""
