"""hangisa completion SHELL: the script that completes commands, options and outlets."""

import click
from click.shell_completion import get_completion_class

from hangisa.cli.main import examples, group, put

VARIABLE = "_HANGISA_COMPLETE"
"""Environment variable by which the shell asks."""


@click.command(
    "completion",
    epilog=examples(
        "hangisa completion bash >> ~/.bashrc",
        "hangisa completion zsh >> ~/.zshrc",
        "hangisa completion fish > ~/.config/fish/completions/hangisa.fish",
    ),
)
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def command(shell: str) -> None:
    """Print the script that lets a shell complete commands, options and names of outlets."""
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"{shell} cannot be completed.")
    put(kind(group, {}, "hangisa", VARIABLE).source())
