"""Colloquy's code: a blog, and the conversation under it.

The packages in layer order; each may import only from those below it:

preview     builds into a spare folder, swaps, serves on this machine, reloads
essays      posts and pages: front matter, prose, links, series; checks the whole site
figures     an image alone in its paragraph becomes a sized, credited figure
discussion  comment files, threads, safe HTML, feeds: what readers said
fields      typed values out of a strict mapping
strict_yaml the small part of YAML that people write
errors      what was wrong, where, and what to do about it

Inside a package ``plugin.py`` is the only module that knows Pelican; everything
else is plain Python over frozen values. import-linter holds both rules (see
``pyproject.toml``).
"""
