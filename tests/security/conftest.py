"""A browser for the tests of what must not happen in one."""

from __future__ import annotations

from tests.browser.fixtures import browser_context_args, browser_type_launch_args, watch

__all__ = ["browser_context_args", "browser_type_launch_args", "watch"]
