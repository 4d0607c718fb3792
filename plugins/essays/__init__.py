"""The writers' side: posts and pages, from a Markdown file to a finished essay.

A file                layout         where the fields end and the essay begins
                      front_matter   what the fields say
                      source         the lines that problems are told of
Markdown to HTML      prose          the whole of it, made of the extensions:
                      code  footnotes  headings  links  raw_html  tables  typography
                      quotes         which marks are printed for straight ones
                      labels  text   names for regions; plain text and its words
Settings              settings       ours, and those of Pelican that we read
                      pelican_settings  which of Pelican's would stop it in the middle
The site              essay  store   all posts and pages, read once
                      misplaced      files that are no part of it, and look as if they were
                      occupied       which file each page is written to
                      site_files     which files there will be, as far as can be told
                      broken_links   links that lead nowhere, as far as essays tell
                      broken_menu    entries of the menu that do
                      dead_ends      links that lead nowhere on the finished site
                      check          everything that is wrong, in one list
                      series         parts of a series, older and newer essays
                      sitemap        and robots.txt
For the theme         views          what templates may see
Pelican's edge        facts  places  its articles as values, and the other way round
                      plugin         the only module that imports it
"""
