"""The command line: what `pullquote` and its commands do outside the screen, and what they print."""
