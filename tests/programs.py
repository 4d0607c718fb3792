"""Programs that only say what they would do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from plugins.preview.progress import Finished


class Programs:
    """Stands in for ``progress.run``: remembers each command and answers as told.

    Args:
        answers: by a word of the command, how it ends; all others end well.
        effects: by a word of the command, what happens when it runs.
    """

    def __init__(
        self,
        answers: Mapping[str, Finished] | None = None,
        effects: Mapping[str, Callable[[], object]] | None = None,
    ) -> None:
        self.commands: list[tuple[str, ...]] = []
        self.told: list[str] = []
        self._answers = answers or {}
        self._effects = effects or {}

    def __call__(
        self,
        command: Sequence[str],
        doing: str,
        *,
        cwd: Path,
        env: Mapping[str, str] | None = None,
    ) -> Finished:
        """Take the place of ``progress.run``."""
        del cwd, env
        self.commands.append(tuple(command))
        self.told.append(doing)
        for word, effect in self._effects.items():
            if word in command:
                effect()
        ending = (answer for word, answer in self._answers.items() if word in command)
        return next(ending, Finished(0, ""))
