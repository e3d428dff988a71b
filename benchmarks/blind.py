"""The scorer, with what hangisa knows of sites switched off: how an unknown outlet would fare.

python benchmarks/blind.py outlets-off SCORER FOLDER [--json] …    no outlet files; CMS layouts and generic rules
python benchmarks/blind.py generic-only SCORER FOLDER [--json] …   no CMS layouts either
"""

import runpy
import sys
from importlib import import_module
from pathlib import Path

MODES = ("outlets-off", "generic-only")


def main() -> None:
    """Switch the knowledge off and run the scorer with the arguments that are left."""
    if len(sys.argv) < 4 or sys.argv[1] not in MODES:
        sys.exit(__doc__)
    mode, scorer = sys.argv[1], sys.argv[2]
    extraction = import_module("hangisa.extraction")
    extraction.find_outlet = lambda url: None
    if mode == "generic-only":
        extraction.cms_layouts = lambda: ()
    sys.argv = [scorer, *sys.argv[3:]]
    sys.path.insert(0, str(Path(scorer).parent))
    runpy.run_path(scorer, run_name="__main__")


if __name__ == "__main__":
    main()
