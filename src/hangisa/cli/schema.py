"""hangisa schema: the shape of a record."""

import click

from hangisa.cli.main import examples, put


@click.command("schema", epilog=examples("hangisa schema > record.schema.json"))
def command() -> None:
    """Print the JSON Schema of the record: every line that hangisa writes satisfies it."""
    import msgspec

    from hangisa.export.schema import json_schema

    put(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode())
