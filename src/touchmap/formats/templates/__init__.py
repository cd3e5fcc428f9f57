"""Documents through Jinja templates, a client's own in a process held to limits."""
