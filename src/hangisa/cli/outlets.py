"""hangisa outlets: who is known."""

import sys
from typing import TYPE_CHECKING, Any

import click

from hangisa.cli.main import examples, put

if TYPE_CHECKING:
    from hangisa.outlet import Outlet

COLUMNS = ("id", "name", "domains", "layouts", "cms")


@click.command("outlets", epilog=examples("hangisa outlets --json | jq -r '.domains[]'"))
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines instead of a table.")
def command(as_json: bool) -> None:
    """List the outlets and portals that hangisa knows: name, domains, layouts, CMS.

    Layouts are how an outlet's pages have looked over the years; CMS names those that it shares with
    other outlets. An outlet without layouts is read by general rules. Other sites are read too, by their CMS or by general rules. In a pipe the table's
    columns are separated by tabs.
    """
    import msgspec

    from hangisa.outlet import outlets

    rows = [row(outlet) for outlet in outlets()]
    if as_json:
        for values in rows:
            put(msgspec.json.encode(values).decode())
    elif sys.stdout.isatty():
        show(rows)
    else:
        for values in rows:
            put("\t".join(cells(values)))


def row(outlet: "Outlet") -> dict[str, Any]:
    """Return an outlet as JSON-ready builtins."""
    from hangisa.outlet import shared_layouts

    return {
        "id": outlet.id,
        "name": outlet.name,
        "domains": outlet.hosts,
        "layouts": [layout.name for layout in outlet.layouts],
        "cms": [layout.name for layout in outlet.layouts if layout in shared_layouts()],
        "portal": outlet.portal,
    }


def cells(values: dict[str, Any]) -> list[str]:
    """Return an outlet as the cells of a table."""
    shown = [values[column] for column in COLUMNS]
    return [cell if isinstance(cell, str) else " ".join(cell) for cell in shown]


def show(rows: list[dict[str, Any]]) -> None:
    """Print a table for a person."""
    from rich.console import Console
    from rich.table import Table

    table = Table(*COLUMNS, box=None, pad_edge=False, header_style="dim")
    for values in rows:
        table.add_row(*cells(values))
    Console(highlight=False, markup=False).print(table)
