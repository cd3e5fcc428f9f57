"""Documents through Jinja templates, a client's own in a process with limits."""
