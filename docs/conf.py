"""Sphinx: the site of these pages, built offline by `make docs`."""

import hangisa

project = "hangisa"
author = "the hangisa developers"
release = hangisa.__version__
extensions = ["myst_parser"]
html_theme = "furo"
html_title = f"hangisa {release}"
html_show_copyright = False
html_theme_options = {"navigation_with_keys": True}
exclude_patterns = ["_build"]
myst_heading_anchors = 3
suppress_warnings = ["myst.xref_missing"]  # links to files of the repository that are no pages
