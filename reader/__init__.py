"""pullquote: read scraped articles in the terminal, mark their quotations, copy them clean."""

__version__ = "0.1.0"
