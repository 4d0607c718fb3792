"""The settings of this blog.

Every line that begins with a name in capitals is a setting. Change what stands to the
right of its ``=``, keep the quotation marks, save, and the preview shows the difference.
What is not listed here has Pelican's default: https://docs.getpelican.com/en/4.12.0/settings.html
"""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

# “pelican” as a command of its own does not look for plugins/ beside this file.
sys.path.insert(0, str(Path(__file__).parent))

from plugins.discussion import plugin as discussion
from plugins.essays import plugin as essays

# --- The blog -------------------------------------------------------------------------

# Its name, and the line under it.
SITENAME = "The Long Reply"
SITESUBTITLE = "Essays that are answered"

# Where it will be found, without a slash at the end. The preview puts its own address here.
SITEURL = "https://the-long-reply.example"

# Who is named where a post names no “Author”.
AUTHOR = "The Long Reply"

# The language of the texts; a post in another one says so with “Lang”.
DEFAULT_LANG = "en-GB"

# The time zone of dates that name none, and of all dates that are shown: UTC, or a name
# like Europe/Lisbon from https://en.wikipedia.org/wiki/List_of_tz_database_time_zones
TIMEZONE = "UTC"

# What stands at the foot of every page, and in the feeds.
COPYRIGHT = "Texts and drawings: CC BY-SA 4.0 unless said otherwise"

# The menu: what it says, and where it leads (below SITEURL, without a slash in front).
# An entry whose page you delete goes with it; () is no menu at all.
MENU = (
    ("Archives", "archives/"),
    ("Replies", "replies/"),
    ("Take part", "take-part/"),
    ("About", "about/"),
)

# --- Addresses ------------------------------------------------------------------------
# An address that has been published should never change. If you come from WordPress, find
# your permalinks there under Settings → Permalinks, and put the same here, in both lines:
#
#   Post name       (the default here)   "{slug}/"
#   Day and name                         "{date:%Y}/{date:%m}/{date:%d}/{slug}/"
#   Month and name                       "{date:%Y}/{date:%m}/{slug}/"
#   Numeric         has no equivalent: give such posts “Url” and “Save_as” one by one.
#   With category   (%category%/…)       "{category}/{slug}/"

ARTICLE_URL = "{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"

# A post in another language: its translation of “x” is at de/x/.
ARTICLE_LANG_URL = "{lang}/{slug}/"
ARTICLE_LANG_SAVE_AS = ARTICLE_LANG_URL + "index.html"

# Drafts, and posts whose date is still to come, can be seen by those who know the address.
DRAFT_URL = "drafts/{slug}/"
DRAFT_SAVE_AS = DRAFT_URL + "index.html"
DRAFT_LANG_URL = "drafts/{lang}/{slug}/"
DRAFT_LANG_SAVE_AS = DRAFT_LANG_URL + "index.html"
WITH_FUTURE_DATES = False

# Pages, such as “About”.
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = PAGE_URL + "index.html"
PAGE_LANG_URL = "{lang}/{slug}/"
PAGE_LANG_SAVE_AS = PAGE_LANG_URL + "index.html"
DRAFT_PAGE_URL = "drafts/pages/{slug}/"
DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_URL + "index.html"
DRAFT_PAGE_LANG_URL = "drafts/pages/{lang}/{slug}/"
DRAFT_PAGE_LANG_SAVE_AS = DRAFT_PAGE_LANG_URL + "index.html"

# Lists. WordPress has the same: category/x/, tag/x/, author/x/, 2026/, 2026/03/.
CATEGORY_URL = "category/{slug}/"
CATEGORY_SAVE_AS = CATEGORY_URL + "index.html"
TAG_URL = "tag/{slug}/"
TAG_SAVE_AS = TAG_URL + "index.html"
AUTHOR_URL = "author/{slug}/"
AUTHOR_SAVE_AS = AUTHOR_URL + "index.html"
YEAR_ARCHIVE_URL = "{date:%Y}/"
YEAR_ARCHIVE_SAVE_AS = YEAR_ARCHIVE_URL + "index.html"
MONTH_ARCHIVE_URL = "{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_URL + "index.html"

# Single pages that the theme makes. INDEX is the front page.
DIRECT_TEMPLATES = [
    *("index", "archives", "categories", "tags", "authors", "feeds", "replies", "404"),
]
INDEX_URL = ""
ARCHIVES_URL = "archives/"
ARCHIVES_SAVE_AS = ARCHIVES_URL + "index.html"
CATEGORIES_URL = "categories/"
CATEGORIES_SAVE_AS = CATEGORIES_URL + "index.html"
TAGS_URL = "tags/"
TAGS_SAVE_AS = TAGS_URL + "index.html"
AUTHORS_URL = "authors/"
AUTHORS_SAVE_AS = AUTHORS_URL + "index.html"
FEEDS_URL = "feeds/"
FEEDS_SAVE_AS = FEEDS_URL + "index.html"
REPLIES_URL = "replies/"
REPLIES_SAVE_AS = REPLIES_URL + "index.html"

# --- Lists ----------------------------------------------------------------------------

# How many posts a list shows before it goes on to page 2; and how many may be left over,
# so that no page holds only one or two.
DEFAULT_PAGINATION = 10
DEFAULT_ORPHANS = 2
PAGINATED_TEMPLATES = {"index": None, "category": None, "tag": None, "author": None}
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{url}page/{number}/", "{base_name}/page/{number}/index.html"),
]

# The category of posts that name none.
DEFAULT_CATEGORY = "Essays"
USE_FOLDER_AS_CATEGORY = False

# --- How essays and conversations are shown ---------------------------------------------
# ESSAYS_WORDS_PER_MINUTE = 230   how fast people read, for “6 minutes”
# ESSAYS_TOC_FROM_WORDS = 800     how long an essay must be to get a table of contents
# The settings of the discussion begin with DISCUSSION_: README.md lists them.

DISCUSSION_FEED_ICON = "theme/favicon.svg"

# --- Below here is what makes it work: there is rarely a reason to change it ------------

PATH = "content"
OUTPUT_PATH = "output"
ARTICLE_PATHS = ["posts"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
THEME = "theme"
PLUGINS = [essays, discussion]

# The name of the file is the address, unless “Slug” says otherwise. The date is in the file.
SLUGIFY_SOURCE = "basename"
FILENAME_METADATA = ""
IGNORE_FILES = [".*", "*~", "credits.yml"]

# Only Markdown is read: by our own reader, which checks it.
READERS = {"html": None, "htm": None, "rst": None, "markdown": None, "mkd": None, "mdown": None}
FORMATTED_FIELDS: list[str] = []

# Names of months come from Python, not from the machine that builds.
LOCALE = ["C.UTF-8", "C"]

# Templates escape by default, and a name that does not exist is an error, not a blank.
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "extensions": [],
    "lstrip_blocks": True,
    "trim_blocks": True,
    "undefined": StrictUndefined,
}

# Pelican's own feeds are off: the discussion writes all feeds, with the replies in them.
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
