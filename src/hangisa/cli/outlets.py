"""hangisa outlets: who is known."""

import click


@click.command("outlets", epilog="Example: hangisa outlets --json | jq -r .domains[]")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines instead of a table.")
def command(as_json: bool) -> None:
    """List the outlets and portals that hangisa knows: name, domains, layouts."""
    import msgspec

    from hangisa.outlet import outlets

    for outlet in outlets():
        layouts = [layout.name for layout in outlet.layouts]
        row = {
            "id": outlet.id,
            "name": outlet.name,
            "domains": outlet.hosts,
            "layouts": layouts,
            "portal": outlet.portal,
        }
        if as_json:
            click.echo(msgspec.json.encode(row).decode())
        else:
            click.echo(f"{outlet.id}\t{outlet.name}\t{' '.join(outlet.hosts)}\t{' '.join(layouts)}")
