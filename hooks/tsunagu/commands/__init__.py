"""The subcommands of ``tsunagu``, one a file: they read the command line and print, nothing more."""
